import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleData } from '../../../src/graph/node/example-values.ts'
import { choice, number } from '../../../src/graph/node/parameter.ts'
import { type DataValue, sizeOf } from '../../../src/graph/values/port-value.ts'
import { STANDARDISED } from '../standardised.ts'

const exampleTable = exampleData({
  shape: [2],
  features: [{ name: 'a', unit: 'cm' }, { name: 'b' }],
  range: [0, 8],
})

/** Numbers smaller than this leave a network hardly anything to tell apart. */
const FAINT = 0.05

function rangeAfter(mode: 'divide' | 'standardise' | 'none', by: number, { range }: DataValue) {
  if (mode === 'standardise') return STANDARDISED
  return mode === 'divide' ? ([range[0] / by, range[1] / by] as const) : range
}

/** Each number of an example counted from its own mean can be told apart; divided, as well or badly as before. */
function scaled(
  { extents, indistinct, ...data }: DataValue,
  mode: 'divide' | 'standardise',
  by: number,
  per: 'automatic' | 'all' | 'column',
): DataValue {
  const apart = mode === 'standardise' && (eachColumn(per, data) || sizeOf(data.shape) === 1)
  return {
    ...data,
    ...(indistinct && !apart && { indistinct }),
    ...(extents &&
      mode === 'divide' && { extents: extents.map(([low, high]) => [low / by, high / by] as const) }),
  }
}

/** Columns of a table differ in kind and size; the pixels of a picture do not. */
function eachColumn(per: 'automatic' | 'all' | 'column', { features }: DataValue): boolean {
  return per === 'automatic' ? features !== undefined : per === 'column'
}

