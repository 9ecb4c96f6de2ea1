import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { ArrayRole, OwnArray, OwnArrays } from '../../../src/graph/values/own-arrays.ts'
import type { arrays } from './arrays.ts'

const own = (files: readonly OwnArray[], chosen: Partial<OwnArrays> = {}) => ({
  arrays: { files, ...chosen },
})

const array = (role: ArrayRole, shape: readonly number[], facts: Partial<OwnArray> = {}): OwnArray => ({
  content: '0'.repeat(64),
  name: `${role}.npy`,
  role,
  dtype: '|u1',
  shape,
  first: [0, 0, 1],
  range: [0, 255],
  ...facts,
})

const two = (a: number, b: number) => ({
  labels: [
    [0, a],
    [1, b],
  ] as const,
  range: [0, 1] as const,
})

export const examples: NodeExamples<typeof arrays> = [
  {
    name: 'Grey pictures for training and testing',
    params: own([
      array('x-train', [60, 28, 28]),
      array('y-train', [60], two(20, 40)),
      array('x-test', [10, 28, 28]),
      array('y-test', [10], two(4, 6)),
    ]),
    inputs: {},
    outputs: {
      data: {
        shape: [28, 28, 1],
        target: { kind: 'classes', names: ['0', '1'] },
        examples: { train: 60, validation: 0, test: 10 },
        range: [0, 255],
        perClass: { train: [20, 40], validation: [0, 0], test: [4, 6] },
      },
    },
  },
  {
    name: 'Flat pictures in colour with names of the classes',
    params: own([
      array('x-train', [4, 3072]),
      array('y-train', [4], two(1, 3)),
      array('class-names', [2], { dtype: '<U3', texts: ['cat', 'dog'] }),
    ]),
    inputs: {},
    outputs: { data: { shape: [32, 32, 3], target: { kind: 'classes', names: ['cat', 'dog'] } } },
  },
  {
    name: 'Pictures with their channels first, and one-hot answers',
    params: own([
      array('x-train', [4, 3, 20, 30]),
      array('y-train', [4, 3], { oneHot: [1, 0, 3], range: [0, 1] }),
    ]),
    inputs: {},
    outputs: {
      data: { shape: [20, 30, 3], perClass: { train: [1, 0, 3], validation: [0, 0, 0], test: [0, 0, 0] } },
    },
  },
  {
    name: 'Rows of measured values and a number to predict',
    params: own([
      array('x-train', [8, 13], { dtype: '<f8', range: [-1, 700], fractions: true }),
      array('y-train', [8, 1], { dtype: '<f8', range: [5, 50], fractions: true, labels: [[5, 8]] }),
    ]),
    inputs: {},
    outputs: { data: { shape: [13], target: { kind: 'numbers', names: ['y'], range: [5, 50] } } },
  },
  {
    name: 'Words as answers',
    params: own([
      array('x-train', [3, 8, 8]),
      array('y-train', [3], {
        dtype: '<U3',
        range: undefined,
        labels: [
          ['cat', 1],
          ['dog', 2],
        ],
      }),
    ]),
    inputs: {},
    outputs: { data: { shape: [8, 8, 1], target: { kind: 'classes', names: ['cat', 'dog'] } } },
  },
  { name: 'No files yet', params: {}, inputs: {}, problems: ['arrays-waiting'] },
  {
    name: 'Roles that nobody has chosen',
    params: own([array('unused', [4, 8, 8])]),
    inputs: {},
    problems: ['arrays-no-examples'],
  },
  {
    name: 'Answers that are missing',
    params: own([array('x-train', [4, 8, 8])]),
    inputs: {},
    problems: ['arrays-no-answers'],
  },
  {
    name: 'Answers without examples',
    params: own([
      array('x-train', [4, 8, 8]),
      array('y-train', [4], two(2, 2)),
      array('y-test', [4], two(2, 2)),
    ]),
    inputs: {},
    outputs: { data: { examples: { train: 4, validation: 0, test: 0 } } },
    problems: ['arrays-no-pictures'],
  },
  {
    name: 'Nothing in an array',
    params: own([array('x-train', [0, 8, 8]), array('y-train', [0])]),
    inputs: {},
    problems: ['arrays-empty'],
  },
  {
    name: 'More examples than answers',
    params: own([array('x-train', [5, 8, 8]), array('y-train', [4], two(2, 2))]),
    inputs: {},
    problems: ['arrays-count'],
  },
  {
    name: 'Test pictures of another size',
    params: own([
      array('x-train', [4, 8, 8]),
      array('y-train', [4], two(2, 2)),
      array('x-test', [4, 9, 9]),
      array('y-test', [4], two(2, 2)),
    ]),
    inputs: {},
    problems: ['arrays-shapes-differ'],
  },
  {
    name: 'Text in the place of pictures',
    params: own([array('x-train', [4], { dtype: '<U9' }), array('y-train', [4], two(2, 2))]),
    inputs: {},
    problems: ['arrays-text-examples'],
  },
  {
    name: 'Numbers that are none',
    params: own([array('x-train', [4, 8, 8], { notFinite: 3 }), array('y-train', [4], two(2, 2))]),
    inputs: {},
    problems: ['arrays-not-finite'],
  },
  {
    name: 'Answers that are none',
    params: own([array('x-train', [4, 8, 8]), array('y-train', [4], { notFinite: 1 })]),
    inputs: {},
    problems: ['arrays-answers-not-finite'],
  },
  {
    name: 'A shape that does not fit',
    params: own([array('x-train', [4, 100]), array('y-train', [4], two(2, 2))], { shape: [28, 28, 1] }),
    inputs: {},
    problems: ['arrays-shape-size'],
  },
  {
    name: 'Several numbers as answer',
    params: own([array('x-train', [4, 8, 8]), array('y-train', [4, 2])]),
    inputs: {},
    problems: ['arrays-answers-wide'],
  },
  {
    name: 'Answers in words here and in numbers there',
    params: own([
      array('x-train', [4, 8, 8]),
      array('y-train', [4], two(2, 2)),
      array('x-test', [4, 8, 8]),
      array('y-test', [4], { dtype: '<U3', labels: [['cat', 4]] }),
    ]),
    inputs: {},
    problems: ['arrays-answers-differ'],
  },
  {
    name: 'Words that are to be predicted as numbers',
    params: own(
      [array('x-train', [4, 8, 8]), array('y-train', [4], { dtype: '<U3', labels: [['cat', 4]] })],
      { target: 'numbers' },
    ),
    inputs: {},
    problems: ['arrays-text-answers'],
  },
  {
    name: 'Too many numbers to be classes',
    params: own([array('x-train', [4, 8, 8]), array('y-train', [4])], { target: 'classes' }),
    inputs: {},
    problems: ['arrays-many-classes'],
  },
  {
    name: 'Too many words to be classes',
    params: own([array('x-train', [4, 8, 8]), array('y-train', [4], { dtype: '<U900' })]),
    inputs: {},
    problems: ['arrays-many-texts'],
  },
  {
    name: 'One class only',
    params: own([array('x-train', [4, 8, 8]), array('y-train', [4], { labels: [[7, 4]] })]),
    inputs: {},
    problems: ['arrays-one-class'],
  },
  {
    name: 'Names for more classes than there are',
    params: own([array('x-train', [4, 8, 8]), array('y-train', [4, 2], { oneHot: [2, 2] })], {
      names: ['a', 'b', 'c'],
    }),
    inputs: {},
    outputs: { data: { target: { kind: 'classes', names: ['0', '1'] } } },
    problems: ['arrays-names-count'],
  },
]
