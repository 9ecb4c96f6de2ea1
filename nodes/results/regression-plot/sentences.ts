import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'no-numbers': {
    en: 'A regression plot shows predicted numbers, but this network tells classes apart. Take a confusion matrix.',
    de: 'Ein Regressionsbild zeigt vorhergesagte Zahlen, dieses Netz unterscheidet aber Klassen. Nimm eine Konfusionsmatrix.',
  },
}
