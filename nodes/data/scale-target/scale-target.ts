import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { Fact } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { choice, number } from '../../../src/graph/node/parameter.ts'
import type { Target } from '../../../src/graph/values/port-value.ts'
import { STANDARDISED } from '../standardised.ts'

const prices = exampleData({
  shape: [2],
  features: [{ name: 'rooms' }, { name: 'area', unit: 'm²' }],
  target: { kind: 'numbers', names: ['price'], units: ['€'], range: [80_000, 950_000] },
  range: [1, 210],
})

type Numbers = Extract<Target, { kind: 'numbers' }>

/** Counted from their mean, numbers can be told apart; divided, as well or badly as before. */
function scaled(
  { range: _, indistinct, ...rest }: Numbers,
  isDivided: boolean,
  range: Numbers['range'],
): Target {
  return {
    ...rest,
    scaled: true,
    ...(range && { range }),
    ...(indistinct && isDivided && { indistinct }),
  }
}

function factOf(
  mode: 'standardise' | 'divide',
  by: number,
  range: Numbers['range'],
  after: Numbers['range'],
): Fact {
  if (mode === 'standardise') return { code: 'target-standardised', values: {} }
  if (!range || !after) return { code: 'target-divided-by', values: { by } }
  return { code: 'target-divided', values: { min: range[0], max: range[1], low: after[0], high: after[1] } }
}

