import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { shuffle } from './shuffle.ts'

export const words: NodeWords<typeof shuffle> = {
  title: 'Mischen',
  summary: 'Bringt die Beispiele in eine zufällige Reihenfolge.',
  help: paragraphs(
    'Mischt die Beispiele wie ein Kartenspiel. Jedes Beispiel bleibt, mit seiner Antwort; nur die Reihenfolge ändert sich. Die Mischzahl bestimmt sie: gleiche Zahl, gleiche Reihenfolge.',
    'Auf die Reihenfolge kommt es an, wo danach Beispiele von einem Ende genommen werden: Nehmen behält die ersten, Aufteilen ohne Mischen zweigt die letzten ab. In sortierten Daten wären das lauter Beispiele einer Klasse.',
    'Der Trainer mischt die Trainingsbeispiele ohnehin in jeder Epoche neu; nur fürs Training braucht man diesen Knoten also nicht.',
    'Probier aus: Setze ihn zwischen die Daten und ein Nehmen von 20 Beispielen und ändere die Mischzahl. Wie sehr hängt die Genauigkeit davon ab, welche 20 das Netz bekam?',
  ),
  keywords: ['durcheinander', 'zufällige Reihenfolge', 'Zufall', 'mischen', 'permutieren'],
  inputs: { data: 'Beispiele' },
  outputs: { data: 'Gemischte Beispiele' },
  params: {
    parts: {
      label: 'Mischen',
      hint: 'Meist genügt der Trainingsteil.',
      options: { train: 'das Training', all: 'jeden Teil' },
    },
    seed: {
      label: 'Mischzahl',
      hint: 'Eine andere Zahl gibt eine andere Reihenfolge, dieselbe immer dieselbe.',
    },
  },
}
