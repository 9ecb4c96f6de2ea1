import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData, exampleModel } from '../../../src/graph/node/example-values.ts'
import { examine, PART_TEXT, partParameter } from '../examined-data.ts'

export const evaluate = defineNode({
  type: 'evaluate',
  version: 1,
  category: 'result',
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: { part: partParameter },
  infer: ({ inputs: { model, data }, params: { part } }) => examine(model, data, part),
  plan: { kind: 'result', shows: 'evaluation', part: ({ part }) => part },
  examples: [
    {
      name: { en: 'The final mark', de: 'Die Endnote' },
      params: {},
      inputs: { model: exampleModel() },
    },
    {
      name: { en: 'How well it knows the training examples', de: 'Wie gut es die Trainingsbeispiele kennt' },
      params: { part: 'train' },
      inputs: { model: exampleModel() },
    },
    {
      name: { en: 'No test examples', de: 'Keine Testbeispiele' },
      params: {},
      inputs: {
        model: exampleModel({ data: exampleData({ examples: { train: 2000, validation: 500, test: 0 } }) }),
      },
      problems: ['part-empty'],
    },
    {
      name: { en: 'No examples at all', de: 'Gar keine Beispiele' },
      params: {},
      inputs: {
        model: exampleModel(),
        data: exampleData({ examples: { train: 0, validation: 0, test: 0 } }),
      },
      problems: ['no-examples'],
    },
    {
      name: { en: 'Data of another size', de: 'Daten anderer Größe' },
      params: {},
      inputs: { model: exampleModel(), data: exampleData({ shape: [32, 32, 3] }) },
      problems: ['data-shape-differs'],
    },
    {
      name: { en: 'Other classes than it learned', de: 'Andere Klassen als gelernt' },
      params: {},
      inputs: {
        model: exampleModel(),
        data: exampleData({ target: { kind: 'classes', names: ['4', '9'] } }),
      },
      problems: ['data-target-differs'],
    },
    {
      name: { en: 'Data that is not scaled', de: 'Daten, die nicht skaliert sind' },
      params: {},
      inputs: { model: exampleModel(), data: exampleData({ range: [0, 255] }) },
      problems: ['data-scaled-differently'],
    },
  ],
  text: {
    en: {
      title: 'Evaluate',
      summary: 'Measures loss and accuracy of the trained network on one part of the data.',
      help: paragraphs(
        'After training, every example of the part is put to the network. The accuracy is the share of right answers: 0.95 means 95 of 100. The loss also takes into account how sure the network was.',
        'Which part makes the difference. On the training part the network is nearly always better, because it has practised with it. On the test part it sees every example for the first time; only that tells how good it is with new ones. If the two lie far apart, it has learned by heart (overfitting).',
        'Whoever tries out settings until the test part comes out best has secretly trained with it. That is what the validation part is for.',
        'Try this: two Evaluate nodes on one model, one for training and one for testing.',
      ),
      keywords: ['accuracy', 'test', 'score', 'measure', 'mark', 'result', 'loss'],
      inputs: { model: 'Trained model', data: 'Other data' },
      outputs: {},
      params: { part: PART_TEXT.en },
    },
    de: {
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
      params: { part: PART_TEXT.de },
    },
  },
})
