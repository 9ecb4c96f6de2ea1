import type { Language } from '../../../src/graph/base/text.ts'
import type { ParamText } from '../../../src/graph/node/define-node.ts'
import { WINDOW_TEXT } from '../../layers/window-text.ts'
import type { KernelName } from './kernels.ts'

type Choice<O extends string> = ParamText & { readonly options: Readonly<Record<O, string>> }

/** Words for the parameters of the filter that slides over pictures. */
export const FILTER_TEXT: Readonly<
  Record<
    Language,
    {
      readonly preset: Choice<KernelName>
      readonly kernel: ParamText
      readonly channels: Choice<'each' | 'sum'>
      readonly kernel2: ParamText
      readonly kernel3: ParamText
      readonly divisor: ParamText
      readonly bias: ParamText
      readonly stride: ParamText
      readonly padding: (typeof WINDOW_TEXT)['en']['padding']
    }
  >
> = {
  en: {
    preset: {
      label: 'Filter',
      hint: 'Filters that are used a lot. Choosing one puts its numbers in; change them as you like.',
      options: {
        'vertical-edges': 'vertical edges',
        'horizontal-edges': 'horizontal edges',
        edges: 'edges all round',
        sharpen: 'sharpen',
        blur: 'blur (mean)',
        gauss: 'blur softly (Gauss)',
        emboss: 'emboss',
        'sobel-x': 'Sobel across',
        'sobel-y': 'Sobel down',
        identity: 'change nothing',
      },
    },
    kernel: {
      label: 'Numbers',
      hint: 'The numbers that the pixels are multiplied with. From 1×1 up to 7×7.',
    },
    channels: {
      label: 'Channels',
      hint: 'Whether the filter goes over each channel by itself, or has a kernel for each and adds up the results as a layer Conv2D does.',
      options: { each: 'each by itself', sum: 'add up (as Conv2D)' },
    },
    kernel2: {
      label: 'Numbers for channel 2',
      hint: 'For green. As long as you do not change them, those of channel 1.',
    },
    kernel3: {
      label: 'Numbers for channel 3',
      hint: 'For blue. As long as you do not change them, those of channel 1.',
    },
    divisor: { label: 'Divide by', hint: 'The sum is divided by this. 9 makes the mean out of nine ones.' },
    bias: { label: 'Add', hint: 'Is added at the end, as the bias of a neuron is.' },
    stride: { ...WINDOW_TEXT.en.stride, hint: 'How many pixels the filter moves on, across and down.' },
    padding: WINDOW_TEXT.en.padding,
  },
  de: {
    preset: {
      label: 'Filter',
      hint: 'Filter, die oft gebraucht werden. Wählst du einen, stehen seine Zahlen da; ändere sie, wie du willst.',
      options: {
        'vertical-edges': 'senkrechte Kanten',
        'horizontal-edges': 'waagerechte Kanten',
        edges: 'Kanten ringsum',
        sharpen: 'schärfen',
        blur: 'weichzeichnen (Mittelwert)',
        gauss: 'sanft weichzeichnen (Gauß)',
        emboss: 'Relief',
        'sobel-x': 'Sobel waagerecht',
        'sobel-y': 'Sobel senkrecht',
        identity: 'nichts ändern',
      },
    },
    kernel: {
      label: 'Zahlen',
      hint: 'Die Zahlen, mit denen die Pixel malgenommen werden. Von 1×1 bis 7×7.',
    },
    channels: {
      label: 'Kanäle',
      hint: 'Ob der Filter über jeden Kanal für sich geht oder für jeden einen eigenen Kernel hat und die Ergebnisse zusammenzählt wie eine Schicht Conv2D.',
      options: { each: 'jeder für sich', sum: 'zusammenzählen (wie Conv2D)' },
    },
    kernel2: {
      label: 'Zahlen für Kanal 2',
      hint: 'Für Grün. Solange du sie nicht änderst, die von Kanal 1.',
    },
    kernel3: {
      label: 'Zahlen für Kanal 3',
      hint: 'Für Blau. Solange du sie nicht änderst, die von Kanal 1.',
    },
    divisor: {
      label: 'Teilen durch',
      hint: 'Dadurch wird die Summe geteilt. 9 macht aus neun Einsen den Mittelwert.',
    },
    bias: { label: 'Dazuzählen', hint: 'Wird am Ende dazugezählt, wie der Bias eines Neurons.' },
    stride: {
      ...WINDOW_TEXT.de.stride,
      hint: 'Um wie viele Pixel der Filter weiterrückt, nach rechts und nach unten.',
    },
    padding: WINDOW_TEXT.de.padding,
  },
}
