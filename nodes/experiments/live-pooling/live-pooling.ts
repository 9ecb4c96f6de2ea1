import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleImage } from '../../../src/graph/node/example-values.ts'
import { choice, size } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PADDINGS } from '../../layers/window.ts'
import { WINDOW_TEXT } from '../../layers/window-text.ts'
import { slideLiveWindow } from '../slide-window.ts'
import { explainPooling, POOLING_MODES, pool } from './pool.ts'

export const livePooling = defineNode({
  type: 'live-pooling',
  version: 1,
  category: 'experiment',
  inputs: { input: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: {
    mode: choice({ options: POOLING_MODES, default: 'max', onCard: true }),
    size: size({ min: 1, max: 32, default: [2, 2], onCard: true }),
    stride: size({ min: 1, max: 32, default: (params) => params.size as readonly [number, number] }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
  },
  infer({ inputs: { input }, params }) {
    const slid = slideLiveWindow(input.shape, params, 'size')
    if ('problem' in slid) return { problems: [slid.problem] }
    return {
      outputs: { output: { kind: 'image', shape: [...slid.places, input.shape[2]] } },
      problems: slid.warnings,
      facts: slid.facts,
    }
  },
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ inputs, params }) => ({ output: pool(inputs.input as Grid, params.mode, params) }),
    explain: ({ inputs, params }, cell) => explainPooling(inputs.input as Grid, params.mode, params, cell),
  },
  title: ({ mode }) =>
    mode === 'max'
      ? { en: 'Max pooling (experiment)', de: 'Max-Pooling (Experiment)' }
      : { en: 'Average pooling (experiment)', de: 'Mittelwert-Pooling (Experiment)' },
  examples: [
    {
      name: {
        en: 'A feature map becomes half as high and wide',
        de: 'Eine Feature-Map wird halb so hoch und breit',
      },
      params: {},
      inputs: { input: exampleImage([26, 26, 1]) },
      outputs: { output: { shape: [13, 13, 1] } },
    },
    {
      name: { en: 'Overlapping windows', de: 'Überlappende Fenster' },
      params: { stride: [1, 1] },
      inputs: { input: exampleImage([3, 3, 1]) },
      outputs: { output: { shape: [2, 2, 1] } },
    },
    {
      name: { en: 'Mean, with the edge', de: 'Mittelwert, mit dem Rand' },
      params: { mode: 'average', padding: 'same' },
      inputs: { input: exampleImage([5, 5, 3]) },
      outputs: { output: { shape: [3, 3, 3] } },
    },
    {
      name: { en: 'Steps larger than the window', de: 'Schritte größer als das Fenster' },
      params: { stride: [4, 4] },
      inputs: { input: exampleImage([28, 28, 1]) },
      outputs: { output: { shape: [7, 7, 1] } },
      problems: ['stride-skips'],
    },
    {
      name: { en: 'A row is too low for it', de: 'Eine Zeile ist zu niedrig dafür' },
      params: {},
      inputs: { input: exampleImage([1, 7, 1]) },
      problems: ['live-window-too-large'],
    },
  ],
  text: {
    en: {
      title: 'Pooling (experiment)',
      summary: 'Sums up small patches of a picture in one number each and so makes it smaller.',
      help: paragraphs(
        'A window slides over the picture. Max pooling keeps the largest number in it, average pooling the mean of all. With a window of 2×2, three quarters of the numbers disappear.',
        'Why does one do that? A filter’s result changes when the picture moves by one pixel. After max pooling it often stays the same: an edge somewhere in the window is enough, no matter where exactly. And whatever comes next has less to do.',
        'The window moves on by its own size unless you set a stride of its own; a smaller stride makes the windows overlap. Cells of the border do not count.',
        'Try this: put pooling behind a filter that finds edges, and move the picture by one pixel. Compare the feature maps with and without pooling. Then swap max for mean.',
      ),
      keywords: ['max pooling', 'average pooling', 'subsampling', 'shrink', 'maximum', 'mean', 'shift'],
      inputs: { input: 'Picture' },
      outputs: { output: 'Smaller picture' },
      params: {
        mode: {
          label: 'Keep',
          hint: 'Which number stands for a patch: the largest or the mean of all.',
          options: { max: 'the largest', average: 'the mean' },
        },
        size: { label: 'Window size', hint: 'Height and width of the patch that becomes one number.' },
        stride: {
          label: 'Stride',
          hint: 'How many pixels the window moves on, down and across. As long as you do not change it, it equals the window size.',
        },
        padding: {
          label: WINDOW_TEXT.en.padding.label,
          hint: 'With a border the window may stand half outside, so that no row and no column is left over. Cells outside do not count.',
          options: { valid: 'no border (valid)', same: 'with a border (same)' },
        },
      },
    },
    de: {
      title: 'Pooling (Experiment)',
      summary: 'Fasst kleine Ausschnitte eines Bildes zu je einer Zahl zusammen und macht es so kleiner.',
      help: paragraphs(
        'Ein Fenster gleitet über das Bild. Max-Pooling behält die größte Zahl darin, Mittelwert-Pooling den Mittelwert aller. Mit einem Fenster von 2×2 verschwinden drei Viertel der Zahlen.',
        'Wozu macht man das? Das Ergebnis eines Filters ändert sich, wenn das Bild um ein Pixel wandert. Nach Max-Pooling bleibt es oft gleich: Eine Kante irgendwo im Fenster genügt, egal wo genau. Und was danach kommt, hat weniger zu tun.',
        'Das Fenster rückt um seine eigene Größe weiter, solange du keine eigene Schrittweite setzt; mit einer kleineren überlappen sich die Fenster. Felder des Randes zählen nicht mit.',
        'Probier aus: Setze Pooling hinter einen Filter, der Kanten findet, und verschiebe das Bild um ein Pixel. Vergleiche die Feature-Maps mit und ohne Pooling. Tausche dann Maximum gegen Mittelwert.',
      ),
      keywords: ['Max-Pooling', 'Mittelwert-Pooling', 'verkleinern', 'Maximum', 'Mittelwert', 'Verschiebung'],
      inputs: { input: 'Bild' },
      outputs: { output: 'Kleineres Bild' },
      params: {
        mode: {
          label: 'Behalten',
          hint: 'Welche Zahl für einen Ausschnitt steht: die größte oder der Mittelwert aller.',
          options: { max: 'die größte', average: 'den Mittelwert' },
        },
        size: { label: 'Fenstergröße', hint: 'Höhe und Breite des Ausschnitts, der zu einer Zahl wird.' },
        stride: {
          label: 'Schrittweite',
          hint: 'Um wie viele Pixel das Fenster weiterrückt, nach unten und nach rechts. Solange du sie nicht änderst, gleicht sie der Fenstergröße.',
        },
        padding: {
          label: WINDOW_TEXT.de.padding.label,
          hint: 'Mit Rand darf das Fenster halb draußen stehen, sodass keine Zeile und keine Spalte übrig bleibt. Felder außerhalb zählen nicht mit.',
          options: { valid: 'ohne Rand (valid)', same: 'mit Rand (same)' },
        },
      },
    },
  },
})
