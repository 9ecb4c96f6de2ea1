import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { oneVsRest } from './one-vs-rest.ts'

export const words: NodeWords<typeof oneVsRest> = {
  title: 'Eine gegen den Rest',
  summary: 'Macht aus der Frage „welche Klasse?“ die Frage „diese Klasse, ja oder nein?“.',
  help: paragraphs(
    'Eine Klasse bleibt sie selbst; alle anderen werden zusammen zu einer: „nicht …“. Kein Beispiel fällt weg, nur die gefragte Antwort ändert sich. Die gewählte Klasse bekommt die Nummer 1, der Rest die 0.',
    'Damit genügt ein Netz mit einem einzigen Ausgang und Sigmoid: Er sagt, mit welcher Wahrscheinlichkeit es die gewählte Klasse ist. Um viele Klassen zu unterscheiden, hat man auch schon für jede Klasse ein solches Netz gebaut.',
    'Vorsicht mit der Genauigkeit: Bei zehn gleich häufigen Klassen hat in 90 Prozent aller Fälle recht, wer immer „nein“ antwortet, ohne irgendetwas gelernt zu haben. Sieh dir stattdessen Präzision (Precision) und Trefferquote (Recall) an.',
    'Probier aus: Wähle eine Klasse nach der anderen. Welche erkennt das Netz am leichtesten, welche fast nie?',
  ),
  keywords: ['eine gegen alle', 'binär', 'ja nein', 'one vs rest', 'Detektor', 'zwei Klassen'],
  inputs: { data: 'Beispiele' },
  outputs: { data: 'Beispiele zweier Klassen' },
  params: { class: { label: 'Klasse', hint: 'Welche Klasse gesucht wird. Sie wird Klasse 1.' } },
  messages: {
    'looked-for':
      '{name} ist Klasse 1; {rest, plural, one {die andere Klasse ist} other {die # anderen Klassen zusammen sind}} Klasse 0.',
    'so-many': '{count, number} von {all, number} Trainingsbeispielen sind {name}.',
  },
}
