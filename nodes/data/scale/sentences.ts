import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'too-faint-table': {
    en: 'These numbers are at most 8; divided by 255 they become so small that the network can hardly tell the examples apart. Standardise them instead.',
    de: 'Diese Zahlen sind höchstens 8; durch 255 geteilt werden sie so klein, dass das Netz die Beispiele kaum noch unterscheiden kann. Standardisiere sie stattdessen.',
  },
  'too-faint': {
    en: 'These numbers are at most 1; divided by 255 they become so small that the network can hardly tell the examples apart. Leave them as they are.',
    de: 'Diese Zahlen sind höchstens 1; durch 255 geteilt werden sie so klein, dass das Netz die Beispiele kaum noch unterscheiden kann. Lass sie unverändert.',
  },
}
