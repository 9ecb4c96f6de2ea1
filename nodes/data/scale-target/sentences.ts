import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'needs-numbers': {
    en: 'This step scales numbers that are to be predicted, but this data asks for classes. Take this node out.',
    de: 'Dieser Schritt skaliert Zahlen, die vorhergesagt werden sollen, aber diese Daten fragen nach Klassen. Nimm diesen Knoten heraus.',
  },
}
