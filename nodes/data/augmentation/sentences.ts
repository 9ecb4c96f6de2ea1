import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'augments-nothing': {
    en: 'Everything is set to 0, so this node changes nothing. Turn something up.',
    de: 'Alles steht auf 0, dieser Knoten ändert also nichts. Stelle etwas höher.',
  },
}
