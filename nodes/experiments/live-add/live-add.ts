import { sameJson } from '../../../src/graph/base/json.ts'
import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { addGrids, explainAddition } from '../joined-channels.ts'

export const liveAdd = defineNode({
  type: 'live-add',
  version: 1,
  category: 'experiment',
  inputs: { input: { type: 'image', many: true } },
  outputs: { output: { type: 'image' } },
  params: {},
  infer({ inputs: { input } }) {
    const [first] = input
    if (!first) return { problems: [{ code: 'nothing-to-add', port: 'input' }] }
    const other = input.find(({ shape }) => !sameJson(shape, first.shape))
    if (!other) return { outputs: { output: first } }
    const values = { first: first.shape, other: other.shape }
    return { problems: [{ code: 'shapes-differ', values, port: 'input' }] }
  },
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ inputs }) => ({ output: addGrids(inputs.input as readonly [Grid, ...Grid[]]) }),
    explain: ({ inputs }, cell) => explainAddition(inputs.input as readonly [Grid, ...Grid[]], cell),
  },
  examples: [
    {
      name: { en: 'Three filtered channels', de: 'Drei gefilterte Kanäle' },
      params: {},
      inputs: { input: [exampleImage([30, 30, 1]), exampleImage([30, 30, 1]), exampleImage([30, 30, 1])] },
      outputs: { output: { shape: [30, 30, 1] } },
    },
    {
      name: { en: 'Of different size', de: 'Verschieden groß' },
      params: {},
      inputs: { input: [exampleImage([30, 30, 1]), exampleImage([28, 28, 1])] },
      problems: ['shapes-differ'],
    },
    {
      name: { en: 'Nothing wired yet', de: 'Noch nichts verbunden' },
      params: {},
      inputs: { input: [] },
      problems: ['nothing-to-add'],
    },
  ],
  text: {
    en: {
      title: 'Add pictures',
      summary: 'Adds up pictures of equal size, pixel by pixel.',
      help: paragraphs(
        'Each number of the result is the sum of the numbers at the same place in all pictures that arrive.',
        'A filter of a convolutional network does this at its end: it filters every channel with a kernel of its own and adds up the results. Built out of parts, that is three filters and an addition; a Filter set to “add up” does the same in one go.',
        'Try this: build both side by side and compare the numbers. They are equal.',
      ),
      keywords: ['sum', 'plus', 'channels', 'combine', 'addition'],
      inputs: { input: 'Pictures' },
      outputs: { output: 'Sum' },
      params: {},
      messages: {
        'nothing-to-add': 'Nothing arrives here yet. Wire at least one picture to it.',
        'shapes-differ': 'Only pictures of equal size can be added; here {first} and {other} arrive.',
      },
    },
    de: {
      title: 'Bilder addieren',
      summary: 'Zählt gleich große Bilder zusammen, Pixel für Pixel.',
      help: paragraphs(
        'Jede Zahl des Ergebnisses ist die Summe der Zahlen, die in allen ankommenden Bildern an derselben Stelle stehen.',
        'Das tut ein Filter eines Faltungsnetzes an seinem Ende: Er filtert jeden Kanal mit einem eigenen Kernel und zählt die Ergebnisse zusammen. Aus Teilen gebaut sind das drei Filter und eine Addition; ein Filter, der auf „zusammenzählen“ steht, macht dasselbe auf einmal.',
        'Probier aus: Baue beides nebeneinander und vergleiche die Zahlen. Sie sind gleich.',
      ),
      keywords: ['Summe', 'plus', 'Kanäle', 'zusammenzählen', 'Addition'],
      inputs: { input: 'Bilder' },
      outputs: { output: 'Summe' },
      params: {},
      messages: {
        'nothing-to-add': 'Hier kommt noch nichts an. Verbinde mindestens ein Bild damit.',
        'shapes-differ': 'Nur gleich große Bilder lassen sich addieren; hier kommen {first} und {other} an.',
      },
    },
  },
})
