import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../de.ts'
import type { confusionMatrix } from './confusion-matrix.ts'

export const words: NodeWords<typeof confusionMatrix> = {
  title: 'Konfusionsmatrix',
  summary: 'Zeigt in einer Tabelle, welche Klassen das Netz womit verwechselt.',
  help: paragraphs(
    'Jede Zeile ist eine wahre Klasse, jede Spalte eine Antwort des Netzes. In der Zelle (4, 9) steht, wie viele Vieren für eine Neun gehalten wurden. Auf der Diagonale stehen die richtigen Antworten; alles andere sind Fehler.',
    'Die Genauigkeit allein sagt, wie viele Fehler es sind. Die Tabelle sagt, welche: Vielleicht sind fast alle davon Vieren und Neunen, oder eine Klasse wird kaum je erkannt, obwohl die Genauigkeit gut aussieht.',
    'In Prozent ergibt jede Zeile zusammen 100: Von allen wahren Vieren wurden so viele Prozent Neun genannt. Das vergleicht Klassen gerecht, die verschieden oft vorkommen.',
    'Klicke eine Zelle an, um die Bilder dahinter zu sehen. Oft wirst du finden, dass du auch gezögert hättest.',
    'Probier aus: Finde das Paar, das am häufigsten verwechselt wird, und trainiere dann nur mit diesen beiden Ziffern.',
  ),
  keywords: [
    'Verwechslung',
    'verwechseln',
    'Wahrheitsmatrix',
    'Fehler',
    'Tabelle',
    'Klassen',
    'Trefferquote',
  ],
  inputs: { model: 'Trainiertes Modell', data: 'Andere Daten' },
  outputs: {},
  params: {
    part: partWords,
    values: {
      label: 'Zahlen',
      hint: 'Wie viele Beispiele oder welcher Anteil jeder wahren Klasse.',
      options: { counts: 'Anzahl', percent: 'Prozent der Zeile' },
    },
  },
  messages: {
    'no-classes':
      'Eine Konfusionsmatrix vergleicht Klassen, aber diese Daten verlangen Zahlen. Nimm stattdessen eine Auswertung oder Vorhersagen.',
  },
}