export const scaleTarget = defineNode({
  type: 'scale-target',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    mode: choice({ options: ['standardise', 'divide'], default: 'standardise', onCard: true }),
    by: number({
      min: 1e-9,
      max: 1e15,
      default: 1000,
      scale: 'log',
      shown: ({ mode }) => mode === 'divide',
      onCard: true,
    }),
  },
  infer({ inputs: { data }, params: { mode, by } }) {
    const { target } = data
    if (target.kind === 'classes') return { problems: [{ code: 'needs-numbers', port: 'data' }] }
    const { range } = target
    const divided = range && ([range[0] / by, range[1] / by] as const)
    return {
      outputs: {
        data: {
          ...data,
          target: scaled(target, mode === 'divide', mode === 'divide' ? divided : STANDARDISED),
        },
      },
      facts: [factOf(mode, by, range, divided)],
    }
  },
  plan: {
    kind: 'data-step',
    step: ({ mode, by }) =>
      mode === 'divide'
        ? { kind: 'scale-target', method: 'divide', by }
        : { kind: 'scale-target', method: 'standardise' },
  },
  examples: [
    {
      name: { en: 'Prices as deviations from their mean', de: 'Preise als Abweichungen vom Mittelwert' },
      params: {},
      inputs: { data: prices },
      outputs: {
        data: {
          target: { kind: 'numbers', names: ['price'], units: ['€'], range: STANDARDISED, scaled: true },
          range: [1, 210],
        },
      },
    },
    {
      name: { en: 'Prices in thousands', de: 'Preise in Tausend' },
      params: { mode: 'divide' },
      inputs: { data: prices },
      outputs: {
        data: { target: { kind: 'numbers', names: ['price'], units: ['€'], range: [80, 950], scaled: true } },
      },
    },
    {
      name: { en: 'Nothing known of their size', de: 'Ihre Größe ist nicht bekannt' },
      params: { mode: 'divide' },
      inputs: { data: exampleData({ target: { kind: 'numbers', names: ['price'] } }) },
      outputs: { data: { target: { kind: 'numbers', names: ['price'], scaled: true } } },
    },
    {
      name: { en: 'Classes have no size', de: 'Klassen haben keine Größe' },
      params: {},
      inputs: { data: exampleData() },
      problems: ['needs-numbers'],
    },
  ],
  text: {
    en: {
      title: 'Scale target',
      summary: 'Brings the numbers to be predicted into a size that networks learn well.',
      help: paragraphs(
        'At the beginning a network answers with small numbers around 0. If it is asked for prices of half a million, every answer is half a million off: steps are either far too large, and the weights run off to infinity, or, with an optimizer that limits them, so small against the way that nothing seems to happen.',
        'So one asks for the same thing in another unit. Standardising counts how many standard deviations a number lies above or below the mean, which fits nearly always. Dividing makes thousands of euros out of euros. Mean and deviation come from the training part alone.',
        'Nothing has to be converted back by hand: predictions, errors, pictures and formulas are shown in the unit that the data has. Only the loss is that of the scaled numbers, because that is what training makes small. In Keras the same network is followed by a Rescaling layer.',
        'This node changes what is asked for; Scale changes what the network gets to see. Put it behind the data, and behind a Split if there is one.',
        'Try this: train on a table with large numbers to predict, with and without this node, and compare the curves of the first ten epochs.',
      ),
      keywords: [
        'target',
        'output',
        'normalise',
        'normalize',
        'standardise',
        'standardize',
        'regression',
        'unit',
      ],
      inputs: { data: 'Examples' },
      outputs: { data: 'Examples with scaled targets' },
      params: {
        mode: {
          label: 'How',
          hint: 'Standardising fits nearly always. Dividing keeps zero where it is.',
          options: { standardise: 'standardise', divide: 'divide' },
        },
        by: { label: 'Divide by', hint: 'The network is asked for the numbers divided by this.' },
      },
      messages: {
        'needs-numbers':
          'This step scales numbers that are to be predicted, but this data asks for classes. Take this node out.',
        'target-standardised':
          'The network is asked for standard deviations from the mean; answers are shown in their own unit.',
        'target-divided':
          'The network is asked for {low, number} to {high, number} instead of {min, number} to {max, number}; answers are shown in their own unit.',
        'target-divided-by':
          'The network is asked for the numbers divided by {by, number}; answers are shown in their own unit.',
      },
    },
    de: {
      title: 'Zielwert skalieren',
      summary: 'Bringt die vorherzusagenden Zahlen in eine Größe, mit der Netze gut lernen.',
      help: paragraphs(
        'Am Anfang antwortet ein Netz mit kleinen Zahlen um 0. Fragt man es nach Preisen von einer halben Million, liegt jede Antwort um eine halbe Million daneben: Entweder sind die Schritte viel zu groß, und die Gewichte wachsen ins Unendliche, oder sie sind, bei einem Optimierer, der sie begrenzt, so klein gegen den Weg, dass scheinbar nichts geschieht.',
        'Darum fragt man nach demselben in einer anderen Einheit. Standardisieren zählt, wie viele Standardabweichungen eine Zahl über oder unter dem Mittelwert liegt; das passt fast immer. Teilen macht aus Euro Tausend Euro. Mittelwert und Abweichung kommen allein aus dem Trainingsteil.',
        'Von Hand zurückrechnen muss man nichts: Vorhersagen, Fehler, Bilder und Formeln stehen in der Einheit, die die Daten haben. Nur der Verlust ist der der skalierten Zahlen, denn den macht das Training klein. In Keras folgt auf dasselbe Netz eine Rescaling-Schicht.',
        'Dieser Knoten ändert, wonach gefragt wird; Skalieren ändert, was das Netz zu sehen bekommt. Setze ihn hinter die Daten, und hinter ein Aufteilen, wenn es eines gibt.',
        'Probier aus: Trainiere mit einer Tabelle, in der große Zahlen vorherzusagen sind, mit und ohne diesen Knoten, und vergleiche die Kurven der ersten zehn Epochen.',
      ),
      keywords: ['Zielwert', 'Ausgabe', 'Ziel', 'normalisieren', 'standardisieren', 'Regression', 'Einheit'],
      inputs: { data: 'Beispiele' },
      outputs: { data: 'Beispiele mit skaliertem Zielwert' },
      params: {
        mode: {
          label: 'Wie',
          hint: 'Standardisieren passt fast immer. Teilen lässt die Null, wo sie ist.',
          options: { standardise: 'standardisieren', divide: 'teilen' },
        },
        by: {
          label: 'Teilen durch',
          hint: 'Das Netz wird nach den Zahlen geteilt durch diesen Wert gefragt.',
        },
      },
      messages: {
        'needs-numbers':
          'Dieser Schritt skaliert Zahlen, die vorhergesagt werden sollen, aber diese Daten fragen nach Klassen. Nimm diesen Knoten heraus.',
        'target-standardised':
          'Das Netz wird nach Standardabweichungen vom Mittelwert gefragt; Antworten stehen in ihrer eigenen Einheit.',
        'target-divided':
          'Das Netz wird nach {low, number} bis {high, number} gefragt statt nach {min, number} bis {max, number}; Antworten stehen in ihrer eigenen Einheit.',
        'target-divided-by':
          'Das Netz wird nach den Zahlen geteilt durch {by, number} gefragt; Antworten stehen in ihrer eigenen Einheit.',
      },
    },
  },
})
