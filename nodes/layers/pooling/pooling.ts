import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { choice, size } from '../../../src/graph/node/parameter.ts'
import { inferLayer, needsPicture } from '../infer-layer.ts'
import { slideWindow } from '../slide-window.ts'
import { PADDINGS } from '../window.ts'
import { WINDOW_TEXT } from '../window-text.ts'

export const pooling = defineNode({
  type: 'pooling',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    mode: choice({ options: ['max', 'average'], default: 'max', onCard: true }),
    size: size({ min: 1, max: 64, default: [2, 2], onCard: true }),
    stride: size({ min: 1, max: 64, default: (params) => params.size as readonly [number, number] }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
  },
  infer({ node, inputs: { input }, params }) {
    const { size: pool, stride, padding } = params
    const flat = needsPicture(input)
    if (flat) return { problems: [flat] }
    const slid = slideWindow(input.shape, { size: pool, stride, padding }, 'size')
    if ('problem' in slid) return { problems: [slid.problem] }
    return inferLayer(node, [input], {
      ...slid,
      shape: [...slid.places, input.shape[2] ?? 1],
      activation: 'linear',
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { mode, size: pool, stride, padding } }) => ({
      class_name: mode === 'max' ? 'MaxPooling2D' : 'AveragePooling2D',
      config: { pool_size: pool, strides: stride, padding, data_format: 'channels_last' },
    }),
  },
  title: ({ mode }) =>
    mode === 'max'
      ? { en: 'Max pooling', de: 'Max-Pooling' }
      : { en: 'Average pooling', de: 'Mittelwert-Pooling' },
  examples: [
    {
      name: { en: 'Half the height and width', de: 'Halbe Höhe und Breite' },
      params: {},
      inputs: { input: exampleNetwork([26, 26, 16]) },
      outputs: { output: { shape: [13, 13, 16] } },
      weights: 0,
    },
    {
      name: { en: 'An odd edge is left out', de: 'Ein ungerader Rand fällt weg' },
      params: {},
      inputs: { input: exampleNetwork([13, 12, 8]) },
      outputs: { output: { shape: [6, 6, 8] } },
    },
    {
      name: { en: 'Average of overlapping windows', de: 'Mittelwert überlappender Fenster' },
      params: { mode: 'average', size: [3, 3], stride: [2, 2], padding: 'same' },
      inputs: { input: exampleNetwork([13, 13, 8]) },
      outputs: { output: { shape: [7, 7, 8] } },
    },
    {
      name: { en: 'Steps larger than the window', de: 'Schritte größer als das Fenster' },
      params: { stride: [4, 4] },
      inputs: { input: exampleNetwork([28, 28, 4]) },
      outputs: { output: { shape: [7, 7, 4] } },
      problems: ['stride-skips'],
    },
    {
      name: { en: 'Nothing left to pool', de: 'Nichts mehr zusammenzufassen' },
      params: {},
      inputs: { input: exampleNetwork([1, 1, 64]) },
      problems: ['window-too-large'],
    },
    {
      name: { en: 'After a Flatten', de: 'Hinter einem Flatten' },
      params: {},
      inputs: { input: exampleNetwork([128]) },
      problems: ['needs-picture'],
    },
  ],
  text: {
    en: {
      title: 'Pooling',
      summary: 'Sums up small patches of the picture in one number each and so makes it smaller.',
      help: paragraphs(
        'A window slides over every feature map. Max pooling keeps the largest number in it (“was the pattern found anywhere here?”), average pooling the mean. With 2×2 windows, height and width are halved and three quarters of the numbers disappear.',
        'Why? Whether a stroke is one pixel further left or right should not matter for recognising a digit. After pooling, small shifts make hardly any difference. And the layers behind have less to do.',
        'Pooling has no weights and learns nothing. The number of channels stays as it is.',
        'The stride is how far the window moves on. It follows the size unless you set it: then the windows lie side by side. A smaller stride makes them overlap.',
        'Try this: swap max for average and compare the feature maps. Replace the pooling by a convolution with stride 2.',
      ),
      keywords: [
        'max pooling',
        'average pooling',
        'subsampling',
        'downsampling',
        'shrink',
        'maximum',
        'mean',
        'MaxPooling2D',
      ],
      inputs: { input: 'Feature maps' },
      outputs: { output: 'Smaller feature maps' },
      params: {
        mode: {
          label: 'Keep',
          hint: 'Which number stands for a patch: the largest or the mean of all.',
          options: { max: 'the largest', average: 'the mean' },
        },
        size: { label: 'Window size', hint: 'Height and width of the patch that becomes one number.' },
        stride: {
          label: 'Stride',
          hint: 'How many pixels the window moves on at each step. As long as you do not change it, it equals the window size.',
        },
        padding: WINDOW_TEXT.en.padding,
      },
    },
    de: {
      title: 'Pooling',
      summary: 'Fasst kleine Bildausschnitte zu je einer Zahl zusammen und macht das Bild so kleiner.',
      help: paragraphs(
        'Ein Fenster gleitet über jede Merkmalskarte. Max-Pooling behält die größte Zahl darin („Kam das Muster hier irgendwo vor?“), Mittelwert-Pooling den Durchschnitt. Bei Fenstern von 2×2 halbieren sich Höhe und Breite, drei Viertel der Zahlen fallen weg.',
        'Warum? Ob ein Strich einen Pixel weiter links oder rechts liegt, soll für das Erkennen einer Ziffer keine Rolle spielen. Nach dem Pooling machen kleine Verschiebungen kaum noch etwas aus. Und die Schichten dahinter haben weniger zu tun.',
        'Pooling hat keine Gewichte und lernt nichts. Die Zahl der Kanäle bleibt gleich.',
        'Die Schrittweite sagt, wie weit das Fenster weiterrückt. Sie folgt der Fenstergröße, solange du sie nicht änderst: Dann liegen die Fenster nebeneinander. Bei einer kleineren Schrittweite überlappen sie sich.',
        'Probier aus: Nimm Mittelwert statt Maximum und vergleiche die Merkmalskarten. Ersetze das Pooling durch eine Faltung mit Schrittweite 2.',
      ),
      keywords: [
        'Max-Pooling',
        'Mittelwert',
        'Maximum',
        'verkleinern',
        'zusammenfassen',
        'Unterabtastung',
        'MaxPooling2D',
      ],
      inputs: { input: 'Merkmalskarten' },
      outputs: { output: 'Kleinere Merkmalskarten' },
      params: {
        mode: {
          label: 'Behalten',
          hint: 'Welche Zahl für einen Ausschnitt steht: die größte oder der Durchschnitt aller.',
          options: { max: 'die größte', average: 'den Mittelwert' },
        },
        size: {
          label: 'Fenstergröße',
          hint: 'Höhe und Breite des Ausschnitts, aus dem eine Zahl wird.',
        },
        stride: {
          label: 'Schrittweite',
          hint: 'Um wie viele Pixel das Fenster bei jedem Schritt weiterrückt. Solange du sie nicht änderst, ist sie so groß wie das Fenster.',
        },
        padding: WINDOW_TEXT.de.padding,
      },
    },
  },
})