export const scale = defineNode({
  type: 'scale',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    mode: choice({ options: ['divide', 'standardise', 'none'], default: 'divide', onCard: true }),
    by: number({
      min: 0.001,
      max: 1e6,
      default: 255,
      shown: ({ mode }) => mode === 'divide',
      onCard: true,
    }),
    per: choice({
      options: ['automatic', 'all', 'column'],
      default: 'automatic',
      shown: ({ mode }) => mode === 'standardise',
    }),
  },
  infer({ inputs: { data }, params: { mode, by, per } }) {
    const range = rangeAfter(mode, by, data)
    const faint = Math.max(Math.abs(range[0]), Math.abs(range[1])) < FAINT
    const largest = Math.max(Math.abs(data.range[0]), Math.abs(data.range[1]))
    return {
      outputs: { data: mode === 'none' ? data : { ...scaled(data, mode, by, per), range, scaled: true } },
      problems:
        mode === 'divide' && faint
          ? [
              {
                code: data.features ? 'too-faint-table' : 'too-faint',
                severity: 'warning',
                values: { largest, by },
                param: 'by',
                fix: { kind: 'set', param: 'mode', value: data.features ? 'standardise' : 'none' },
              },
            ]
          : [],
      facts:
        mode === 'divide'
          ? [
              {
                code: 'range-divided',
                values: { min: data.range[0], max: data.range[1], low: range[0], high: range[1] },
              },
            ]
          : mode === 'standardise'
            ? [{ code: eachColumn(per, data) ? 'columns-standardised' : 'range-standardised', values: {} }]
            : [],
    }
  },
  plan: {
    kind: 'data-step',
    step: ({ mode, by, per }, arriving) => {
      if (mode === 'none') return undefined
      if (mode === 'divide') return { kind: 'divide', by }
      return eachColumn(per, arriving) ? { kind: 'standardise', per: 'column' } : { kind: 'standardise' }
    },
  },
  examples: [
    {
      name: { en: 'Pixels between 0 and 1', de: 'Pixel zwischen 0 und 1' },
      params: {},
      inputs: { data: exampleData({ range: [0, 255] }) },
      outputs: { data: { shape: [28, 28, 1], range: [0, 1] } },
    },
    {
      name: { en: 'Mean 0, spread 1', de: 'Mittelwert 0, Streuung 1' },
      params: { mode: 'standardise' },
      inputs: { data: exampleData({ range: [0, 255] }) },
      outputs: { data: { range: [-5, 5] } },
    },
    {
      name: { en: 'Left as it is', de: 'Unverändert' },
      params: { mode: 'none' },
      inputs: { data: exampleData({ range: [0, 255] }) },
      outputs: { data: { range: [0, 255] } },
    },
    {
      name: { en: 'Divided twice', de: 'Zweimal geteilt' },
      params: {},
      inputs: { data: exampleData({ range: [0, 1] }) },
      outputs: { data: { range: [0, 1 / 255] } },
      problems: ['too-faint'],
    },
    {
      name: { en: 'Every column of a table by itself', de: 'Jede Spalte einer Tabelle für sich' },
      params: { mode: 'standardise' },
      inputs: { data: exampleTable },
      outputs: { data: { features: exampleTable.features, range: [-5, 5], scaled: true } },
    },
    {
      name: { en: 'A table divided like pixels', de: 'Eine Tabelle, geteilt wie Pixel' },
      params: {},
      inputs: { data: exampleTable },
      problems: ['too-faint-table'],
    },
  ],
  text: {
    en: {
      title: 'Scale',
      summary: 'Brings the numbers of the examples into a range in which networks learn well.',
      help: paragraphs(
        'Pixels are stored as numbers from 0 to 255. With numbers that large every step of training overshoots: the loss jumps about or stands still. With numbers around 1 the same network learns calmly. That is why nearly every recipe begins with “/255”.',
        'Divide turns 0…255 into 0…1. Standardise subtracts the mean of all training pixels and divides by how far they spread; afterwards the mean is 0 and the spread 1. Mean and spread come from the training part alone, so that nothing of the test part leaks into training. In a table every column gets its own mean and spread: a weight in pounds is a thousand times a number of cylinders and would drown it.',
        'The pictures look the same to you afterwards; only the numbers behind them have changed.',
        'Try this: train the same network once with “none” and once with “divide”, side by side, with the optimizer SGD.',
      ),
      keywords: [
        'normalise',
        'normalize',
        'standardise',
        'divide',
        '/255',
        'preprocessing',
        'rescale',
        'range',
        'z-score',
      ],
      inputs: { data: 'Examples' },
      outputs: { data: 'Scaled examples' },
      params: {
        mode: {
          label: 'How',
          hint: 'Dividing is enough for pictures. Standardising also suits numbers of different kinds.',
          options: {
            divide: 'divide',
            standardise: 'standardise (mean 0, spread 1)',
            none: 'leave as it is',
          },
        },
        by: { label: 'Divide by', hint: '255 turns pixels from 0…255 into numbers from 0 to 1.' },
        per: {
          label: 'Mean and spread of',
          hint: 'Columns of a table are of different kinds, so each needs its own. The pixels of pictures are all of one kind.',
          options: {
            automatic: 'what suits the data',
            all: 'all numbers together',
            column: 'each number of an example by itself',
          },
        },
      },
      messages: {
        'too-faint':
          'These numbers are at most {largest, number}; divided by {by, number} they become so small that the network can hardly tell the examples apart. Leave them as they are.',
        'too-faint-table':
          'These numbers are at most {largest, number}; divided by {by, number} they become so small that the network can hardly tell the examples apart. Standardise them instead.',
        'columns-standardised':
          'Afterwards each column has the mean 0 and the spread 1 over the training examples.',
        'range-divided':
          'Numbers from {min, number} to {max, number} become numbers from {low, number} to {high, number}.',
        'range-standardised': 'Afterwards the training examples have the mean 0 and the spread 1.',
      },
    },
    de: {
      title: 'Skalieren',
      summary: 'Bringt die Zahlen der Beispiele in einen Bereich, in dem Netze gut lernen.',
      help: paragraphs(
        'Pixel sind als Zahlen von 0 bis 255 gespeichert. Bei so großen Zahlen schießt jeder Trainingsschritt über das Ziel hinaus: Der Verlust springt oder bleibt stehen. Mit Zahlen um 1 lernt dasselbe Netz ruhig. Darum beginnt fast jedes Rezept mit „/255“.',
        'Teilen macht aus 0…255 den Bereich 0…1. Standardisieren zieht den Mittelwert aller Trainingspixel ab und teilt durch ihre Streuung; danach ist der Mittelwert 0 und die Streuung 1. Mittelwert und Streuung stammen nur aus dem Trainingsteil, damit nichts vom Testteil ins Training gelangt. In einer Tabelle bekommt jede Spalte ihre eigenen: Ein Gewicht in Pfund ist tausendmal so groß wie eine Zahl von Zylindern und würde sie übertönen.',
        'Für dich sehen die Bilder danach gleich aus; nur die Zahlen dahinter haben sich geändert.',
        'Probier aus: Trainiere dasselbe Netz einmal mit „unverändert“ und einmal mit „teilen“, nebeneinander, mit dem Optimierer SGD.',
      ),
      keywords: [
        'normieren',
        'normalisieren',
        'standardisieren',
        'teilen',
        '/255',
        'Vorverarbeitung',
        'Wertebereich',
      ],
      inputs: { data: 'Beispiele' },
      outputs: { data: 'Skalierte Beispiele' },
      params: {
        mode: {
          label: 'Wie',
          hint: 'Für Bilder genügt Teilen. Standardisieren passt auch für Zahlen verschiedener Art.',
          options: {
            divide: 'teilen',
            standardise: 'standardisieren (Mittelwert 0, Streuung 1)',
            none: 'unverändert lassen',
          },
        },
        by: { label: 'Teilen durch', hint: '255 macht aus Pixeln von 0…255 Zahlen von 0 bis 1.' },
        per: {
          label: 'Mittelwert und Streuung',
          hint: 'Die Spalten einer Tabelle sind von verschiedener Art, jede braucht ihre eigenen. Die Pixel von Bildern sind alle von einer Art.',
          options: {
            automatic: 'was zu den Daten passt',
            all: 'von allen Zahlen gemeinsam',
            column: 'von jeder Zahl eines Beispiels für sich',
          },
        },
      },
      messages: {
        'too-faint':
          'Diese Zahlen sind höchstens {largest, number}; durch {by, number} geteilt werden sie so klein, dass das Netz die Beispiele kaum noch unterscheiden kann. Lass sie unverändert.',
        'too-faint-table':
          'Diese Zahlen sind höchstens {largest, number}; durch {by, number} geteilt werden sie so klein, dass das Netz die Beispiele kaum noch unterscheiden kann. Standardisiere sie stattdessen.',
        'columns-standardised':
          'Danach hat jede Spalte über die Trainingsbeispiele den Mittelwert 0 und die Streuung 1.',
        'range-divided':
          'Aus Zahlen von {min, number} bis {max, number} werden Zahlen von {low, number} bis {high, number}.',
        'range-standardised': 'Danach haben die Trainingsbeispiele den Mittelwert 0 und die Streuung 1.',
      },
    },
  },
})
