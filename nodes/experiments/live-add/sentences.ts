import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'shapes-differ': {
    en: 'Only pictures of equal size can be added; here 30×30×1 and 28×28×1 arrive.',
    de: 'Nur gleich große Bilder lassen sich addieren; hier kommen 30×30×1 und 28×28×1 an.',
  },
  'nothing-to-add': {
    en: 'Nothing arrives here yet. Wire at least one picture to it.',
    de: 'Hier kommt noch nichts an. Verbinde mindestens ein Bild damit.',
  },
}
