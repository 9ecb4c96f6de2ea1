import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { imbalance } from './imbalance.ts'

export const examples: NodeExamples<typeof imbalance> = [
  {
    name: '10 percent against 90 percent',
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
    name: 'Only in training',
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
    name: 'More than its share: the others become fewer',
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
    name: 'Counts that are not known yet',
    params: { percent: 5 },
    inputs: { data: exampleData() },
    outputs: { data: { examples: { train: 1895, validation: 474, test: 9474 }, about: true } },
  },
  {
    name: 'A class that gets no examples',
    params: { percent: 0.1 },
    inputs: { data: exampleData({ examples: { train: 200, validation: 0, test: 0 } }) },
    problems: ['class-empty'],
  },
  {
    name: 'A class the data does not have',
    params: { class: 30 },
    inputs: { data: exampleData() },
    problems: ['class-not-there'],
  },
  {
    name: 'Numbers instead of classes',
    params: {},
    inputs: { data: exampleData({ target: { kind: 'numbers', names: ['y'] } }) },
    problems: ['needs-classes'],
  },
]
