import { imbalanced } from '../../../src/graph/base/imbalance.ts'
import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { choice, number, oneClass } from '../../../src/graph/node/parameter.ts'
import type { ClassCounts, DataValue, Part } from '../../../src/graph/values/port-value.ts'
import { CHOSEN_PARTS_TEXT, chosenParts } from '../chosen-parts.ts'
import { byPart, classCounts, classProblem, countsFact, missingClass, recounted } from '../class-counts.ts'

/** How many of the class and of the others stay in each part. */
function staying(data: DataValue, index: number, percent: number, parts: readonly Part[]) {
  return byPart((part) => {
    const one = classCounts(data, part)[index] as number
    const before = { one, rest: Math.max(0, data.examples[part] - one) }
    return { before, after: parts.includes(part) ? imbalanced(before, percent) : before }
  })
}

/** Which of the other classes the examples left out belong to is known only when there is one other class. */
function countsAfter(
  { perClass, target }: DataValue,
  index: number,
  stays: ReturnType<typeof staying>,
): ClassCounts | undefined {
  const thinned = Object.values(stays).some(({ before, after }) => after.rest < before.rest)
  if (!perClass || (thinned && target.names.length > 2)) return undefined
  return byPart((part) =>
    perClass[part].map((count, other) => {
      if (other === index) return stays[part].after.one
      return thinned ? stays[part].after.rest : count
    }),
  )
}

