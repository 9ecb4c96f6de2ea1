import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'straight-line': {
    en: 'With a slope of 1 negative numbers pass like positive ones, so this changes nothing. Choose a smaller slope.',
    de: 'Bei einer Steigung von 1 kommen negative Zahlen durch wie positive, hier ändert sich also nichts. Wähle eine kleinere Steigung.',
  },
}
