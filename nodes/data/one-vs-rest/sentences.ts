import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'needs-classes': {
    en: 'This step works with classes, but this data asks for numbers. Wire in data with classes, or take this node out.',
    de: 'Dieser Schritt arbeitet mit Klassen, aber diese Daten fragen nach Zahlen. Verbinde Daten mit Klassen oder nimm diesen Knoten heraus.',
  },
  'needs-two-classes': {
    en: 'This data has only one class, so there is nothing to tell apart. Choose more in the data node.',
    de: 'Diese Daten haben nur eine Klasse, es gibt also nichts zu unterscheiden. Wähle im Datenknoten mehr aus.',
  },
}
