import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'rate-high': {
    en: '90% of the numbers are switched off; hardly anything is left to learn from. Usual are 20% to 50%.',
    de: '90 % der Zahlen werden ausgeschaltet; es bleibt kaum etwas, um daraus zu lernen. Üblich sind 20 bis 50 %.',
  },
  'drops-probabilities': {
    en: 'Dropout here switches off finished probabilities, even the right one. Put it before the last layer.',
    de: 'Dropout schaltet hier fertige Wahrscheinlichkeiten aus, auch die richtige. Setze es vor die letzte Schicht.',
  },
}
