import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'network-two-sources': {
    en: 'These branches begin at different data. A network needs one beginning: wire both to the same data.',
    de: 'Diese Zweige beginnen bei verschiedenen Daten. Ein Netz braucht einen Anfang: Verbinde beide mit denselben Daten.',
  },
  'sizes-differ': {
    en: 'Only the number of channels may differ, but 28×28×16 and 26×28×16 arrive. Bring both to the same height and width.',
    de: 'Nur die Zahl der Kanäle darf verschieden sein, aber es kommen 28×28×16 und 26×28×16 an. Bringe beide auf dieselbe Höhe und Breite.',
  },
}
