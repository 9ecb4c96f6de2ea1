import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'too-many-weights': {
    en: 'This layer would have 2,163,300,000 weights; at most 100,000,000 are possible here. Use fewer units or filters, or make the picture smaller before.',
    de: 'Diese Schicht hätte 2.163.300.000 Gewichte; möglich sind hier höchstens 100.000.000. Nimm weniger Einheiten oder Filter oder verkleinere das Bild davor.',
  },
  'needs-flat': {
    en: 'This layer needs a row of numbers, but 13×13×16 arrives. Put a Flatten in between.',
    de: 'Diese Schicht braucht eine Zahlenreihe, aber es kommt 13×13×16 an. Setze ein Flatten davor.',
  },
  'softmax-of-one': {
    en: 'Softmax makes its outputs add up to 1, so a single unit always gives 1. Choose sigmoid, or one unit for each class.',
    de: 'Softmax sorgt dafür, dass alle Ausgaben zusammen 1 ergeben; eine einzelne Einheit gibt also immer 1. Wähle Sigmoid oder eine Einheit für jede Klasse.',
  },
}
