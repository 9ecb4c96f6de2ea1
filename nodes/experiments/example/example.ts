import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { pictureShapeOf } from '../../../src/graph/experiment/example-of-data.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { choice, integer } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PARTS } from '../../../src/graph/values/port-value.ts'

export const example = defineNode({
  type: 'example',
  version: 1,
  category: 'experiment',
  inputs: { data: { type: 'data' } },
  outputs: { output: { type: 'image' } },
  params: {
    part: choice({ options: PARTS, default: 'test' }),
    index: integer({ min: 0, max: 99_999, default: 0, onCard: true }),
  },
  infer({ inputs: { data }, params: { part, index } }) {
    const count = data.examples[part]
    if (count === 0) return { problems: [{ code: 'part-empty', param: 'part' }] }
    if (index >= count) {
      const fix = { kind: 'set', param: 'index', value: count - 1 } as const
      return { problems: [{ code: 'past-the-end', values: { index, last: count - 1 }, param: 'index', fix }] }
    }
    return { outputs: { output: { kind: 'image', shape: pictureShapeOf(data.shape) } } }
  },
  plan: {
    kind: 'live',
    shows: 'image',
    source: ({ part, index }) => ({ kind: 'example', part, index }),
    compute: ({ inputs }) => ({ output: inputs.source as Grid }),
  },
  examples: [
    {
      name: { en: 'The first digit for testing', de: 'Die erste Testziffer' },
      params: {},
      inputs: { data: exampleData() },
      outputs: { output: { shape: [28, 28, 1] } },
    },
    {
      name: { en: 'A row of a table', de: 'Eine Zeile einer Tabelle' },
      params: { part: 'train', index: 7 },
      inputs: { data: exampleData({ shape: [4] }) },
      outputs: { output: { shape: [1, 4, 1] } },
    },
    {
      name: { en: 'Further than there are examples', de: 'Weiter, als es Beispiele gibt' },
      params: { part: 'validation', index: 500 },
      inputs: { data: exampleData() },
      problems: ['past-the-end'],
    },
    {
      name: { en: 'Of a part that is empty', de: 'Aus einem leeren Teil' },
      params: { part: 'validation' },
      inputs: { data: exampleData({ examples: { train: 100, validation: 0, test: 20 } }) },
      problems: ['part-empty'],
    },
  ],
  text: {
    en: {
      title: 'Example',
      summary: 'Takes a single example out of the data, to experiment with it.',
      help: paragraphs(
        'Wire data to it, digits for instance, and choose which example you want. It comes out as a picture that you can filter and look at without training anything.',
        'It shows the example as it is at this place: behind a Scale its numbers are small, in front of it they are large.',
        'Try this: wire the same filter you would like a network to find to a digit. Does it find the strokes that make a 7 a 7?',
      ),
      keywords: ['sample', 'single', 'picture', 'image', 'digit', 'pick', 'data'],
      inputs: { data: 'Examples' },
      outputs: { output: 'Picture' },
      params: {
        part: {
          label: 'Part',
          hint: 'Which part of the data the example comes from.',
          options: { train: 'training', validation: 'validation', test: 'test' },
        },
        index: { label: 'Number', hint: 'Which example; the first one has the number 0.' },
      },
      messages: {
        'part-empty': 'This part of the data is empty. Choose another part.',
        'past-the-end':
          'There is no example number {index}; the last one of this part has the number {last}.',
      },
    },
    de: {
      title: 'Beispiel',
      summary: 'Nimmt ein einzelnes Beispiel aus den Daten, um damit zu experimentieren.',
      help: paragraphs(
        'Verbinde Daten damit, zum Beispiel Ziffern, und wähle, welches Beispiel du willst. Es kommt als Bild heraus, das du filtern und ansehen kannst, ohne etwas zu trainieren.',
        'Du siehst das Beispiel so, wie es an dieser Stelle ist: Hinter einem Skalieren sind seine Zahlen klein, davor groß.',
        'Probier aus: Verbinde einen Filter, den ein Netz finden könnte, mit einer Ziffer. Findet er die Striche, die eine 7 zur 7 machen?',
      ),
      keywords: ['einzeln', 'Bild', 'Ziffer', 'auswählen', 'Daten'],
      inputs: { data: 'Beispiele' },
      outputs: { output: 'Bild' },
      params: {
        part: {
          label: 'Teil',
          hint: 'Aus welchem Teil der Daten das Beispiel kommt.',
          options: { train: 'Training', validation: 'Validierung', test: 'Test' },
        },
        index: { label: 'Nummer', hint: 'Welches Beispiel; das erste hat die Nummer 0.' },
      },
      messages: {
        'part-empty': 'Dieser Teil der Daten ist leer. Wähle einen anderen Teil.',
        'past-the-end':
          'Ein Beispiel Nummer {index} gibt es nicht; das letzte dieses Teils hat die Nummer {last}.',
      },
    },
  },
})
