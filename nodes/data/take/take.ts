import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { choice, integer } from '../../../src/graph/node/parameter.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'
import { CHOSEN_PARTS_TEXT, type ChosenParts, chosenParts } from '../chosen-parts.ts'
import { byPart, countClasses, countsFact, recounted } from '../class-counts.ts'

/** Whether any of the parts has more examples than are taken. */
function takesAway({ examples, about }: DataValue, parts: ChosenParts, count: number): boolean {
  return about === true || chosenParts(parts).some((part) => examples[part] > count)
}

/** The classes of the examples that are left, as far as they are known. */
function classesIn(data: DataValue, left: DataValue['examples']) {
  const { classOrder, perClass, examples, target } = data
  if (!classOrder || !perClass) return undefined
  const order = classOrder.slice(0, left.train)
  // Only the training part has a known order; of the others all or nothing is known.
  const isKnown = left.validation === examples.validation && left.test === examples.test
  const train = countClasses(order, target.names.length)
  return { classOrder: order, ...(isKnown && { perClass: { ...perClass, train } }) }
}

export const take = defineNode({
  type: 'take',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    count: integer({ min: 1, max: 1_000_000, step: 100, default: 500, onCard: true }),
    parts: choice({ options: ['all', 'train', 'validation', 'test'], default: 'all', onCard: true }),
  },
  infer({ inputs: { data }, params: { count, parts } }) {
    const taken = chosenParts(parts)
    const left = byPart((part) =>
      taken.includes(part) ? Math.min(count, data.examples[part]) : data.examples[part],
    )
    const away = takesAway(data, parts, count)
    const out = away ? recounted(data, left, { about: data.about ?? false, ...classesIn(data, left) }) : data
    const most = Math.max(...taken.map((part) => data.examples[part]))
    return {
      outputs: { data: out },
      problems: away
        ? []
        : [{ code: 'takes-all', severity: 'warning', param: 'count', values: { count, most } }],
      facts: [countsFact(out)],
    }
  },
  plan: {
    kind: 'data-step',
    step: ({ count, parts }, arriving) =>
      takesAway(arriving, parts, count) ? { kind: 'take', parts: chosenParts(parts), count } : undefined,
  },
  examples: [
    {
      name: { en: 'The first 500 of each part', de: 'Die ersten 500 jedes Teils' },
      params: {},
      inputs: { data: exampleData({ examples: { train: 2000, validation: 200, test: 10_000 } }) },
      outputs: { data: { examples: { train: 500, validation: 200, test: 500 } } },
    },
    {
      name: { en: 'Only the training part', de: 'Nur der Trainingsteil' },
      params: { count: 100, parts: 'train' },
      inputs: { data: exampleData() },
      outputs: { data: { examples: { train: 100, validation: 500, test: 10_000 } } },
    },
    {
      name: { en: 'More than there are', de: 'Mehr, als es gibt' },
      params: { count: 20_000 },
      inputs: { data: exampleData() },
      outputs: { data: { examples: { train: 2000, validation: 500, test: 10_000 } } },
      problems: ['takes-all'],
    },
  ],
  text: {
    en: {
      title: 'Take',
      summary: 'Keeps the first examples and leaves the others out.',
      help: paragraphs(
        'Takes so many examples from the beginning of each part, in the order they arrive. A part that has no more than that stays whole.',
        'One takes few examples to try something out quickly, or to see how a network gets on that has seen little: it then learns its examples by heart instead of the rule (overfitting).',
        'If the data is sorted, the first examples are all alike. Put a Shuffle before it.',
        'Try this: let the network train with 100, 500 and 2,000 examples, and compare training and validation accuracy. With which number do the two lie farthest apart?',
      ),
      keywords: ['first', 'head', 'limit', 'subset', 'fewer examples', 'sample', 'count'],
      inputs: { data: 'Examples' },
      outputs: { data: 'The first examples' },
      params: {
        count: {
          label: 'How many',
          hint: 'So many examples stay. Where there are no more than that, all stay.',
        },
        parts: {
          label: 'Of',
          hint: 'Which part becomes smaller; the others stay as they are.',
          options: CHOSEN_PARTS_TEXT.en,
        },
      },
      messages: {
        'takes-all':
          'There are at most {most, number} examples, so the first {count, number} are all of them and this node changes nothing. Choose a smaller number.',
      },
    },
    de: {
      title: 'Nehmen',
      summary: 'Behält die ersten Beispiele und lässt die anderen weg.',
      help: paragraphs(
        'Nimmt so viele Beispiele vom Anfang jedes Teils, in der Reihenfolge, in der sie ankommen. Ein Teil, der nicht mehr hat, bleibt ganz.',
        'Wenige Beispiele nimmt man, um schnell etwas auszuprobieren, oder um zu sehen, wie es einem Netz geht, das wenig gesehen hat: Es lernt dann seine Beispiele auswendig statt die Regel (Überanpassung).',
        'Sind die Daten sortiert, sehen die ersten Beispiele alle gleich aus. Setze dann ein Mischen davor.',
        'Probier aus: Lass das Netz mit 100, 500 und 2.000 Beispielen trainieren und vergleiche die Genauigkeit beim Training und bei der Validierung. Bei welcher Zahl liegen beide am weitesten auseinander?',
      ),
      keywords: ['erste', 'Anfang', 'begrenzen', 'Teilmenge', 'weniger Beispiele', 'Anzahl', 'Auswahl'],
      inputs: { data: 'Beispiele' },
      outputs: { data: 'Die ersten Beispiele' },
      params: {
        count: {
          label: 'Wie viele',
          hint: 'So viele Beispiele bleiben. Gibt es nicht mehr als das, bleiben alle.',
        },
        parts: {
          label: 'Von',
          hint: 'Welcher Teil kleiner wird; die anderen bleiben, wie sie sind.',
          options: CHOSEN_PARTS_TEXT.de,
        },
      },
      messages: {
        'takes-all':
          'Es gibt höchstens {most, number} Beispiele, die ersten {count, number} sind also alle, und dieser Knoten ändert nichts. Wähle eine kleinere Zahl.',
      },
    },
  },
})
