import { sameJson } from '../../../src/graph/base/json.ts'
import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleImage } from '../../../src/graph/node/example-values.ts'
import { choice, grid, integer, type LooseParams, number } from '../../../src/graph/node/parameter.ts'
import type { Grid } from '../../../src/graph/values/grid.ts'
import { PADDINGS, type Padding } from '../../layers/window.ts'
import { correlate, explainCorrelation, type Kernel } from '../correlate.ts'
import { slideLiveWindow } from '../slide-window.ts'
import { FILTER_TEXT } from './filter-text.ts'
import { KERNEL_NAMES, KERNELS, type KernelName } from './kernels.ts'

const known = ({ preset }: LooseParams) => KERNELS[preset as KernelName]
const addsUp = ({ channels }: LooseParams) => channels === 'sum'
const side = { min: 1, max: 7 }
const kernelParam = { rows: side, columns: side, min: -1000, max: 1000 }
/** A kernel for red, green and blue. */
const MOST_SUMMED = 3

interface FilterParams {
  readonly kernel: Kernel
  readonly kernel2: Kernel
  readonly kernel3: Kernel
  readonly channels: 'each' | 'sum'
  readonly stride: number
  readonly padding: Padding
  readonly divisor: number
  readonly bias: number
}

function filterOf({ kernel, kernel2, kernel3, channels, stride, ...rest }: FilterParams) {
  const kernels = channels === 'sum' ? { sum: [kernel, kernel2, kernel3] } : { each: kernel }
  return { ...rest, kernels, stride: [stride, stride] as const }
}

function kernelsProblem({ channels, ...params }: FilterParams, arriving: number): ProblemDraft | undefined {
  if (channels === 'each') return undefined
  if (arriving > MOST_SUMMED)
    return {
      code: 'too-many-to-sum',
      values: { channels: arriving, most: MOST_SUMMED },
      param: 'channels',
      fix: { kind: 'set', param: 'channels', value: 'each' },
    }
  const names = (['kernel', 'kernel2', 'kernel3'] as const).slice(0, arriving)
  const size = (kernel: Kernel) => [kernel.length, kernel[0]?.length ?? 0] as const
  const other = names.find((name) => !sameJson(size(params[name]), size(params.kernel)))
  if (!other) return undefined
  return {
    code: 'kernels-differ',
    values: { first: size(params.kernel), other: size(params[other]) },
    param: other,
    fix: { kind: 'set', param: other, value: params.kernel },
  }
}

