import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleImage } from '../../../src/graph/node/example-values.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { explainMap, mapGrid } from './map-grid.ts'

const FUNCTIONS = {
  relu: (value: number) => Math.max(0, value),
  absolute: Math.abs,
  clip: (value: number) => Math.min(255, Math.max(0, value)),
}
const NAMES = ['relu', 'absolute', 'clip'] as const

export const liveActivation = defineNode({
  type: 'live-activation',
  version: 1,
  category: 'experiment',
  inputs: { input: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: { kind: choice({ options: NAMES, default: 'relu', onCard: true }) },
  infer: ({ inputs: { input } }) => ({ outputs: { output: input } }),
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ inputs, params }) => ({ output: mapGrid(inputs.input as Grid, FUNCTIONS[params.kind]) }),
    explain: ({ inputs, params }, cell) => explainMap(inputs.input as Grid, FUNCTIONS[params.kind], cell),
  },
  title: ({ kind }) =>
    kind === 'relu'
      ? { en: 'ReLU (experiment)', de: 'ReLU (Experiment)' }
      : kind === 'absolute'
        ? { en: 'Absolute value', de: 'Betrag' }
        : { en: 'Clip to 0…255', de: 'Auf 0…255 begrenzen' },
  examples: [
    {
      name: { en: 'After a filter', de: 'Hinter einem Filter' },
      params: {},
      inputs: { input: exampleImage([26, 26, 1]) },
      outputs: { output: { shape: [26, 26, 1] } },
    },
    {
      name: { en: 'Back to the range of pixels', de: 'Zurück in den Bereich der Pixel' },
      params: { kind: 'clip' },
      inputs: { input: exampleImage([120, 160, 3]) },
      outputs: { output: { shape: [120, 160, 3] } },
    },
  ],
  text: {
    en: {
      title: 'Activation (experiment)',
      summary: 'Sends every number of a picture through a function such as ReLU.',
      help: paragraphs(
        'ReLU leaves positive numbers as they are and turns negative ones into 0. In convolutional networks it stands behind every filter: what remains is where the filter found its pattern, and how clearly.',
        'A filter for vertical edges gives positive numbers where it gets darker and negative ones where it gets brighter. After ReLU only the one kind is left. With the absolute value both are kept, and the picture shows every edge.',
        'Clipping turns everything below 0 into 0 and everything above 255 into 255, as a screen has to do with a picture that was sharpened.',
        'Try this: wire ReLU and the absolute value to the same filter, side by side. Which edges are missing after ReLU? What filter would find just those?',
      ),
      keywords: ['ReLU', 'rectifier', 'absolute', 'clip', 'activation', 'non-linear', 'negative'],
      inputs: { input: 'Picture' },
      outputs: { output: 'Picture' },
      params: {
        kind: {
          label: 'Function',
          hint: 'What happens to every single number.',
          options: { relu: 'ReLU: negative becomes 0', absolute: 'absolute value', clip: 'clip to 0…255' },
        },
      },
    },
    de: {
      title: 'Aktivierung (Experiment)',
      summary: 'Schickt jede Zahl eines Bildes durch eine Funktion wie ReLU.',
      help: paragraphs(
        'ReLU lässt positive Zahlen, wie sie sind, und macht aus negativen 0. In Faltungsnetzen steht sie hinter jedem Filter: Übrig bleibt, wo der Filter sein Muster gefunden hat und wie deutlich.',
        'Ein Filter für senkrechte Kanten gibt positive Zahlen, wo es dunkler wird, und negative, wo es heller wird. Nach ReLU ist nur die eine Sorte übrig. Mit dem Betrag bleiben beide, und das Bild zeigt jede Kante.',
        'Begrenzen macht aus allem unter 0 eine 0 und aus allem über 255 eine 255, wie es ein Bildschirm mit einem geschärften Bild tun muss.',
        'Probier aus: Verbinde ReLU und den Betrag mit demselben Filter, nebeneinander. Welche Kanten fehlen nach ReLU? Welcher Filter fände gerade diese?',
      ),
      keywords: ['ReLU', 'Gleichrichter', 'Betrag', 'begrenzen', 'Aktivierung', 'nichtlinear', 'negativ'],
      inputs: { input: 'Bild' },
      outputs: { output: 'Bild' },
      params: {
        kind: {
          label: 'Funktion',
          hint: 'Was mit jeder einzelnen Zahl geschieht.',
          options: { relu: 'ReLU: negativ wird 0', absolute: 'Betrag', clip: 'auf 0…255 begrenzen' },
        },
      },
    },
  },
})
