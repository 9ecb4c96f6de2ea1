import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'start-empty': {
    en: 'There are no weights here. Open the file of a network, or remove this node.',
    de: 'Hier sind keine Gewichte. Öffne die Datei eines Netzes oder entferne diesen Knoten.',
  },
}
