import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'no-picture-yet': {
    en: 'No picture is chosen yet. Choose one or drop it on the button.',
    de: 'Es ist noch kein Bild gewählt. Wähle eines oder leg es auf dem Knopf ab.',
  },
}
