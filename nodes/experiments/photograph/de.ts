import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { pictureWords } from '../de.ts'
import type { photograph } from './photograph.ts'

export const words: NodeWords<typeof photograph> = {
  title: 'Foto',
  summary: 'Ein Foto, an dem du Filter ausprobierst.',
  help: paragraphs(
    'Zwei Fotos bringt Faltwerk mit: eine Katze mit feinem Fell und klaren Augen und eine Tasse Kaffee mit runden Kanten und gemasertem Holz. Für den Computer ist jedes eine Tabelle aus Zahlen von 0 (schwarz) bis 255 (weiß), 240 Zeilen mit je 320 Pixeln.',
    'Verbinde einen Filter damit und sieh, was ein einzelner Filter aus einem echten Bild macht. Genau mit solchen Filtern arbeitet ein Faltungsnetz, nur dass es ihre Zahlen durch Training findet.',
    'In Grau gehört zu jedem Pixel eine Zahl. In Farbe liegen drei Tabellen übereinander, die Kanäle: Rot, Grün und Blau.',
    'Probier aus: Verkleinere das Bild um 8 und sieh dir seine Zahlen an. Wo ist das Dunkle im Auge, und welche Zahlen stehen dort?',
  ),
  keywords: ['Bild', 'Foto', 'Katze', 'Kaffee', 'Pixel', 'Beispielbild'],
  inputs: {},
  outputs: { output: 'Bild' },
  params: {
    name: {
      label: 'Foto',
      hint: 'Welches der Fotos, die Faltwerk mitbringt.',
      options: { cat: 'eine Katze', coffee: 'eine Tasse Kaffee' },
    },
    ...pictureWords,
  },
}
