import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { classes } from '../../../src/graph/node/parameter.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'
import { byPart, classCounts, classProblem, countsFact, recounted } from '../class-counts.ts'

function problemWith(data: DataValue, chosen: readonly number[]): ProblemDraft | undefined {
  const wrong = classProblem(data)
  if (wrong) return wrong
  const count = data.target.names.length
  const missing = chosen.find((index) => index >= count)
  if (missing !== undefined) {
    const there = chosen.filter((index) => index < count)
    const value = there.length > 1 ? there : [0, 1]
    const fix = { kind: 'set', param: 'classes', value } as const
    return {
      code: 'class-not-there',
      param: 'classes',
      values: { index: missing, classes: count, last: count - 1 },
      fix,
    }
  }
  const empty = data.examples.train > 0 && chosen.find((index) => data.perClass?.train[index] === 0)
  if (typeof empty === 'number' && chosen.length < count)
    return {
      code: 'no-examples-of-class',
      param: 'classes',
      values: { name: data.target.names[empty] ?? '' },
    }
  return chosen.length < 2 ? { code: 'one-class', param: 'classes' } : undefined
}

function selected(data: DataValue, chosen: readonly number[]): DataValue {
  const { target } = data
  if (chosen.length === target.names.length) return data
  const perClass = byPart((part) => {
    const counts = classCounts(data, part)
    return chosen.map((index) => counts[index] as number)
  })
  const known = data.perClass !== undefined
  const examples = byPart((part) =>
    Math.min(
      data.examples[part],
      perClass[part].reduce((sum, count) => sum + count, 0),
    ),
  )
  return {
    ...recounted(data, examples, {
      ...(known ? { perClass } : { about: true }),
      classOrder: data.classOrder?.map((index) => chosen.indexOf(index)).filter((place) => place >= 0),
    }),
    target: { ...target, names: chosen.map((index) => target.names[index] as string) },
  }
}

export const selectClasses = defineNode({
  type: 'select-classes',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: { classes: classes({ count: 100, of: 'data', default: [0, 1], onCard: true }) },
  infer({ inputs: { data }, params }) {
    const problem = problemWith(data, params.classes)
    if (problem) return { problems: [problem] }
    const out = selected(data, params.classes)
    return { outputs: { data: out }, facts: [countsFact(out)] }
  },
  plan: {
    kind: 'data-step',
    step: (params, arriving) =>
      params.classes.length < arriving.target.names.length
        ? { kind: 'select-classes', classes: params.classes }
        : undefined,
  },
  examples: [
    {
      name: { en: 'Only threes and eights', de: 'Nur Dreien und Achten' },
      params: { classes: [3, 8] },
      inputs: {
        data: exampleData({
          examples: { train: 1000, validation: 0, test: 100 },
          perClass: {
            train: [90, 110, 100, 105, 95, 92, 103, 104, 98, 103],
            validation: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            test: [10, 10, 10, 11, 9, 10, 10, 10, 12, 8],
          },
        }),
      },
      outputs: {
        data: {
          target: { kind: 'classes', names: ['3', '8'] },
          examples: { train: 203, validation: 0, test: 23 },
          perClass: { train: [105, 98], validation: [0, 0], test: [11, 12] },
        },
      },
    },
    {
      name: { en: 'Counts that are not known yet', de: 'Anzahlen, die noch nicht bekannt sind' },
      params: { classes: [0, 1, 9] },
      inputs: { data: exampleData() },
      outputs: { data: { examples: { train: 600, validation: 150, test: 3000 }, about: true } },
    },
    {
      name: { en: 'A class the data does not have', de: 'Eine Klasse, die die Daten nicht haben' },
      params: { classes: [0, 12] },
      inputs: { data: exampleData() },
      problems: ['class-not-there'],
    },
    {
      name: { en: 'A class without examples', de: 'Eine Klasse ohne Beispiele' },
      params: { classes: [0, 2] },
      inputs: {
        data: exampleData({
          target: { kind: 'classes', names: ['0', '1', '2'] },
          examples: { train: 4, validation: 0, test: 0 },
          perClass: { train: [2, 2, 0], validation: [0, 0, 0], test: [0, 0, 0] },
        }),
      },
      problems: ['no-examples-of-class'],
    },
    {
      name: { en: 'One class only', de: 'Nur eine Klasse' },
      params: { classes: [4] },
      inputs: { data: exampleData() },
      problems: ['one-class'],
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
      title: 'Select classes',
      summary: 'Keeps the examples of some classes and leaves the other classes out.',
      help: paragraphs(
        'Only examples of the chosen classes go on. The network then needs one output for each chosen class, no more: with two classes, two outputs.',
        'One does this to make a task easier, or to look closely at two classes that are often mixed up. Fewer classes also means fewer examples and quicker training.',
        'The classes keep their names. Inside they are numbered anew, from 0 on, because the outputs of a network are counted that way.',
        'Try this: look in a confusion matrix for the two classes that are mixed up most often, select only these two, and train again. Is the network better now?',
      ),
      keywords: ['filter', 'choose classes', 'labels', 'subset', 'categories', 'binary'],
      inputs: { data: 'Examples' },
      outputs: { data: 'Examples of the chosen classes' },
      params: {
        classes: {
          label: 'Classes',
          hint: 'Whose examples stay. At least two, or there is nothing to tell apart.',
        },
      },
      messages: {
        'no-examples-of-class':
          'There is no training example of {name}, so nothing can be learned about it. Ask the data node for more examples, or choose other classes.',
        'one-class': 'With a single class there is nothing to tell apart. Choose at least two classes.',
      },
    },
    de: {
      title: 'Klassen auswählen',
      summary: 'Behält die Beispiele einiger Klassen und lässt die anderen Klassen weg.',
      help: paragraphs(
        'Nur Beispiele der gewählten Klassen gehen weiter. Das Netz braucht dann für jede gewählte Klasse einen Ausgang und nicht mehr: bei zwei Klassen zwei Ausgänge.',
        'Das macht man, um eine Aufgabe leichter zu machen oder um zwei Klassen, die oft verwechselt werden, genau anzusehen. Weniger Klassen heißt auch: weniger Beispiele und schnelleres Training.',
        'Die Klassen behalten ihre Namen. Innen werden sie von 0 an neu gezählt, weil die Ausgänge eines Netzes so gezählt werden.',
        'Probier aus: Suche in einer Konfusionsmatrix die zwei Klassen, die am häufigsten verwechselt werden, wähle nur diese beiden aus und trainiere noch einmal. Ist das Netz jetzt besser?',
      ),
      keywords: ['filtern', 'Klassen wählen', 'Label', 'Teilmenge', 'Kategorien', 'binär'],
      inputs: { data: 'Beispiele' },
      outputs: { data: 'Beispiele der gewählten Klassen' },
      params: {
        classes: {
          label: 'Klassen',
          hint: 'Wessen Beispiele bleiben. Mindestens zwei, sonst gibt es nichts zu unterscheiden.',
        },
      },
      messages: {
        'no-examples-of-class':
          'Von {name} gibt es kein Trainingsbeispiel, darüber lässt sich also nichts lernen. Verlange im Datenknoten mehr Beispiele oder wähle andere Klassen.',
        'one-class':
          'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei Klassen.',
      },
    },
  },
})
