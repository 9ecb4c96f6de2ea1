import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { selectClasses } from './select-classes.ts'

export const examples: NodeExamples<typeof selectClasses> = [
  {
    name: 'Only threes and eights',
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
    name: 'Counts that are not known yet',
    params: { classes: [0, 1, 9] },
    inputs: { data: exampleData() },
    outputs: { data: { examples: { train: 600, validation: 150, test: 3000 }, about: true } },
  },
  {
    name: 'A class the data does not have',
    params: { classes: [0, 12] },
    inputs: { data: exampleData() },
    problems: ['class-not-there'],
  },
  {
    name: 'A class without examples',
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
    name: 'One class only',
    params: { classes: [4] },
    inputs: { data: exampleData() },
    problems: ['one-class'],
  },
  {
    name: 'Numbers instead of classes',
    params: {},
    inputs: { data: exampleData({ target: { kind: 'numbers', names: ['y'] } }) },
    problems: ['needs-classes'],
  },
]
