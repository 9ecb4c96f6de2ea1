import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { ColumnRole, TableCell } from '../../../src/graph/values/table.ts'
import type { table } from './table.ts'

/** A small table for the examples: a column of each role named, all called after it. */
const own = (roles: readonly ColumnRole[], ...rows: readonly (readonly TableCell[])[]) => ({
  preset: 'own' as const,
  table: { columns: roles.map((role) => ({ name: role, role })), rows },
})
const numbers = (missing: number) =>
  ({ kind: 'numbers', missing, least: -1, most: 7, mean: 2, frequent: 3 }) as const
const large = {
  columns: [
    { name: 'x', role: 'input', facts: numbers(3) },
    { name: 'y', role: 'target', facts: numbers(0) },
  ],
  content: '0'.repeat(64),
  rows: 100_000,
  gaps: [[[0], 3]],
} as const

export const examples: NodeExamples<typeof table> = [
  {
    name: 'Millimetres and inches',
    params: {},
    inputs: {},
    outputs: {
      data: {
        shape: [1],
        features: [{ name: { en: 'millimetres', de: 'Millimeter' }, unit: 'mm' }],
        target: { kind: 'numbers', names: [{ en: 'inches', de: 'Zoll' }], units: ['in'] },
        examples: { train: 3, validation: 0, test: 0 },
        range: [1, 60],
      },
    },
  },
  {
    name: 'Cars with a missing value',
    params: { preset: 'auto-mpg' },
    inputs: {},
    outputs: {
      data: { shape: [3], examples: { train: 392, validation: 0, test: 0 }, range: [3, 5140] },
    },
  },
  {
    name: 'Three kinds of iris',
    params: { preset: 'iris' },
    inputs: {},
    outputs: {
      data: {
        shape: [4],
        target: { kind: 'classes', names: ['setosa', 'versicolor', 'virginica'] },
        examples: { train: 150, validation: 0, test: 0 },
        range: [0.1, 7.9],
      },
    },
  },
  {
    name: 'A table of one’s own',
    params: own(['unused', 'input', 'class'], ['a', 1, 'yes'], ['b', null, 'no'], ['c', 3, 'no']),
    inputs: {},
    outputs: {
      data: {
        shape: [1],
        features: [{ name: 'input' }],
        target: { kind: 'classes', names: ['no', 'yes'] },
        examples: { train: 2, validation: 0, test: 0 },
      },
    },
  },
  {
    name: 'Words and dates to learn from',
    params: {
      preset: 'own',
      table: {
        columns: [
          { name: 'colour', role: 'input', reads: 'words' },
          { name: 'day', role: 'input', reads: 'days' },
          { name: 'y', role: 'target' },
        ],
        rows: [
          ['red', '2020-01-03', 1],
          ['blue', '2020-03-01', 2],
        ],
      },
    },
    inputs: {},
    outputs: {
      data: {
        shape: [3],
        features: [
          { name: { en: 'colour = blue', de: 'colour = blue' } },
          { name: { en: 'colour = red', de: 'colour = red' } },
          { name: { en: 'day, days since 2020-01-01', de: 'day, Tage seit 2020-01-01' } },
        ],
        range: [0, 60],
      },
    },
  },
  {
    name: 'Missing values filled',
    params: { ...own(['input', 'target'], [1, 2], [null, 3], [5, 4]), missing: 'mean' },
    inputs: {},
    outputs: { data: { examples: { train: 3, validation: 0, test: 0 }, range: [1, 5] } },
  },
  {
    name: 'A large table, kept by its content',
    params: { preset: 'own', table: large },
    inputs: {},
    outputs: {
      data: { shape: [1], examples: { train: 99_997, validation: 0, test: 0 }, range: [-1, 7] },
    },
  },
  {
    name: 'A large table with too many combinations of missing values',
    params: {
      preset: 'own',
      table: {
        ...large,
        gaps: undefined,
        columns: large.columns.map((column) => ({ ...column, facts: { ...column.facts, missing: 2 } })),
      },
    },
    inputs: {},
    problems: ['table-gaps-uncounted'],
  },
  {
    name: 'Too many words',
    params: {
      preset: 'own',
      table: {
        columns: [
          { name: 'text', role: 'input', reads: 'words' },
          { name: 'y', role: 'target' },
        ],
        rows: Array.from({ length: 101 }, (_, i) => [`word ${i}`, i]),
      },
    },
    inputs: {},
    problems: ['table-too-many-words'],
  },
  {
    name: 'No date',
    params: {
      preset: 'own',
      table: {
        columns: [
          { name: 'day', role: 'input', reads: 'date-parts' },
          { name: 'y', role: 'target' },
        ],
        rows: [
          ['2020-02-29', 1],
          ['soon', 2],
        ],
      },
    },
    inputs: {},
    problems: ['table-no-date'],
  },
  {
    name: 'Text in a column of numbers',
    params: own(['input', 'target'], [1, 2], ['many', 3]),
    inputs: {},
    problems: ['table-text-in-numbers'],
  },
  {
    name: 'Words where a number is asked for',
    params: own(['input', 'target'], [1, 'yes'], [2, 'no']),
    inputs: {},
    problems: ['table-text-in-target'],
  },
  {
    name: 'Nothing to learn from',
    params: own(['unused', 'target'], [1, 2]),
    inputs: {},
    problems: ['table-no-input'],
  },
  {
    name: 'Nothing to predict',
    params: own(['input', 'input'], [1, 2]),
    inputs: {},
    problems: ['table-no-target'],
  },
  {
    name: 'Two columns to predict',
    params: own(['input', 'target', 'class'], [1, 2, 'a']),
    inputs: {},
    problems: ['table-two-targets'],
  },
  {
    name: 'No complete row',
    params: own(['input', 'target'], [1, null], [null, 2]),
    inputs: {},
    problems: ['table-empty'],
  },
  {
    name: 'One class only',
    params: own(['input', 'class'], [1, 'yes'], [2, 'yes']),
    inputs: {},
    problems: ['table-one-class'],
  },
]
