import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'values-need-a-row': {
    en: 'This network looks at 28×28×1, too many numbers to type. Take an example of the data or draw.',
    de: 'Dieses Netz sieht 28×28×1, zu viele Zahlen zum Eintippen. Nimm ein Beispiel aus den Daten oder zeichne.',
  },
  'drawing-needs-grey': {
    en: 'One can only draw for a network that looks at grey pictures; this one looks at 1. Take an example of the data.',
    de: 'Zeichnen kann man nur für ein Netz, das graue Bilder ansieht; dieses sieht 1. Nimm ein Beispiel aus den Daten.',
  },
  'row-too-short': {
    en: 'Row 1 has 2 numbers, but the network needs 1. Correct the row.',
    de: 'Zeile 1 hat 2 Zahlen, das Netz braucht aber 1. Berichtige die Zeile.',
  },
}
