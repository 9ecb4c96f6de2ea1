import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords } from '../de.ts'
import type { activation } from './activation.ts'

export const words: NodeWords<typeof activation> = {
  title: 'Aktivierung',
  summary: 'Schickt jede Zahl durch eine Kurve, die zum Beispiel alles unter null abschneidet.',
  help: paragraphs(
    'Faltung und Dense nehmen nur mal und zählen zusammen. Wie viele davon auch aufeinander folgen: Zusammen ließen sie sich immer noch als eine einzige Schicht schreiben. Die Aktivierung dazwischen ist eine Kurve statt einer Geraden, und erst damit kann ein tiefes Netz krumme Grenzen ziehen.',
    'ReLU macht negative Zahlen zu 0 und lässt die anderen in Ruhe: einfach, schnell und im Inneren eines Netzes fast immer eine gute Wahl. Sigmoid und Tanh stauchen alles in einen festen Bereich, lernen in tiefen Netzen aber langsam, weil sie weit weg von der Null kaum noch reagieren.',
    'Softmax ist für das Ende: Es macht aus den Ausgaben Wahrscheinlichkeiten, die zusammen 1 ergeben.',
    'Schichten mit Gewichten können ihre Aktivierung selbst mitbringen. Ein eigener Knoten ist nützlich, wenn etwas dazwischen gehört, etwa eine Batch-Normalisierung.',
    'Probier aus: Trainiere dasselbe Netz mit ReLU, mit Sigmoid und ganz ohne, nebeneinander.',
  ),
  keywords: [
    'Aktivierungsfunktion',
    'ReLU',
    'Sigmoid',
    'Tanh',
    'Softmax',
    'ELU',
    'SELU',
    'Softplus',
    'nichtlinear',
  ],
  inputs: { input: 'Zahlen' },
  outputs: { output: 'Ergebnis' },
  params: { activation: activationWords },
  messages: {
    'softmax-twice':
      'Diese Zahlen sind schon durch Softmax gegangen. Ein zweites macht alle Klassen fast gleich; entferne eines von beiden.',
  },
}
