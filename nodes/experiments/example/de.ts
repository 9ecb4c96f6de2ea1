import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { example } from './example.ts'

export const words: NodeWords<typeof example> = {
  title: 'Beispiel',
  summary: 'Nimmt ein einzelnes Beispiel aus den Daten, um damit zu experimentieren.',
  help: paragraphs(
    'Verbinde Daten damit, zum Beispiel Ziffern, und wähle, welches Beispiel du willst. Es kommt als Bild heraus, das du filtern und ansehen kannst, ohne etwas zu trainieren.',
    'Du siehst das Beispiel so, wie es an dieser Stelle ist: Hinter einem Skalieren sind seine Zahlen klein, davor groß.',
    'Probier aus: Verbinde einen Filter, den ein Netz finden könnte, mit einer Ziffer. Findet er die Striche, die eine 7 zur 7 machen?',
  ),
  keywords: ['einzeln', 'Bild', 'Ziffer', 'auswählen', 'Daten'],
  inputs: { data: 'Beispiele' },
  outputs: { output: 'Bild' },
  params: {
    part: {
      label: 'Teil',
      hint: 'Aus welchem Teil der Daten das Beispiel kommt.',
      options: { train: 'Training', validation: 'Validierung', test: 'Test' },
    },
    index: { label: 'Nummer', hint: 'Welches Beispiel; das erste hat die Nummer 0.' },
  },
  messages: {
    'part-empty': 'Dieser Teil der Daten ist leer. Wähle einen anderen Teil.',
    'past-the-end':
      'Ein Beispiel Nummer {index} gibt es nicht; das letzte dieses Teils hat die Nummer {last}.',
  },
}
