import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'class-empty': {
    en: 'With 0.1 percent, one side gets no examples in the training part (200 arrive). Choose a share nearer to the middle, or ask the data node for more examples.',
    de: 'Bei 0,1 Prozent bekommt eine Seite im Trainingsteil keine Beispiele (200 kommen an). Wähle einen Anteil näher an der Mitte oder verlange im Datenknoten mehr Beispiele.',
  },
}
