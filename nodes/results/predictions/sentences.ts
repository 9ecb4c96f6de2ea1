import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'neither-right-nor-wrong': {
    en: 'Predicted numbers are never simply right or wrong, so all are shown.',
    de: 'Vorhergesagte Zahlen sind nie einfach richtig oder falsch, darum werden alle gezeigt.',
  },
}
