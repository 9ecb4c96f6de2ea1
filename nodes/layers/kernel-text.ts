import type { Language } from '../../src/graph/base/text.ts'
import type { ParamText } from '../../src/graph/node/define-node.ts'

/** Words for the parameters of every layer with filters. */
export const KERNEL_TEXT: Readonly<
  Record<Language, { readonly kernelSize: ParamText; readonly bias: ParamText }>
> = {
  en: {
    kernelSize: {
      label: 'Kernel size',
      hint: 'Height and width of a filter in pixels. 3×3 is the usual choice; a larger one sees more at once and has more weights.',
    },
    bias: {
      label: 'Bias',
      hint: 'One more weight for each filter, added to every sum. It decides from which strength on a pattern counts.',
    },
  },
  de: {
    kernelSize: {
      label: 'Filtergröße',
      hint: 'Höhe und Breite eines Filters in Pixeln (Kernelgröße). Üblich ist 3×3; ein größerer sieht mehr auf einmal und hat mehr Gewichte.',
    },
    bias: {
      label: 'Bias',
      hint: 'Ein weiteres Gewicht für jeden Filter, das zu jeder Summe dazukommt. Es entscheidet, ab welcher Stärke ein Muster zählt.',
    },
  },
}
