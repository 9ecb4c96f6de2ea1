import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { add } from './add.ts'

export const words: NodeWords<typeof add> = {
  title: 'Addieren',
  summary: 'Zählt mehrere Zweige des Netzes Zahl für Zahl zusammen.',
  help: paragraphs(
    'Zwei oder mehr Zweige, die bei denselben Daten begonnen haben, kommen wieder zusammen. Addieren nimmt die Zahlen an derselben Stelle und zählt sie zusammen. Darum müssen alle Zweige dieselbe Form haben.',
    'Am bekanntesten ist die Abkürzung (Residual-Verbindung): Ein Zweig geht durch eine Faltung, der andere geradewegs daran vorbei. Die Faltung muss dann nur noch lernen, was sich ändern soll. So wurden Netze mit hundert und mehr Schichten trainierbar (ResNet).',
    'Addieren hat keine Gewichte. Zwei Verbindungen vom selben Knoten zählen doppelt.',
    'Probier aus: Gib der Faltung im Zweig einen Rand aus Nullen (Padding same) und so viele Filter, wie Kanäle ankommen. Dann stimmen beide Formen überein.',
  ),
  keywords: ['Summe', 'plus', 'Abkürzung', 'Residual', 'Skip-Verbindung', 'ResNet', 'Zweig', 'Add'],
  inputs: { input: 'Zweige' },
  outputs: { output: 'Summe' },
  params: {},
  messages: {
    'shapes-differ':
      'Nur gleiche Formen lassen sich addieren, aber es kommen {first} und {other} an. Bringe beide auf dieselbe Größe und dieselbe Zahl von Kanälen.',
  },
}
