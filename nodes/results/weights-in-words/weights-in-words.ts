import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData, exampleModel, exampleNetwork } from '../../../src/graph/node/example-values.ts'

const inches = exampleData({
  shape: [1],
  target: { kind: 'numbers', names: ['inch'], units: ['in'] },
  range: [0, 100],
  features: [{ name: 'mm', unit: 'mm' }],
})

export const weightsInWords = defineNode({
  type: 'weights-in-words',
  version: 1,
  category: 'result',
  inputs: { model: { type: 'model' } },
  outputs: {},
  params: {},
  infer({ inputs: { model } }) {
    const count = model.network.layers.reduce((sum, layer) => sum + layer.trainable, 0)
    return { facts: [{ code: 'weights-told', values: { count } }] }
  },
  plan: { kind: 'result', shows: 'weights' },
  examples: [
    {
      name: { en: 'What one neuron has learned', de: 'Was ein Neuron gelernt hat' },
      params: {},
      inputs: { model: exampleModel({ data: inches, network: exampleNetwork([1], { data: inches }) }) },
    },
    {
      name: { en: 'A network of many layers', de: 'Ein Netz aus vielen Schichten' },
      params: {},
      inputs: { model: exampleModel() },
    },
  ],
  text: {
    en: {
      title: 'Weights in words',
      summary: 'Says in a sentence or formula what the trained weights compute, and shows them as pictures.',
      help: paragraphs(
        'Everything a network has learned is in its weights. Mostly they are too many to read. But one neuron with one input has two numbers only, and they can be said: “inch = 0.03937 · mm”. Nobody told the network this rule; it found it in the examples.',
        'The sentence is in the units of the data. Where a Scale stands in front of the network, it is worked back into the formula.',
        'With a sigmoid the sum becomes a probability; then it is also said from which input on it lies above one half. With several units every unit gets its formula.',
        'Where a Dense layer looks at pictures, every unit has one weight for each pixel. Drawn as a picture, bright pixels count for this unit and blue ones against it.',
        'Try this: train with few epochs and look at the formula, then with more. Towards which numbers does it move?',
      ),
      keywords: ['weights', 'bias', 'formula', 'equation', 'explain', 'interpret', 'neuron', 'rule'],
      inputs: { model: 'Trained model' },
      outputs: {},
      params: {},
      messages: { 'weights-told': 'The network has {count, plural, one {# weight} other {# weights}}.' },
    },
    de: {
      title: 'Gewichte in Worten',
      summary:
        'Sagt in einem Satz oder einer Formel, was die trainierten Gewichte rechnen, und zeigt sie als Bild.',
      help: paragraphs(
        'Alles, was ein Netz gelernt hat, steckt in seinen Gewichten. Meistens sind es zu viele zum Lesen. Aber ein Neuron mit einem Eingang hat nur zwei Zahlen, und die kann man sagen: „inch = 0,03937 · mm“. Diese Regel hat dem Netz niemand verraten; es hat sie in den Beispielen gefunden.',
        'Der Satz steht in den Einheiten der Daten. Steht vor dem Netz ein Skalieren, ist es in die Formel zurückgerechnet.',
        'Mit Sigmoid wird aus der Summe eine Wahrscheinlichkeit; dann steht auch dabei, ab welcher Eingabe sie über ein halb liegt. Bei mehreren Einheiten bekommt jede ihre Formel.',
        'Sieht eine Dense-Schicht Bilder an, hat jede Einheit ein Gewicht für jedes Pixel. Als Bild gezeichnet sprechen helle Pixel für diese Einheit und blaue dagegen.',
        'Probier aus: Trainiere mit wenigen Epochen und sieh dir die Formel an, dann mit mehr. Auf welche Zahlen läuft sie zu?',
      ),
      keywords: ['Gewichte', 'Bias', 'Formel', 'Gleichung', 'erklären', 'deuten', 'Neuron', 'Regel'],
      inputs: { model: 'Trainiertes Modell' },
      outputs: {},
      params: {},
      messages: { 'weights-told': 'Das Netz hat {count, plural, one {# Gewicht} other {# Gewichte}}.' },
    },
  },
})
