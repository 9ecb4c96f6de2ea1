import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'softmax-twice': {
    en: 'These numbers have already been through softmax. A second one makes all classes nearly equal; remove one of the two.',
    de: 'Diese Zahlen sind schon durch Softmax gegangen. Ein zweites macht alle Klassen fast gleich; entferne eines von beiden.',
  },
}
