import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { oneVsRest } from './one-vs-rest.ts'

export const examples: NodeExamples<typeof oneVsRest> = [
  {
    name: 'The 3 against all other digits',
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
    name: 'Names in two languages',
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
    name: 'A class the data does not have',
    params: { class: 10 },
    inputs: { data: exampleData() },
    problems: ['class-not-there'],
  },
  {
    name: 'Numbers instead of classes',
    params: {},
    inputs: { data: exampleData({ target: { kind: 'numbers', names: ['y'] } }) },
    problems: ['needs-classes'],
  },
  {
    name: 'Only one class',
    params: {},
    inputs: { data: exampleData({ target: { kind: 'classes', names: ['7'] } }) },
    problems: ['needs-two-classes'],
  },
]
