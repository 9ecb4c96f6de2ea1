import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { numberGrid } from './number-grid.ts'

export const words: NodeWords<typeof numberGrid> = {
  title: 'Zahlengitter',
  summary: 'Ein winziges Bild, dessen Pixel du als Zahlen eintippst.',
  help: paragraphs(
    'Für den Computer ist ein Bild nichts als eine Tabelle aus Zahlen, eine für jedes Pixel. Hier schreibst du die Tabelle selbst: 1 für hell und 0 für dunkel, oder was du willst. So klein, wie es ist, kannst du auf Papier nachrechnen, was ein Filter daraus macht.',
    'Wähle eines der Bilder oder tippe eigene Zahlen. Zeilen und Spalten lassen sich hinzufügen und wegnehmen; eine kopierte Tabelle aus einer Tabellenkalkulation lässt sich einfügen.',
    'Den Block gibt es dreimal, jedes Mal ein Pixel weiter rechts. Filtere alle drei und vergleiche: Die Ergebnisse unterscheiden sich stark, obwohl die Bilder fast gleich sind. Setze Pooling hinter die Filter und sieh, was aus dem Unterschied wird.',
    'Probier aus: Zeichne einen Buchstaben aus Einsen und Nullen und lass einen Filter seine senkrechten Striche suchen.',
  ),
  keywords: ['Matrix', 'Tabelle', 'Pixel', 'Zahlen', 'Eingabe', 'Bild'],
  inputs: {},
  outputs: { output: 'Bild' },
  params: {
    preset: {
      label: 'Bild',
      hint: 'Kleine Bilder zum Rechnen. Wählst du eines, stehen seine Zahlen da.',
      options: {
        row: 'eine Zeile aus Pixeln',
        block: 'ein Block',
        'block-right-1': 'der Block, 1 Pixel nach rechts',
        'block-right-2': 'der Block, 2 Pixel nach rechts',
        line: 'eine Linie quer',
        diagonal: 'eine Diagonale',
      },
    },
    values: { label: 'Zahlen', hint: 'Eine Zahl für jedes Pixel, bis zu 16 Zeilen mit je 16.' },
  },
}
