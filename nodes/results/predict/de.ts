import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { predict } from './predict.ts'

export const words: NodeWords<typeof predict> = {
  title: 'Vorhersagen lassen',
  summary: 'Fragt das trainierte Netz nach getippten Zahlen, einem Beispiel oder einer gezeichneten Ziffer.',
  help: paragraphs(
    'Dafür ist ein Netz da: auf etwas zu antworten, das es noch nie gesehen hat. Tippe Zahlen ein, blättere durch die Beispiele oder zeichne mit Maus, Finger oder Stift, und sieh sofort, was es sagt.',
    'Bei Klassen siehst du, wie sicher es sich bei jeder ist, bei Zahlen die vorhergesagte Zahl mit ihrer Einheit. Was du eingibst, geht denselben Weg wie die Beispiele: durch alles, was vor dem Netz skaliert oder die Größe ändert.',
    'Eine Zeichnung wird zuerst den Ziffern von MNIST angeglichen: 28×28 Pixel, am Rand grau, so verschoben, dass ihr Schwerpunkt in der Mitte liegt. Ohne das würde ein Netz, das nur mittige Ziffern kennt, an vielen Zeichnungen scheitern, die du leicht liest.',
    'Vor dem Training antwortet es mit seinen zufälligen Anfangsgewichten; das ist nicht besser als geraten.',
    'Probier aus: Frag nach einer Zahl weit außerhalb von dem, womit es geübt hat. Zeichne eine Sieben mit Querstrich, eine Eins wie ein Strich, einen Buchstaben. Es antwortet immer, auch wenn es das gar nicht wissen kann.',
  ),
  keywords: ['vorhersagen', 'ausprobieren', 'anwenden', 'zeichnen', 'Ziffer', 'fragen', 'eigene Eingabe'],
  inputs: { model: 'Trainiertes Modell' },
  outputs: {},
  params: {
    from: {
      label: 'Frage',
      hint: 'Was du dem Netz vorlegst.',
      options: { values: 'meine Zahlen', example: 'ein Beispiel', drawing: 'meine Zeichnung' },
    },
    inputs: { label: 'Zahlen', hint: 'Eine Zeile je Frage, eine Zahl je Merkmal.' },
  },
  messages: {
    'values-need-a-row':
      'Dieses Netz sieht {shape}, zu viele Zahlen zum Eintippen. Nimm ein Beispiel aus den Daten oder zeichne.',
    'drawing-needs-grey':
      'Zeichnen kann man nur für ein Netz, das graue Bilder ansieht; dieses sieht {shape}. Nimm ein Beispiel aus den Daten.',
    'row-too-short':
      'Zeile {row} hat {given, plural, one {# Zahl} other {# Zahlen}}, das Netz braucht aber {wanted}. Berichtige die Zeile.',
  },
}