export const filter = defineNode({
  type: 'filter',
  version: 1,
  category: 'experiment',
  inputs: { input: { type: 'image' } },
  outputs: { output: { type: 'image' } },
  params: {
    preset: choice({
      options: KERNEL_NAMES,
      default: 'vertical-edges',
      resets: ['kernel', 'divisor', 'kernel2', 'kernel3'],
      onCard: true,
    }),
    kernel: grid({ ...kernelParam, default: (params) => known(params).kernel, onCard: true }),
    channels: choice({ options: ['each', 'sum'], default: 'each' }),
    kernel2: grid({ ...kernelParam, default: ({ kernel }) => kernel as Kernel, shown: addsUp }),
    kernel3: grid({ ...kernelParam, default: ({ kernel }) => kernel as Kernel, shown: addsUp }),
    divisor: number({ min: 0.001, max: 10_000, default: (params) => known(params).divisor }),
    bias: number({ min: -1000, max: 1000, default: 0 }),
    stride: integer({ min: 1, max: 8, default: 1 }),
    padding: choice({ options: PADDINGS, default: 'valid' }),
  },
  infer({ inputs: { input }, params }) {
    const wrong = kernelsProblem(params, input.shape[2])
    if (wrong) return { problems: [wrong] }
    const { kernel, padding } = params
    const size = [kernel.length, kernel[0]?.length ?? 0] as const
    const stride = [params.stride, params.stride] as const
    const slid = slideLiveWindow(input.shape, { size, stride, padding }, 'kernel')
    if ('problem' in slid) return { problems: [slid.problem] }
    const adds = params.channels === 'sum' && input.shape[2] > 1
    const changed = !sameJson(kernel, KERNELS[params.preset].kernel)
    return {
      outputs: {
        output: { kind: 'image', shape: [...slid.places, params.channels === 'sum' ? 1 : input.shape[2]] },
      },
      problems: slid.warnings,
      facts: [
        ...(changed ? [{ code: 'own-numbers', values: {} }] : []),
        ...(adds ? [{ code: 'adds-channels', values: { channels: input.shape[2] } }] : []),
        ...slid.facts,
      ],
    }
  },
  plan: {
    kind: 'live',
    shows: 'image',
    compute: ({ inputs, params }) => ({ output: correlate(inputs.input as Grid, filterOf(params)) }),
    explain: ({ inputs, params }, cell) => explainCorrelation(inputs.input as Grid, filterOf(params), cell),
  },
  examples: [
    {
      name: { en: 'Edges of a photograph', de: 'Kanten eines Fotos' },
      params: {},
      inputs: { input: exampleImage([240, 320, 1]) },
      outputs: { output: { shape: [238, 318, 1] } },
    },
    {
      name: { en: 'Blurred, every channel by itself', de: 'Weichgezeichnet, jeder Kanal für sich' },
      params: { preset: 'blur', padding: 'same' },
      inputs: { input: exampleImage([120, 160, 3]) },
      outputs: { output: { shape: [120, 160, 3] } },
    },
    {
      name: { en: 'Three channels become one', de: 'Aus drei Kanälen wird einer' },
      params: { channels: 'sum', stride: 2 },
      inputs: { input: exampleImage([32, 32, 3]) },
      outputs: { output: { shape: [15, 15, 1] } },
    },
    {
      name: { en: 'Numbers of one’s own', de: 'Eigene Zahlen' },
      params: { kernel: [[1, -1]], channels: 'sum' },
      inputs: { input: exampleImage([5, 5, 1]) },
      outputs: { output: { shape: [5, 4, 1] } },
    },
    {
      name: { en: 'Larger than the picture', de: 'Größer als das Bild' },
      params: {},
      inputs: { input: exampleImage([2, 7, 1]) },
      problems: ['live-window-too-large'],
    },
    {
      name: { en: 'More channels than kernels', de: 'Mehr Kanäle als Kernel' },
      params: { channels: 'sum' },
      inputs: { input: exampleImage([26, 26, 16]) },
      problems: ['too-many-to-sum'],
    },
    {
      name: { en: 'Kernels of different size', de: 'Verschieden große Kernel' },
      params: { channels: 'sum', kernel2: [[1]] },
      inputs: { input: exampleImage([32, 32, 3]) },
      problems: ['kernels-differ'],
    },
  ],
  text: {
    en: {
      title: 'Filter',
      summary: 'Slides a small table of numbers over a picture and works out a new picture.',
      help: paragraphs(
        'The filter, also called kernel, lies on a patch of the picture. Each of its numbers is multiplied with the pixel under it, and the products are added up: that is one number of the new picture. Then it moves on by one pixel and does the same again. This is a convolution, and it is all that a layer Conv2D does.',
        'What the filter finds depends on its numbers. With 1 on the left, 0 in the middle and −1 on the right, equal pixels cancel out: the result is 0 wherever nothing changes, positive where it gets darker to the right and negative where it gets brighter. It finds vertical edges. The result is called a feature map.',
        'Choose a filter and change its numbers one by one. The picture follows at once. Point at a number of the result to see the window it comes from, every product and the sum. A network starts with random numbers here and finds useful ones by training.',
        'With colour there are three channels. Either the filter goes over each by itself, or, as in a network, it has a kernel of its own for each channel and adds up the three results to a single number.',
        'Stride 2 moves the filter on by two pixels, so the result is half as high and wide. Without a border it shrinks a little, with a border of zeros it stays the same size. Divisor and offset keep the numbers in a handy range: a filter of nine ones divided by 9 gives the mean.',
        'Try this: take “vertical edges” and turn the filter by a quarter. Make a filter that finds edges running diagonally. What does a filter do whose numbers add up to 1?',
      ),
      keywords: [
        'kernel',
        'convolution',
        'Conv2D',
        'edge',
        'sharpen',
        'blur',
        'emboss',
        'Sobel',
        'feature map',
      ],
      inputs: { input: 'Picture' },
      outputs: { output: 'Filtered picture' },
      params: { ...FILTER_TEXT.en },
      messages: {
        'too-many-to-sum':
          'This filter has kernels for {most} channels, but {channels} arrive. Let it go over each channel by itself.',
        'kernels-differ':
          'The kernels of one filter must be equally large; the first is {first}, this one {other}.',
        'own-numbers': 'The numbers are your own, no longer those of the filter chosen above.',
        'adds-channels':
          'Each of the {channels} channels has its own kernel; the {channels} results are added up to one number.',
      },
    },
    de: {
      title: 'Filter',
      summary: 'Schiebt eine kleine Tabelle aus Zahlen über ein Bild und rechnet ein neues Bild aus.',
      help: paragraphs(
        'Der Filter, auch Kernel genannt, liegt auf einem Ausschnitt des Bildes. Jede seiner Zahlen wird mit dem Pixel darunter malgenommen, und die Produkte werden zusammengezählt: Das ist eine Zahl des neuen Bildes. Dann rückt er um ein Pixel weiter und macht dasselbe noch einmal. Das ist eine Faltung, und mehr tut eine Schicht Conv2D auch nicht.',
        'Was der Filter findet, hängt von seinen Zahlen ab. Mit 1 links, 0 in der Mitte und −1 rechts heben sich gleiche Pixel auf: Das Ergebnis ist 0, wo sich nichts ändert, positiv, wo es nach rechts dunkler wird, und negativ, wo es heller wird. Er findet senkrechte Kanten. Das Ergebnis heißt Feature-Map.',
        'Wähle einen Filter und ändere seine Zahlen einzeln. Das Bild folgt sofort. Zeig auf eine Zahl des Ergebnisses, und du siehst das Fenster, aus dem sie kommt, jedes Produkt und die Summe. Ein Netz beginnt hier mit zufälligen Zahlen und findet nützliche durch Training.',
        'In Farbe gibt es drei Kanäle. Entweder geht der Filter über jeden für sich, oder er hat, wie in einem Netz, für jeden Kanal einen eigenen Kernel und zählt die drei Ergebnisse zu einer einzigen Zahl zusammen.',
        'Mit Schrittweite 2 rückt der Filter um zwei Pixel weiter, das Ergebnis ist halb so hoch und breit. Ohne Rand schrumpft es etwas, mit einem Rand aus Nullen bleibt es gleich groß. Teiler und Verschiebung halten die Zahlen in einem handlichen Bereich: Neun Einsen, geteilt durch 9, ergeben den Mittelwert.',
        'Probier aus: Nimm „senkrechte Kanten“ und dreh den Filter um eine Vierteldrehung. Bau einen Filter, der schräge Kanten findet. Was macht ein Filter, dessen Zahlen zusammen 1 ergeben?',
      ),
      keywords: [
        'Kernel',
        'Faltung',
        'Convolution',
        'Conv2D',
        'Kanten',
        'schärfen',
        'weichzeichnen',
        'Relief',
        'Sobel',
        'Feature-Map',
      ],
      inputs: { input: 'Bild' },
      outputs: { output: 'Gefiltertes Bild' },
      params: { ...FILTER_TEXT.de },
      messages: {
        'too-many-to-sum':
          'Dieser Filter hat Kernel für {most} Kanäle, aber es kommen {channels} an. Lass ihn über jeden Kanal für sich gehen.',
        'kernels-differ':
          'Die Kernel eines Filters müssen gleich groß sein; der erste ist {first}, dieser {other}.',
        'own-numbers': 'Die Zahlen sind deine eigenen, nicht mehr die des oben gewählten Filters.',
        'adds-channels':
          'Jeder der {channels} Kanäle hat seinen eigenen Kernel; die {channels} Ergebnisse werden zu einer Zahl zusammengezählt.',
      },
    },
  },
})
