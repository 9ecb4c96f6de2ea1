import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'needs-grey': {
    en: 'A grey picture with one channel is needed here, but 3 channels arrive.',
    de: 'Hier wird ein graues Bild mit einem Kanal gebraucht, aber es kommen 3 Kanäle an.',
  },
  'sizes-differ': {
    en: 'The three pictures must be equally large; the first is 5×5, this one 4×5.',
    de: 'Die drei Bilder müssen gleich groß sein; das erste ist 5×5, dieses 4×5.',
  },
}
