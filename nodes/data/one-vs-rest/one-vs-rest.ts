import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { Text } from '../../../src/graph/base/text.ts'
import type { Fact } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { oneClass } from '../../../src/graph/node/parameter.ts'
import type { DataValue } from '../../../src/graph/values/port-value.ts'
import { byPart, classProblem, missingClass } from '../class-counts.ts'

/** “not X” and X, in this order: class 1 is the one that is looked for. */
function twoClasses(name: Text): readonly Text[] {
  const in_ = (language: 'en' | 'de') => (typeof name === 'string' ? name : name[language])
  return [{ en: `not ${in_('en')}`, de: `nicht ${in_('de')}` }, name]
}

function against(data: DataValue, index: number): DataValue {
  const { perClass, classOrder, target, ...rest } = data
  const counts =
    perClass &&
    byPart((part) => {
      const one = perClass[part][index] as number
      return [perClass[part].reduce((sum, count) => sum + count, 0) - one, one]
    })
  const names = twoClasses(target.names[index] as Text)
  return {
    ...rest,
    target: { kind: 'classes', names },
    ...(counts && { perClass: counts }),
    ...(classOrder && { classOrder: classOrder.map((each) => Number(each === index)) }),
  }
}

export const oneVsRest = defineNode({
  type: 'one-vs-rest',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: { class: oneClass({ count: 100, of: 'data', default: 0, onCard: true }) },
  infer({ inputs: { data }, params }) {
    const problem = classProblem(data) ?? missingClass(data, 'class', params.class)
    if (problem) return { problems: [problem] }
    const out = against(data, params.class)
    const [, name] = out.target.names
    const count = out.perClass?.train[1]
    const known: Fact[] =
      count === undefined
        ? []
        : [{ code: 'so-many', values: { name: name as Text, count, all: out.examples.train } }]
    const rest = data.target.names.length - 1
    return {
      outputs: { data: out },
      facts: [{ code: 'looked-for', values: { name: name as Text, rest } }, ...known],
    }
  },
  plan: { kind: 'data-step', step: (params) => ({ kind: 'one-vs-rest', class: params.class }) },
  examples: [
    {
      name: { en: 'The 3 against all other digits', de: 'Die 3 gegen alle anderen Ziffern' },
      params: { class: 3 },
      inputs: {
        data: exampleData({
          examples: { train: 30, validation: 0, test: 10 },
          perClass: {
            train: [3, 3, 3, 4, 3, 3, 3, 3, 3, 2],
            validation: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            test: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
          },
        }),
      },
      outputs: {
        data: {
          target: { kind: 'classes', names: [{ en: 'not 3', de: 'nicht 3' }, '3'] },
          examples: { train: 30, validation: 0, test: 10 },
          perClass: { train: [26, 4], validation: [0, 0], test: [9, 1] },
        },
      },
    },
    {
      name: { en: 'Names in two languages', de: 'Namen in zwei Sprachen' },
      params: { class: 1 },
      inputs: {
        data: exampleData({
          target: {
            kind: 'classes',
            names: [
              { en: 'slot', de: 'Schlitz' },
              { en: 'hex', de: 'Sechskant' },
            ],
          },
        }),
      },
      outputs: {
        data: {
          target: {
            kind: 'classes',
            names: [
              { en: 'not hex', de: 'nicht Sechskant' },
              { en: 'hex', de: 'Sechskant' },
            ],
          },
        },
      },
    },
    {
      name: { en: 'A class the data does not have', de: 'Eine Klasse, die die Daten nicht haben' },
      params: { class: 10 },
      inputs: { data: exampleData() },
      problems: ['class-not-there'],
    },
    {
      name: { en: 'Numbers instead of classes', de: 'Zahlen statt Klassen' },
      params: {},
      inputs: { data: exampleData({ target: { kind: 'numbers', names: ['y'] } }) },
      problems: ['needs-classes'],
    },
    {
      name: { en: 'Only one class', de: 'Nur eine Klasse' },
      params: {},
      inputs: { data: exampleData({ target: { kind: 'classes', names: ['7'] } }) },
      problems: ['needs-two-classes'],
    },
  ],
  text: {
    en: {
      title: 'One against the rest',
      summary: 'Turns the question “which class?” into “this class, yes or no?”.',
      help: paragraphs(
        'One class stays itself; all the others become one class together: “not …”. No example is left out, only the answer asked for changes. The chosen class gets the number 1, the rest 0.',
        'With that a network with one single output and sigmoid is enough: it says with which probability it is the chosen class. To tell many classes apart, people have also built one such network per class.',
        'Mind the accuracy: with ten equally frequent classes, whoever always answers “no” is right in 90 percent of all cases without having learned anything. Look at precision and recall instead.',
        'Try this: choose one class after the other. Which one does the network recognise most easily, which one hardly ever?',
      ),
      keywords: ['one vs rest', 'one vs all', 'binary', 'yes no', 'one against all', 'detector', 'OvR'],
      inputs: { data: 'Examples' },
      outputs: { data: 'Examples of two classes' },
      params: { class: { label: 'Class', hint: 'Which class is looked for. It becomes class 1.' } },
      messages: {
        'looked-for':
          '{name} is class 1; the {rest, plural, one {other class is} other {# other classes together are}} class 0.',
        'so-many': '{count, number} of {all, number} training examples are {name}.',
      },
    },
    de: {
      title: 'Eine gegen den Rest',
      summary: 'Macht aus der Frage „welche Klasse?“ die Frage „diese Klasse, ja oder nein?“.',
      help: paragraphs(
        'Eine Klasse bleibt sie selbst; alle anderen werden zusammen zu einer: „nicht …“. Kein Beispiel fällt weg, nur die gefragte Antwort ändert sich. Die gewählte Klasse bekommt die Nummer 1, der Rest die 0.',
        'Damit genügt ein Netz mit einem einzigen Ausgang und Sigmoid: Er sagt, mit welcher Wahrscheinlichkeit es die gewählte Klasse ist. Um viele Klassen zu unterscheiden, hat man auch schon für jede Klasse ein solches Netz gebaut.',
        'Vorsicht mit der Genauigkeit: Bei zehn gleich häufigen Klassen hat in 90 Prozent aller Fälle recht, wer immer „nein“ antwortet, ohne irgendetwas gelernt zu haben. Sieh dir stattdessen Präzision (Precision) und Trefferquote (Recall) an.',
        'Probier aus: Wähle eine Klasse nach der anderen. Welche erkennt das Netz am leichtesten, welche fast nie?',
      ),
      keywords: ['eine gegen alle', 'binär', 'ja nein', 'one vs rest', 'Detektor', 'zwei Klassen'],
      inputs: { data: 'Beispiele' },
      outputs: { data: 'Beispiele zweier Klassen' },
      params: { class: { label: 'Klasse', hint: 'Welche Klasse gesucht wird. Sie wird Klasse 1.' } },
      messages: {
        'looked-for':
          '{name} ist Klasse 1; {rest, plural, one {die andere Klasse ist} other {die # anderen Klassen zusammen sind}} Klasse 0.',
        'so-many': '{count, number} von {all, number} Trainingsbeispielen sind {name}.',
      },
    },
  },
})
