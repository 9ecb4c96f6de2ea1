import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'takes-all': {
    en: 'There are at most 10,000 examples, so the first 20,000 are all of them and this node changes nothing. Choose a smaller number.',
    de: 'Es gibt höchstens 10.000 Beispiele, die ersten 20.000 sind also alle, und dieser Knoten ändert nichts. Wähle eine kleinere Zahl.',
  },
}