export const imbalance = defineNode({
  type: 'imbalance',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    class: oneClass({ count: 100, of: 'data', default: 1, onCard: true }),
    percent: number({ min: 0.1, max: 99.9, step: 0.1, default: 10, onCard: true }),
    parts: choice({ options: ['all', 'train'], default: 'all' }),
  },
  infer({ inputs: { data }, params }) {
    const problem = classProblem(data) ?? missingClass(data, 'class', params.class)
    if (problem) return { problems: [problem] }
    const parts = chosenParts(params.parts)
    const stays = staying(data, params.class, params.percent, parts)
    const empty = parts.find(
      (part) => data.examples[part] > 0 && (stays[part].after.one === 0 || stays[part].after.rest === 0),
    )
    if (empty) {
      const examples = data.examples[empty]
      return {
        problems: [
          {
            code: 'class-empty',
            param: 'percent',
            values: { part: empty, percent: params.percent, examples },
          },
        ],
      }
    }
    const examples = byPart((part) => stays[part].after.one + stays[part].after.rest)
    const perClass = countsAfter(data, params.class, stays)
    const about = data.about === true || data.perClass === undefined
    const out = recounted(data, examples, { about, ...(perClass && { perClass }) })
    const name = data.target.names[params.class] ?? ''
    return {
      outputs: { data: out },
      facts: [{ code: 'share-now', values: { name, percent: params.percent } }, countsFact(out)],
    }
  },
  plan: {
    kind: 'data-step',
    step: (params) => ({
      kind: 'imbalance',
      parts: chosenParts(params.parts),
      class: params.class,
      percent: params.percent,
    }),
  },
  examples: [
    {
      name: { en: '10 percent against 90 percent', de: '10 Prozent gegen 90 Prozent' },
      params: {},
      inputs: {
        data: exampleData({
          target: { kind: 'classes', names: ['no', 'yes'] },
          examples: { train: 1900, validation: 0, test: 200 },
          perClass: { train: [900, 1000], validation: [0, 0], test: [90, 110] },
        }),
      },
      outputs: {
        data: {
          examples: { train: 1000, validation: 0, test: 100 },
          perClass: { train: [900, 100], validation: [0, 0], test: [90, 10] },
        },
      },
    },
    {
      name: { en: 'Only in training', de: 'Nur beim Training' },
      params: { class: 0, percent: 20, parts: 'train' },
      inputs: {
        data: exampleData({
          target: { kind: 'classes', names: ['a', 'b', 'c'] },
          examples: { train: 300, validation: 30, test: 30 },
          perClass: { train: [100, 120, 80], validation: [10, 10, 10], test: [10, 10, 10] },
        }),
      },
      outputs: {
        data: {
          examples: { train: 250, validation: 30, test: 30 },
          perClass: { train: [50, 120, 80], validation: [10, 10, 10], test: [10, 10, 10] },
        },
      },
    },
    {
      name: {
        en: 'More than its share: the others become fewer',
        de: 'Mehr als ihr Anteil: die anderen werden weniger',
      },
      params: { percent: 50 },
      inputs: {
        data: exampleData({
          target: { kind: 'classes', names: ['a', 'b', 'c'] },
          examples: { train: 300, validation: 0, test: 30 },
          perClass: { train: [100, 100, 100], validation: [0, 0, 0], test: [10, 10, 10] },
        }),
      },
      outputs: { data: { examples: { train: 200, validation: 0, test: 20 } } },
    },
    {
      name: { en: 'Counts that are not known yet', de: 'Anzahlen, die noch nicht bekannt sind' },
      params: { percent: 5 },
      inputs: { data: exampleData() },
      outputs: { data: { examples: { train: 1895, validation: 474, test: 9474 }, about: true } },
    },
    {
      name: { en: 'A class that gets no examples', de: 'Eine Klasse, die keine Beispiele bekommt' },
      params: { percent: 0.1 },
      inputs: { data: exampleData({ examples: { train: 200, validation: 0, test: 0 } }) },
      problems: ['class-empty'],
    },
    {
      name: { en: 'A class the data does not have', de: 'Eine Klasse, die die Daten nicht haben' },
      params: { class: 30 },
      inputs: { data: exampleData() },
      problems: ['class-not-there'],
    },
    {
      name: { en: 'Numbers instead of classes', de: 'Zahlen statt Klassen' },
      params: {},
      inputs: { data: exampleData({ target: { kind: 'numbers', names: ['y'] } }) },
      problems: ['needs-classes'],
    },
  ],
  text: {
    en: {
      title: 'Imbalance',
      summary: 'Makes one class rare or frequent: it gets a share that you choose.',
      help: paragraphs(
        'In real life classes are seldom equally frequent: few patients are ill, few screws are faulty. This node leaves examples out until the chosen class makes up the share you want. As many as possible stay: either of the class or of the others, only one side loses examples. What stays are the first ones.',
        'Rare classes are a trap. With 10 percent against 90 percent a model that always answers “no” is right in 90 percent of all cases, and knows nothing. Accuracy alone does not show that; confusion matrix, precision and recall do.',
        'Changing only the training part shows what happens when a network practises in a world that is different from the one it is tested in.',
        'Try this: set the share to 50, 10 and 1 percent and train each time. What becomes of the accuracy, and what of the recall?',
      ),
      keywords: [
        'unbalanced',
        'rare class',
        'minority',
        'class frequency',
        'skew',
        'accuracy trap',
        'proportion',
      ],
      inputs: { data: 'Examples' },
      outputs: { data: 'Examples with the chosen shares' },
      params: {
        class: { label: 'Class', hint: 'Which class gets the chosen share.' },
        percent: {
          label: 'Share (%)',
          hint: 'How much of all examples the class makes up afterwards. The others share the rest as before.',
        },
        parts: {
          label: 'In',
          hint: 'Usually in every part. Only in training: the network is then tested on data as it came.',
          options: { all: CHOSEN_PARTS_TEXT.en.all, train: CHOSEN_PARTS_TEXT.en.train },
        },
      },
      messages: {
        'class-empty':
          'With {percent, number} percent, one side gets no examples in the {part, select, train {training part} validation {validation part} other {test part}} ({examples, plural, one {# arrives} other {# arrive}}). Choose a share nearer to the middle, or ask the data node for more examples.',
        'share-now': '{name} makes up {percent, number} percent afterwards.',
      },
    },
    de: {
      title: 'Ungleichgewicht',
      summary: 'Macht eine Klasse selten oder häufig: Sie bekommt den Anteil, den du wählst.',
      help: paragraphs(
        'Im Leben sind Klassen selten gleich häufig: Wenige Patienten sind krank, wenige Schrauben fehlerhaft. Dieser Knoten lässt Beispiele weg, bis die gewählte Klasse den gewünschten Anteil hat. Dabei bleiben so viele wie möglich: Nur eine Seite verliert Beispiele, die Klasse oder die anderen. Es bleiben die ersten.',
        'Seltene Klassen sind eine Falle. Bei 10 zu 90 Prozent hat ein Modell, das immer „nein“ antwortet, in 90 Prozent aller Fälle recht und weiß doch nichts. Die Genauigkeit allein zeigt das nicht; Konfusionsmatrix, Präzision (Precision) und Trefferquote (Recall) zeigen es.',
        'Änderst du nur den Trainingsteil, siehst du, was geschieht, wenn ein Netz in einer anderen Welt übt als der, in der es geprüft wird.',
        'Probier aus: Stelle den Anteil auf 50, 10 und 1 Prozent und trainiere jedes Mal. Was wird aus der Genauigkeit, was aus der Trefferquote?',
      ),
      keywords: [
        'unausgewogen',
        'seltene Klasse',
        'Minderheit',
        'Häufigkeit',
        'schief',
        'Anteil',
        'Genauigkeitsfalle',
      ],
      inputs: { data: 'Beispiele' },
      outputs: { data: 'Beispiele mit den gewählten Anteilen' },
      params: {
        class: { label: 'Klasse', hint: 'Welche Klasse den gewählten Anteil bekommt.' },
        percent: {
          label: 'Anteil (%)',
          hint: 'Wie viel von allen Beispielen die Klasse danach ausmacht. Die anderen teilen sich den Rest wie zuvor.',
        },
        parts: {
          label: 'In',
          hint: 'Meist in jedem Teil. Nur im Training: Geprüft wird das Netz dann mit den Daten, wie sie kamen.',
          options: { all: CHOSEN_PARTS_TEXT.de.all, train: CHOSEN_PARTS_TEXT.de.train },
        },
      },
      messages: {
        'class-empty':
          'Bei {percent, number} Prozent bekommt eine Seite im {part, select, train {Trainingsteil} validation {Validierungsteil} other {Testteil}} keine Beispiele ({examples, plural, one {# kommt} other {# kommen}} an). Wähle einen Anteil näher an der Mitte oder verlange im Datenknoten mehr Beispiele.',
        'share-now': '{name} macht danach {percent, number} Prozent aus.',
      },
    },
  },
})
