import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { choice, integer } from '../../../src/graph/node/parameter.ts'
import { CHOSEN_PARTS_TEXT, chosenParts } from '../chosen-parts.ts'

export const shuffle = defineNode({
  type: 'shuffle',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    parts: choice({ options: ['train', 'all'], default: 'train', onCard: true }),
    seed: integer({ min: 0, max: 1_000_000, default: 1, onCard: true }),
  },
  infer({ inputs: { data } }) {
    const { classOrder: _, ...mixed } = data
    return { outputs: { data: mixed } }
  },
  plan: {
    kind: 'data-step',
    step: ({ parts, seed }) => ({ kind: 'shuffle', parts: chosenParts(parts), seed }),
  },
  examples: [
    {
      name: { en: 'The training part mixed', de: 'Der Trainingsteil gemischt' },
      params: {},
      inputs: { data: exampleData() },
      outputs: { data: { shape: [28, 28, 1], examples: { train: 2000, validation: 500, test: 10_000 } } },
    },
    {
      name: { en: 'Every part, mixed differently', de: 'Jeder Teil, anders gemischt' },
      params: { parts: 'all', seed: 7 },
      inputs: { data: exampleData() },
      outputs: { data: { examples: { train: 2000, validation: 500, test: 10_000 } } },
    },
  ],
  text: {
    en: {
      title: 'Shuffle',
      summary: 'Brings the examples into a random order.',
      help: paragraphs(
        'Mixes the examples like a pack of cards. Every example stays, with its answer; only the order changes. The shuffle number decides the order: the same number, the same order.',
        'The order matters to what follows and takes examples from one end: Take keeps the first ones, Split without mixing moves the last ones. In sorted data these would be all of one class.',
        'The trainer mixes the training examples anew in every epoch anyway, so for training alone this node is not needed.',
        'Try this: put it between the data and a Take of 20 examples, and change the shuffle number. How much does the accuracy depend on which 20 the network got?',
      ),
      keywords: ['mix', 'random order', 'permute', 'shuffle', 'seed'],
      inputs: { data: 'Examples' },
      outputs: { data: 'Mixed examples' },
      params: {
        parts: {
          label: 'Mix',
          hint: 'Usually the training part is enough.',
          options: { train: CHOSEN_PARTS_TEXT.en.train, all: CHOSEN_PARTS_TEXT.en.all },
        },
        seed: {
          label: 'Shuffle number',
          hint: 'Another number gives another order; the same number always the same one.',
        },
      },
    },
    de: {
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
          options: { train: 'den Trainingsteil', all: 'jeden Teil' },
        },
        seed: {
          label: 'Mischzahl',
          hint: 'Eine andere Zahl gibt eine andere Reihenfolge, dieselbe immer dieselbe.',
        },
      },
    },
  },
})
