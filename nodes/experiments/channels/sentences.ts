import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'needs-colour': {
    en: 'Only a picture in colour has three channels; this one has a single one. Switch on colour at its source.',
    de: 'Nur ein Bild in Farbe hat drei Kanäle; dieses hat einen einzigen. Schalte an seiner Quelle die Farbe ein.',
  },
}
