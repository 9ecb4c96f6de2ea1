import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData, exampleModel } from '../../../src/graph/node/example-values.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { examine, PART_TEXT, partParameter } from '../examined-data.ts'

const numbers = exampleData({ target: { kind: 'numbers', names: ['inches'] } })

export const predictions = defineNode({
  type: 'predictions',
  version: 1,
  category: 'result',
  inputs: { model: { type: 'model' }, data: { type: 'data', optional: true } },
  outputs: {},
  params: {
    part: partParameter,
    which: choice({ options: ['wrong', 'right', 'all'], default: 'wrong', onCard: true }),
    order: choice({
      options: ['given', 'surest', 'least-sure'],
      default: ({ which }) => (which === 'wrong' ? 'surest' : 'given'),
    }),
  },
  infer({ inputs: { model, data }, params: { part, which } }) {
    const seen = examine(model, data, part)
    const ofNumbers = (data ?? model.data).target.kind === 'numbers'
    if (!ofNumbers || which === 'all') return seen
    const fix = { kind: 'set', param: 'which', value: 'all' } as const
    const neither = { code: 'neither-right-nor-wrong', severity: 'warning', param: 'which', fix } as const
    return { ...seen, problems: [...seen.problems, neither] }
  },
  plan: { kind: 'result', shows: 'predictions', part: ({ part }) => part },
  title: ({ which }) => {
    switch (which) {
      case 'wrong':
        return { en: 'Wrong predictions', de: 'Falsche Vorhersagen' }
      case 'right':
        return { en: 'Right predictions', de: 'Richtige Vorhersagen' }
      case 'all':
        return { en: 'Predictions', de: 'Vorhersagen' }
    }
  },
  examples: [
    {
      name: { en: 'Where the network is mistaken', de: 'Wo sich das Netz irrt' },
      params: {},
      inputs: { model: exampleModel() },
    },
    {
      name: { en: 'Right, but only just', de: 'Richtig, aber nur knapp' },
      params: { which: 'right', order: 'least-sure' },
      inputs: { model: exampleModel() },
    },
    {
      name: { en: 'All of other data', de: 'Alle von anderen Daten' },
      params: { which: 'all', part: 'train' },
      inputs: { model: exampleModel(), data: exampleData() },
    },
    {
      name: { en: 'Numbers are never quite right', de: 'Zahlen stimmen nie ganz genau' },
      params: {},
      inputs: { model: exampleModel({ data: numbers }) },
      problems: ['neither-right-nor-wrong'],
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
      title: 'Predictions',
      summary: 'Shows single examples with what the network says about them and how sure it is.',
      help: paragraphs(
        'For every example the network puts out a probability for each class. The class with the highest one is its answer. Here you see the picture, the answer, the right class and how the probabilities are spread.',
        'The wrong ones teach the most: is the picture unclear, is something cut off, does it look like another class? Or is the network blind to something that you see at once?',
        'Be careful with “sure”: a network can give 99 % to a wrong answer. It is only sure compared with the classes it knows; show it a letter, and it will call it a digit.',
        'Try this: the wrong ones come first of which the network was surest. Look at the first ten.',
      ),
      keywords: ['predict', 'examples', 'answers', 'probabilities', 'wrong', 'right', 'mistakes', 'images'],
      inputs: { model: 'Trained model', data: 'Other data' },
      outputs: {},
      params: {
        part: PART_TEXT.en,
        which: {
          label: 'Show',
          hint: 'Which examples are shown.',
          options: { wrong: 'wrong ones', right: 'right ones', all: 'all' },
        },
        order: {
          label: 'Order',
          hint: 'How sure is the probability the network gave to its own answer.',
          options: { given: 'as in the data', surest: 'surest first', 'least-sure': 'least sure first' },
        },
      },
      messages: {
        'neither-right-nor-wrong': 'Predicted numbers are never simply right or wrong, so all are shown.',
      },
    },
    de: {
      title: 'Vorhersagen',
      summary: 'Zeigt einzelne Beispiele mit dem, was das Netz dazu sagt und wie sicher es sich ist.',
      help: paragraphs(
        'Zu jedem Beispiel gibt das Netz für jede Klasse eine Wahrscheinlichkeit aus. Die Klasse mit der höchsten ist seine Antwort. Hier siehst du das Bild, die Antwort, die richtige Klasse und wie sich die Wahrscheinlichkeiten verteilen.',
        'Am meisten lehren die falschen: Ist das Bild undeutlich, ist etwas abgeschnitten, sieht es aus wie eine andere Klasse? Oder ist das Netz blind für etwas, das du sofort siehst?',
        'Vorsicht mit „sicher“: Ein Netz kann einer falschen Antwort 99 % geben. Es ist sich nur im Vergleich zu den Klassen sicher, die es kennt; zeig ihm einen Buchstaben, und es nennt ihn eine Ziffer.',
        'Probier aus: Bei den falschen stehen die vorn, bei denen sich das Netz am sichersten war. Sieh dir die ersten zehn an.',
      ),
      keywords: [
        'vorhersagen',
        'Beispiele',
        'Antworten',
        'Wahrscheinlichkeiten',
        'falsch',
        'richtig',
        'Fehler',
        'Bilder',
      ],
      inputs: { model: 'Trainiertes Modell', data: 'Andere Daten' },
      outputs: {},
      params: {
        part: PART_TEXT.de,
        which: {
          label: 'Zeigen',
          hint: 'Welche Beispiele gezeigt werden.',
          options: { wrong: 'falsche', right: 'richtige', all: 'alle' },
        },
        order: {
          label: 'Reihenfolge',
          hint: 'Wie sicher: die Wahrscheinlichkeit, die das Netz seiner eigenen Antwort gab.',
          options: {
            given: 'wie in den Daten',
            surest: 'sicherste zuerst',
            'least-sure': 'unsicherste zuerst',
          },
        },
      },
      messages: {
        'neither-right-nor-wrong':
          'Vorhergesagte Zahlen sind nie einfach richtig oder falsch, darum werden alle gezeigt.',
      },
    },
  },
})
