import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../de.ts'
import type { regressionPlot } from './regression-plot.ts'

export const words: NodeWords<typeof regressionPlot> = {
  title: 'Regressionsbild',
  summary: 'Zeigt die Beispiele als Punkte und das, was das Netz gelernt hat, als Linie hindurch.',
  help: paragraphs(
    'Zahlen vorherzusagen heißt Regression. Mit einer Zahl am Eingang ist jedes Beispiel ein Punkt: die Eingabe nach rechts, die gefragte Zahl nach oben. Was das Netz zu jeder möglichen Eingabe antwortet, ist eine Linie. Das Training biegt sie zu den Punkten hin.',
    'Ein einzelnes Neuron ohne Aktivierung kann nur eine Gerade zeichnen, y = w·x + b: Das Gewicht ist ihre Steigung, der Bias ihr Anfang. Mit versteckten Schichten und einer Aktivierung kann sich die Linie krümmen.',
    'Bei mehreren Zahlen am Eingang gibt es so ein Bild nicht. Dann zeigt jeder Punkt die gefragte Zahl nach rechts und die vorhergesagte nach oben: Auf der Diagonale stimmt die Vorhersage, darüber ist sie zu hoch, darunter zu niedrig.',
    'Probier aus: Lass die Aktivierung der versteckten Schicht weg, trainiere neu und sieh, wie die Kurve gerade wird.',
  ),
  keywords: [
    'Regression',
    'Gerade',
    'Ausgleichsgerade',
    'Streudiagramm',
    'Steigung',
    'vorhergesagt',
    'Punkte',
  ],
  inputs: { model: 'Trainiertes Modell', data: 'Andere Daten' },
  outputs: {},
  params: { part: partWords },
  messages: {
    'no-numbers':
      'Ein Regressionsbild zeigt vorhergesagte Zahlen, dieses Netz unterscheidet aber Klassen. Nimm eine Konfusionsmatrix.',
    'line-shown': 'Eine Zahl am Eingang: Beispiele als Punkte, das Netz als Linie.',
    'predicted-shown': 'Mehrere Zahlen am Eingang: vorhergesagte gegen wirkliche Zahlen.',
  },
}
