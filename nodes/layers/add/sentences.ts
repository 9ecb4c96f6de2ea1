import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'shapes-differ': {
    en: 'Only equal shapes can be added, but 26×26×16 and 13×13×16 arrive. Bring both to the same size and the same number of channels.',
    de: 'Nur gleiche Formen lassen sich addieren, aber es kommen 26×26×16 und 13×13×16 an. Bringe beide auf dieselbe Größe und dieselbe Zahl von Kanälen.',
  },
  'needs-two-branches': {
    en: 'Here at least two branches come together. Wire a second one to the input.',
    de: 'Hier kommen mindestens zwei Zweige zusammen. Verbinde einen zweiten mit dem Eingang.',
  },
}
