import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { flatten } from './flatten.ts'

export const words: NodeWords<typeof flatten> = {
  title: 'Flach machen (Flatten)',
  summary: 'Reiht alle Zahlen eines Bildes zu einer langen Reihe auf.',
  help: paragraphs(
    'Eine Dense-Schicht braucht eine einfache Reihe von Zahlen, aber Faltungen und Pooling geben Bilder mit mehreren Kanälen aus. Flatten steht dazwischen und reiht sie auf: Pixel für Pixel, Zeile für Zeile, alle Kanäle eines Pixels nebeneinander.',
    'Keine Zahl ändert sich, gelernt wird nichts. Nur die Anordnung geht verloren: Die Reihe weiß nicht mehr, welche Pixel Nachbarn waren. Darum kommt Flatten hinter den Schichten, die das Bild brauchen.',
    'Die Reihe wird schnell lang: Aus 26×26×32 werden 21.632 Zahlen, und jede Einheit der Dense-Schicht dahinter hat für jede davon ein Gewicht.',
    'Probier aus: Setze ein Pooling davor und sieh zu, wie die Gewichte der Dense-Schicht schrumpfen. Oder nimm stattdessen globales Pooling.',
  ),
  keywords: ['flach', 'Vektor', 'aufreihen', 'Reihe', 'plätten', 'Reshape'],
  inputs: { input: 'Bild' },
  outputs: { output: 'Reihe von Zahlen' },
  params: {},
  messages: {
    'already-flat':
      'Hier kommt schon eine flache Reihe von {count, plural, one {# Zahl} other {# Zahlen}} an. Dieses Flatten ändert nichts und kann weg.',
    'lined-up': '{shape} aufgereiht: {product} = {count, number}',
  },
}
