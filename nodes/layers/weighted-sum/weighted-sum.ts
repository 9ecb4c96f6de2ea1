import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { initializerConfig } from '../../../src/graph/values/initializers.ts'
import { sizeOf, type WeightsValue } from '../../../src/graph/values/port-value.ts'
import { inferLayer, needsFlat } from '../infer-layer.ts'

const fifty: WeightsValue = {
  kind: 'weights',
  node: 'weights',
  shape: [50],
  initializer: { kind: 'glorot-uniform' },
}

export const weightedSum = defineNode({
  type: 'weighted-sum',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' }, weights: { type: 'weights' } },
  outputs: { output: { type: 'network' } },
  params: {},
  infer({ node, inputs: { input, weights } }) {
    const picture = needsFlat(input)
    if (picture) return { problems: [picture] }
    const arriving = sizeOf(input.shape)
    const [units] = weights.shape
    return inferLayer(node, [input], {
      shape: [units],
      weights: { trainable: arriving * units, fixed: 0, formula: `${arriving}·${units}` },
      activation: 'linear',
      setBy: { units: weights.node },
    })
  },
  plan: {
    kind: 'layer',
    layer({ inputs: { weights } }) {
      return {
        class_name: 'Dense',
        config: {
          units: weights.shape[0],
          activation: 'linear',
          use_bias: false,
          kernel_initializer: initializerConfig(weights.initializer),
        },
      }
    },
  },
  examples: [
    {
      name: { en: 'Fifty neurons look at a digit', de: 'Fünfzig Neuronen sehen eine Ziffer' },
      params: {},
      inputs: { input: exampleNetwork([784]), weights: fifty },
      outputs: { output: { shape: [50], activation: 'linear' } },
      weights: 39_200,
    },
    {
      name: { en: 'A picture arrives', de: 'Es kommt ein Bild an' },
      params: {},
      inputs: { input: exampleNetwork([13, 13, 16]), weights: fifty },
      problems: ['needs-flat'],
    },
  ],
  text: {
    en: {
      title: 'Weighted sum',
      summary: 'Multiplies every number that arrives by its weight and adds everything up.',
      help: paragraphs(
        'For each neuron: first number times first weight, plus second number times second weight, and so on. That sum is all a neuron works out before bias and activation. Mathematicians call it the scalar product, and for all neurons at once a matrix product.',
        'It is the first part of a Dense layer. Put Bias and Activation behind it, and you get exactly the numbers of a Dense layer with the same seed.',
        'Try this: open the results of the trained network and compare the weights with the picture of an example. Where a bright pixel meets a large weight, the sum grows.',
      ),
      keywords: ['scalar product', 'dot product', 'matrix', 'neuron', 'linear', 'from scratch', 'multiply'],
      inputs: { input: 'Row of numbers', weights: 'Weights' },
      outputs: { output: 'One sum per neuron' },
      params: {},
    },
    de: {
      title: 'Gewichtete Summe',
      summary: 'Nimmt jede ankommende Zahl mit ihrem Gewicht mal und zählt alles zusammen.',
      help: paragraphs(
        'Für jedes Neuron: erste Zahl mal erstes Gewicht, plus zweite Zahl mal zweites Gewicht und so weiter. Mehr als diese Summe rechnet ein Neuron vor Bias und Aktivierung nicht aus. In der Mathematik heißt sie Skalarprodukt, für alle Neuronen auf einmal Matrixprodukt.',
        'Sie ist der erste Teil einer Dense-Schicht. Setze Bias und Aktivierung dahinter, und du bekommst bei gleichem Startwert genau die Zahlen einer Dense-Schicht.',
        'Probier aus: Sieh dir die Gewichte des trainierten Netzes an und vergleiche sie mit dem Bild eines Beispiels. Wo ein heller Pixel auf ein großes Gewicht trifft, wächst die Summe.',
      ),
      keywords: ['Skalarprodukt', 'Matrixprodukt', 'Neuron', 'linear', 'von Grund auf', 'malnehmen'],
      inputs: { input: 'Zahlenreihe', weights: 'Gewichte' },
      outputs: { output: 'Eine Summe je Neuron' },
      params: {},
    },
  },
})
