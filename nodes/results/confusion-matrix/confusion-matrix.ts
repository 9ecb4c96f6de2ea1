import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData, exampleModel } from '../../../src/graph/node/example-values.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { examine, PART_TEXT, partParameter } from '../examined-data.ts'

const numbers = exampleData({ target: { kind: 'numbers', names: ['inches'] } })

export const confusionMatrix = defineNode({
  type: 'confusion-matrix',
  version: 1,
  category: 'result',
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: {
    part: partParameter,
    values: choice({ options: ['counts', 'percent'], default: 'counts', onCard: true }),
  },
  infer({ inputs: { model, data }, params: { part } }) {
    if ((data ?? model.data).target.kind !== 'classes') return { problems: [{ code: 'no-classes' }] }
    return examine(model, data, part)
  },
  plan: { kind: 'result', shows: 'confusion', part: ({ part }) => part },
  examples: [
    {
      name: { en: 'Ten digits against each other', de: 'Zehn Ziffern gegeneinander' },
      params: {},
      inputs: { model: exampleModel() },
    },
    {
      name: { en: 'Percentages in validation', de: 'Prozente bei der Validierung' },
      params: { part: 'validation', values: 'percent' },
      inputs: { model: exampleModel() },
    },
    {
      name: { en: 'No test examples', de: 'Keine Testbeispiele' },
      params: {},
      inputs: {
        model: exampleModel(),
        data: exampleData({ examples: { train: 0, validation: 50, test: 0 } }),
      },
      problems: ['part-empty'],
    },
    {
      name: { en: 'Numbers instead of classes', de: 'Zahlen statt Klassen' },
      params: {},
      inputs: { model: exampleModel({ data: numbers }) },
      problems: ['no-classes'],
    },
    {
      name: { en: 'Data of another size', de: 'Daten anderer Größe' },
      params: {},
      inputs: { model: exampleModel(), data: exampleData({ shape: [32, 32, 3] }) },
      problems: ['data-shape-differs'],
    },
  ],
  text: {
    en: {
      title: 'Confusion matrix',
      summary: 'Shows in a table which classes the network confuses with which.',
      help: paragraphs(
        'Each row is a true class, each column an answer of the network. In cell (4, 9) stands how many fours were taken for a nine. On the diagonal are the right answers; everything else is a mistake.',
        'The accuracy alone says how many mistakes there are. The table says which: perhaps nearly all of them are fours and nines, or one class is hardly ever recognised although the accuracy looks good.',
        'In percent, every row adds up to 100: of all true fours, so many percent were called a nine. That compares classes fairly that occur unequally often.',
        'Click a cell to see the pictures behind it. Often you will find that you would have hesitated too.',
        'Try this: find the pair that is confused most, then train with these two digits only.',
      ),
      keywords: ['confusion', 'mistakes', 'errors', 'table', 'classes', 'mix up', 'true positive', 'recall'],
      inputs: { model: 'Trained model', data: 'Other data' },
      outputs: {},
      params: {
        part: PART_TEXT.en,
        values: {
          label: 'Numbers',
          hint: 'How many examples, or which share of each true class.',
          options: { counts: 'counts', percent: 'percent of the row' },
        },
      },
      messages: {
        'no-classes':
          'A confusion matrix compares classes, but this data asks for numbers. Use Evaluate or Predictions instead.',
      },
    },
    de: {
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
        part: PART_TEXT.de,
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
    },
  },
})
