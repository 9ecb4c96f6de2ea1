import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { number } from '../../../src/graph/node/parameter.ts'
import { inferLayer } from '../infer-layer.ts'

export const bias = defineNode({
  type: 'bias',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: { start: number({ min: -1000, max: 1000, default: 0, onCard: true }) },
  infer({ node, inputs: { input } }) {
    const numbers = input.shape.at(-1) ?? 1
    return inferLayer(node, [input], {
      shape: input.shape,
      weights: { trainable: numbers, fixed: 0, formula: `${numbers}` },
      activation: 'linear',
      setBy: { units: input.setBy?.units },
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { start } }) => ({
      class_name: 'Bias',
      config: { initial_value: start },
    }),
  },
  examples: [
    {
      name: { en: 'A bias for each of fifty sums', de: 'Ein Bias für jede von fünfzig Summen' },
      params: {},
      inputs: { input: exampleNetwork([50]) },
      outputs: { output: { shape: [50], activation: 'linear' } },
      weights: 50,
    },
    {
      name: { en: 'One for each feature map', de: 'Einer für jede Merkmalskarte' },
      params: { start: 0.1 },
      inputs: { input: exampleNetwork([13, 13, 16]) },
      outputs: { output: { shape: [13, 13, 16] } },
      weights: 16,
    },
  ],
  text: {
    en: {
      title: 'Bias',
      summary: 'Adds a learnt number to every sum.',
      help: paragraphs(
        'The weighted sum is 0 whenever all inputs are 0. The bias moves it: with it a neuron can answer although nothing arrives, or keep quiet until a lot arrives. In the equation of a line, y = w·x + b, it is the b.',
        'There is one for each neuron, or one for each feature map when pictures arrive. It is learnt like a weight.',
        'Try this: let a single neuron learn °C → °F with and without it. Without the +32 it can only find lines through the origin.',
      ),
      keywords: ['offset', 'threshold', 'intercept', 'neuron', 'from scratch', 'add'],
      inputs: { input: 'Sums' },
      outputs: { output: 'Sums plus bias' },
      params: { start: { label: 'Begins with', hint: 'The number before training; 0 is usual.' } },
    },
    de: {
      title: 'Bias',
      summary: 'Zählt zu jeder Summe eine gelernte Zahl dazu.',
      help: paragraphs(
        'Die gewichtete Summe ist immer 0, wenn alle Eingaben 0 sind. Der Bias verschiebt sie: Mit ihm kann ein Neuron antworten, obwohl nichts ankommt, oder still bleiben, bis viel ankommt. In der Geradengleichung y = w·x + b ist er das b.',
        'Es gibt einen je Neuron, oder einen je Merkmalskarte, wenn Bilder ankommen. Gelernt wird er wie ein Gewicht.',
        'Probier aus: Lass ein einzelnes Neuron °C → °F mit und ohne Bias lernen. Ohne die +32 findet es nur Geraden durch den Nullpunkt.',
      ),
      keywords: ['Schwellenwert', 'Achsenabschnitt', 'Verschiebung', 'Neuron', 'von Grund auf', 'addieren'],
      inputs: { input: 'Summen' },
      outputs: { output: 'Summen plus Bias' },
      params: { start: { label: 'Beginnt mit', hint: 'Die Zahl vor dem Training; üblich ist 0.' } },
    },
  },
})
