import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'threshold-needs-two-classes': {
    en: 'A threshold decides between exactly two classes, but this network tells 10 classes apart. Choose two classes, or one class against the rest.',
    de: 'Eine Schwelle entscheidet zwischen genau zwei Klassen, dieses Netz unterscheidet aber 10 Klassen. Wähle zwei Klassen oder eine Klasse gegen den Rest.',
  },
  'threshold-needs-sigmoid': {
    en: 'A threshold needs a network that puts out one probability; this one puts out 2 numbers. End it with a Dense layer of one unit and sigmoid.',
    de: 'Eine Schwelle braucht ein Netz, das eine Wahrscheinlichkeit ausgibt; dieses gibt 2 Zahlen aus. Beende es mit einer Dense-Schicht aus einer Einheit mit Sigmoid.',
  },
}
