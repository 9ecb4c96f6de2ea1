import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { scaleTarget } from './scale-target.ts'

export const words: NodeWords<typeof scaleTarget> = {
  title: 'Zielwert skalieren',
  summary: 'Bringt die vorherzusagenden Zahlen in eine Größe, mit der Netze gut lernen.',
  help: paragraphs(
    'Am Anfang antwortet ein Netz mit kleinen Zahlen um 0. Fragt man es nach Preisen von einer halben Million, liegt jede Antwort um eine halbe Million daneben: Entweder sind die Schritte viel zu groß, und die Gewichte wachsen ins Unendliche, oder sie sind, bei einem Optimierer, der sie begrenzt, so klein gegen den Weg, dass scheinbar nichts geschieht.',
    'Darum fragt man nach demselben in einer anderen Einheit. Standardisieren zählt, wie viele Standardabweichungen eine Zahl über oder unter dem Mittelwert liegt; das passt fast immer. Teilen macht aus Euro Tausend Euro. Mittelwert und Abweichung kommen allein aus dem Trainingsteil.',
    'Von Hand zurückrechnen muss man nichts: Vorhersagen, Fehler, Bilder und Formeln stehen in der Einheit, die die Daten haben. Nur der Verlust ist der der skalierten Zahlen, denn den macht das Training klein. In Keras folgt auf dasselbe Netz eine Rescaling-Schicht.',
    'Dieser Knoten ändert, wonach gefragt wird; Skalieren ändert, was das Netz zu sehen bekommt. Setze ihn hinter die Daten, und hinter ein Aufteilen, wenn es eines gibt.',
    'Probier aus: Trainiere mit einer Tabelle, in der große Zahlen vorherzusagen sind, mit und ohne diesen Knoten, und vergleiche die Kurven der ersten zehn Epochen.',
  ),
  keywords: ['Zielwert', 'Ausgabe', 'Ziel', 'normalisieren', 'standardisieren', 'Regression', 'Einheit'],
  inputs: { data: 'Beispiele' },
  outputs: { data: 'Beispiele mit skaliertem Zielwert' },
  params: {
    mode: {
      label: 'Wie',
      hint: 'Standardisieren passt fast immer. Teilen lässt die Null, wo sie ist.',
      options: { standardise: 'standardisieren', divide: 'teilen' },
    },
    by: {
      label: 'Teilen durch',
      hint: 'Das Netz wird nach den Zahlen geteilt durch diesen Wert gefragt.',
    },
  },
  messages: {
    'needs-numbers':
      'Dieser Schritt skaliert Zahlen, die vorhergesagt werden sollen, aber diese Daten fragen nach Klassen. Nimm diesen Knoten heraus.',
    'target-standardised':
      'Das Netz wird nach Standardabweichungen vom Mittelwert gefragt; Antworten stehen in ihrer eigenen Einheit.',
    'target-divided':
      'Das Netz wird nach {low, number} bis {high, number} gefragt statt nach {min, number} bis {max, number}; Antworten stehen in ihrer eigenen Einheit.',
    'target-divided-by':
      'Das Netz wird nach den Zahlen geteilt durch {by, number} gefragt; Antworten stehen in ihrer eigenen Einheit.',
  },
}
