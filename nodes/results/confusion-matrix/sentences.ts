import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'no-classes': {
    en: 'A confusion matrix compares classes, but this data asks for numbers. Use Evaluate or Predictions instead.',
    de: 'Eine Konfusionsmatrix vergleicht Klassen, aber diese Daten verlangen Zahlen. Nimm stattdessen eine Auswertung oder Vorhersagen.',
  },
}
