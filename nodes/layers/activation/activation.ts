import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { ACTIVATION_TEXT, activationParameter } from '../activation-parameter.ts'
import { inferLayer } from '../infer-layer.ts'

export const activation = defineNode({
  type: 'activation',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: { activation: activationParameter('relu') },
  infer({ node, inputs: { input }, params }) {
    const twice = input.activation === 'softmax' && params.activation === 'softmax'
    return inferLayer(node, [input], {
      shape: input.shape,
      activation: params.activation,
      setBy: { units: input.setBy?.units, activation: node },
      warnings: twice ? [{ code: 'softmax-twice', severity: 'warning', port: 'input' }] : [],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params }) => ({ class_name: 'Activation', config: { activation: params.activation } }),
  },
  examples: [
    {
      name: { en: 'ReLU on feature maps', de: 'ReLU auf Merkmalskarten' },
      params: {},
      inputs: { input: exampleNetwork([26, 26, 16]) },
      outputs: { output: { shape: [26, 26, 16], activation: 'relu' } },
      weights: 0,
    },
    {
      name: { en: 'Probabilities of ten classes', de: 'Wahrscheinlichkeiten für zehn Klassen' },
      params: { activation: 'softmax' },
      inputs: { input: exampleNetwork([10]) },
      outputs: { output: { shape: [10], activation: 'softmax' } },
    },
    {
      name: { en: 'Softmax twice', de: 'Zweimal Softmax' },
      params: { activation: 'softmax' },
      inputs: { input: exampleNetwork([10], { activation: 'softmax' }) },
      outputs: { output: { shape: [10] } },
      problems: ['softmax-twice'],
    },
  ],
  text: {
    en: {
      title: 'Activation',
      summary: 'Passes every number through a curve, for example one that cuts off everything below zero.',
      help: paragraphs(
        'Convolution and Dense only multiply and add. However many of them follow each other, together they could still be written as one single layer. The activation in between is a curve instead of a straight line, and only that lets a deep network draw curved boundaries.',
        'ReLU turns negative numbers into 0 and leaves the others alone: simple, fast and nearly always a good choice inside a network. Sigmoid and tanh squeeze everything into a fixed range, but learn slowly in deep networks because they hardly react far away from zero.',
        'Softmax is for the end: it turns the outputs into probabilities that add up to 1.',
        'Layers with weights can carry their activation themselves. A node of its own is useful when something belongs in between, such as batch normalisation.',
        'Try this: train the same network with ReLU, with sigmoid and with none, side by side.',
      ),
      keywords: [
        'ReLU',
        'sigmoid',
        'tanh',
        'softmax',
        'ELU',
        'SELU',
        'softplus',
        'activation function',
        'nonlinearity',
      ],
      inputs: { input: 'Numbers' },
      outputs: { output: 'Result' },
      params: { activation: ACTIVATION_TEXT.en },
      messages: {
        'softmax-twice':
          'These numbers have already been through softmax. A second one makes all classes nearly equal; remove one of the two.',
      },
    },
    de: {
      title: 'Aktivierung',
      summary: 'Schickt jede Zahl durch eine Kurve, die zum Beispiel alles unter null abschneidet.',
      help: paragraphs(
        'Faltung und Dense nehmen nur mal und zählen zusammen. Wie viele davon auch aufeinander folgen: Zusammen ließen sie sich immer noch als eine einzige Schicht schreiben. Die Aktivierung dazwischen ist eine Kurve statt einer Geraden, und erst damit kann ein tiefes Netz krumme Grenzen ziehen.',
        'ReLU macht negative Zahlen zu 0 und lässt die anderen in Ruhe: einfach, schnell und im Inneren eines Netzes fast immer eine gute Wahl. Sigmoid und Tanh stauchen alles in einen festen Bereich, lernen in tiefen Netzen aber langsam, weil sie weit weg von der Null kaum noch reagieren.',
        'Softmax ist für das Ende: Es macht aus den Ausgaben Wahrscheinlichkeiten, die zusammen 1 ergeben.',
        'Schichten mit Gewichten können ihre Aktivierung selbst mitbringen. Ein eigener Knoten ist nützlich, wenn etwas dazwischen gehört, etwa eine Batch-Normalisierung.',
        'Probier aus: Trainiere dasselbe Netz mit ReLU, mit Sigmoid und ganz ohne, nebeneinander.',
      ),
      keywords: [
        'Aktivierungsfunktion',
        'ReLU',
        'Sigmoid',
        'Tanh',
        'Softmax',
        'ELU',
        'SELU',
        'Softplus',
        'nichtlinear',
      ],
      inputs: { input: 'Zahlen' },
      outputs: { output: 'Ergebnis' },
      params: { activation: ACTIVATION_TEXT.de },
      messages: {
        'softmax-twice':
          'Diese Zahlen sind schon durch Softmax gegangen. Ein zweites macht alle Klassen fast gleich; entferne eines von beiden.',
      },
    },
  },
})
