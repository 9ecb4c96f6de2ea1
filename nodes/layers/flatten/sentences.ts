import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'already-flat': {
    en: 'What arrives is already a flat row of 128 numbers. This Flatten changes nothing and can be removed.',
    de: 'Hier kommt schon eine flache Reihe von 128 Zahlen an. Dieses Flatten ändert nichts und kann weg.',
  },
}
