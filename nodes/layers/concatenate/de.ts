import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { concatenate } from './concatenate.ts'

export const words: NodeWords<typeof concatenate> = {
  title: 'Aneinanderhängen',
  summary: 'Legt die Kanäle mehrerer Zweige nebeneinander.',
  help: paragraphs(
    'Zwei oder mehr Zweige, die bei denselben Daten begonnen haben, kommen wieder zusammen. Aneinanderhängen stapelt ihre Merkmalskarten: Aus 16 Kanälen und 8 Kanälen werden 24. Zahlenreihen kommen hintereinander. Nichts wird zusammengezählt, nichts geht verloren.',
    'So lässt sich ein Bild auf mehrere Arten zugleich betrachten, zum Beispiel mit Filtern von 3×3 und von 5×5, und die Schichten dahinter sehen beides (die Idee der Inception-Netze).',
    'Höhe und Breite müssen übereinstimmen, nur die Zahl der Kanäle darf verschieden sein. Gewichte gibt es nicht. Die Reihenfolge ist die der Verbindungen.',
    'Probier aus: Schicke ein Bild durch zwei Faltungen mit verschieden großen Filtern und einem Rand aus Nullen (Padding same) und vergleiche mit einer Faltung, die so viele Filter hat wie beide zusammen.',
  ),
  keywords: ['zusammenführen', 'stapeln', 'verketten', 'Kanäle', 'Zweig', 'Inception', 'nebeneinander'],
  inputs: { input: 'Zweige' },
  outputs: { output: 'Alle Kanäle' },
  params: {},
  messages: {
    'sizes-differ':
      'Nur die Zahl der Kanäle darf verschieden sein, aber es kommen {first} und {other} an. Bringe beide auf dieselbe Höhe und Breite.',
    'side-by-side': 'Kanäle nebeneinander: {sum} = {all, number}',
  },
}
