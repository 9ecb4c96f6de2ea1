import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../de.ts'
import type { evaluate } from './evaluate.ts'

export const words: NodeWords<typeof evaluate> = {
  title: 'Auswertung',
  summary: 'Misst Verlust und Genauigkeit des trainierten Netzes auf einem Teil der Daten.',
  help: paragraphs(
    'Nach dem Training wird dem Netz jedes Beispiel des Teils vorgelegt. Die Genauigkeit ist der Anteil richtiger Antworten: 0,95 heißt 95 von 100. Der Verlust berücksichtigt auch, wie sicher sich das Netz war.',
    'Auf den Teil kommt es an. Auf dem Trainingsteil ist das Netz fast immer besser, denn mit ihm hat es geübt. Im Testteil sieht es jedes Beispiel zum ersten Mal; nur das sagt, wie gut es mit neuen ist. Liegen beide weit auseinander, hat es auswendig gelernt (Überanpassung).',
    'Wer so lange Einstellungen probiert, bis der Testteil am besten ausfällt, hat heimlich mit ihm trainiert. Dafür ist der Validierungsteil da.',
    'Probier aus: zwei Auswertungen an einem Modell, eine fürs Training und eine für den Test.',
  ),
  keywords: ['Genauigkeit', 'Test', 'messen', 'Note', 'Ergebnis', 'Verlust', 'auswerten', 'evaluieren'],
  inputs: { model: 'Trainiertes Modell', data: 'Andere Daten' },
  outputs: {},
  params: { part: partWords },
}
