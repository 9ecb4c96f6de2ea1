import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'live-window-too-large': {
    en: 'A 3×3 window does not fit into 2×7. Choose a smaller one, or a larger picture.',
    de: 'Ein Fenster von 3×3 passt nicht in 2×7. Wähle ein kleineres oder ein größeres Bild.',
  },
  'too-many-to-sum': {
    en: 'This filter has kernels for 3 channels, but 16 arrive. Let it go over each channel by itself.',
    de: 'Dieser Filter hat Kernel für 3 Kanäle, aber es kommen 16 an. Lass ihn über jeden Kanal für sich gehen.',
  },
  'kernels-differ': {
    en: 'The kernels of one filter must be equally large; the first is 3×3, this one 1×1.',
    de: 'Die Kernel eines Filters müssen gleich groß sein; der erste ist 3×3, dieser 1×1.',
  },
}
