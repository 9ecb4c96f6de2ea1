import { exampleClassifier, exampleData, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { Target } from '../../../src/graph/values/port-value.ts'
import { adam, scheduleExamples } from './schedule-examples.ts'
import type { trainer } from './trainer.ts'

const raw = exampleData({ range: [0, 255] })
const unvalidated = exampleData({ examples: { train: 2000, validation: 0, test: 10_000 } })
const wide = { node: 'before', trainable: 10, fixed: 0 }
const huge = { node: 'before', trainable: 90_000_000, fixed: 0, outputs: 10 }

/** A network that is to predict a number of which this is known. */
const predicting = (known: Pick<Extract<Target, { kind: 'numbers' }>, 'range' | 'indistinct'>) =>
  exampleNetwork([1], { data: exampleData({ target: { kind: 'numbers', names: ['y'], ...known } }) })

const normalised = { node: 'before', trainable: 40, fixed: 40, outputs: 20, momentum: 0.99 }

/** A network for three kinds of flowers, of which there are so many. */
const ofThree = (...train: readonly number[]) =>
  exampleClassifier({
    shape: [3],
    data: exampleData({
      shape: [4],
      target: { kind: 'classes', names: ['setosa', 'versicolor', 'virginica'] },
      examples: { train: train.reduce((sum, count) => sum + count, 0), validation: 50, test: 0 },
      perClass: { train, validation: [20, 20, 10], test: [0, 0, 0] },
    }),
  })

/** What a trainer takes, and what it says about the rest. */
export const examples: NodeExamples<typeof trainer> = [
  {
    name: 'A classifier of ten digits',
    params: {},
    inputs: { network: exampleClassifier(), optimizer: adam },
    outputs: { model: { trainer: 'example', data: exampleData() }, metrics: { trainer: 'example' } },
  },
  {
    name: 'Weights from elsewhere, only measured',
    params: { epochs: 0 },
    inputs: {
      network: exampleClassifier({
        layers: [
          { node: 'before', trainable: 1000, fixed: 0, outputs: 10 },
          { node: 'wider', trainable: 200, fixed: 0, outputs: 10 },
          { node: 'fresh', trainable: 30, fixed: 0, outputs: 10 },
        ],
      }),
      optimizer: adam,
      start: {
        kind: 'start',
        content: 'a'.repeat(64),
        layers: { before: { arrays: ['a', 'b'], numbers: 1000 }, wider: { arrays: ['c'], numbers: 100 } },
      },
    },
    outputs: { model: { trainer: 'example' } },
  },
  {
    name: 'With early stopping and a chosen loss',
    params: { epochs: 50, earlyStopping: true, monitor: 'valAccuracy' },
    inputs: {
      network: exampleClassifier(),
      optimizer: adam,
      loss: { kind: 'loss', name: 'mean-squared-error', node: 'loss' },
    },
    outputs: { model: { trainer: 'example' } },
  },
  {
    name: 'Ten times yes or no',
    params: {},
    inputs: { network: exampleClassifier({ activation: 'sigmoid' }), optimizer: adam },
    problems: ['sigmoid-for-many'],
  },
  {
    name: 'Pixels from 0 to 255',
    params: {},
    inputs: { network: exampleClassifier({ data: raw }), optimizer: adam },
    outputs: { model: { data: raw } },
    problems: ['inputs-not-scaled'],
  },
  {
    name: 'Nothing to validate with',
    params: {},
    inputs: { network: exampleClassifier({ data: unvalidated }), optimizer: adam },
    problems: ['no-validation'],
  },
  {
    name: 'One batch is all there is',
    params: { batchSize: 5000 },
    inputs: { network: exampleClassifier(), optimizer: adam },
    problems: ['batch-exceeds-data'],
  },
  ...scheduleExamples,
  {
    name: 'Waiting longer than it trains',
    params: { epochs: 3, earlyStopping: true, patience: 5 },
    inputs: { network: exampleClassifier(), optimizer: adam },
    problems: ['patience-too-long'],
  },
  {
    name: 'Watching what is not measured',
    params: { validate: false, earlyStopping: true, monitor: 'valLoss' },
    inputs: { network: exampleClassifier(), optimizer: adam },
    problems: ['monitor-not-measured'],
  },
  {
    name: 'Accuracy of numbers',
    params: { earlyStopping: true, monitor: 'accuracy' },
    inputs: {
      network: exampleNetwork([1], {
        data: exampleData({ target: { kind: 'numbers', names: ['inches'] } }),
      }),
      optimizer: adam,
    },
    problems: ['monitor-needs-classes'],
  },
  {
    name: 'Data of another size',
    params: {},
    inputs: { data: exampleData({ shape: [14, 14, 1] }), network: exampleClassifier(), optimizer: adam },
    problems: ['data-shape-differs'],
  },
  {
    name: 'No examples to practise with',
    params: {},
    inputs: {
      data: exampleData({ examples: { train: 0, validation: 0, test: 10 } }),
      network: exampleClassifier(),
      optimizer: adam,
    },
    problems: ['no-training-examples'],
  },
  {
    name: 'Feature maps at the end',
    params: {},
    inputs: { network: exampleNetwork([26, 26, 16]), optimizer: adam },
    problems: ['output-not-flat'],
  },
  {
    name: 'A loss for yes or no',
    params: {},
    inputs: {
      network: exampleClassifier(),
      optimizer: adam,
      loss: { kind: 'loss', name: 'binary-crossentropy', node: 'loss' },
    },
    problems: ['loss-needs-one-unit'],
  },
  {
    name: 'Nothing to train',
    params: {},
    inputs: { network: exampleClassifier({ layers: [] }), optimizer: adam },
    problems: ['nothing-to-train'],
  },
  {
    name: 'Too many weights',
    params: { earlyStopping: true },
    inputs: {
      network: exampleClassifier({ layers: [huge, { ...huge, node: 'more' }] }),
      optimizer: adam,
    },
    problems: ['network-too-large'],
  },
  {
    name: 'Too large a batch',
    params: { batchSize: 1000 },
    inputs: {
      network: exampleClassifier({ layers: [{ ...wide, outputs: 1_000_000 }] }),
      optimizer: adam,
    },
    problems: ['batch-too-large'],
  },
  {
    name: 'One example alone is too large',
    params: {},
    inputs: {
      network: exampleClassifier({ layers: [{ ...wide, outputs: 300_000_000 }] }),
      optimizer: adam,
    },
    problems: ['example-too-large'],
  },
  {
    name: 'Prices of houses',
    params: {},
    inputs: { network: predicting({ range: [80_000, 950_000] }), optimizer: adam },
    problems: ['target-large'],
  },
  {
    name: 'Thicknesses in metres',
    params: {},
    inputs: { network: predicting({ range: [0.000_02, 0.000_31] }), optimizer: adam },
    problems: ['target-faint'],
  },
  {
    name: 'Moments in seconds',
    params: {},
    inputs: {
      network: predicting({ range: [0, 900], indistinct: [1_700_000_000, 1_700_000_060] }),
      optimizer: adam,
    },
    problems: ['target-indistinct'],
  },
  {
    name: 'A class that was taken away',
    params: {},
    inputs: { network: ofThree(100, 60, 0), optimizer: adam },
    problems: ['classes-untrained'],
  },
  {
    name: 'A class of three',
    params: {},
    inputs: { network: ofThree(100, 60, 3), optimizer: adam },
    problems: ['classes-few'],
  },
  {
    name: 'Too few steps for batch normalisation',
    params: { epochs: 3, batchSize: 500 },
    inputs: { network: exampleClassifier({ layers: [normalised] }), optimizer: adam },
    problems: ['averages-unsettled'],
  },
  {
    name: 'Moments to learn from',
    params: {},
    inputs: {
      network: exampleClassifier({
        data: exampleData({
          shape: [1],
          features: [{ name: { en: 'time', de: 'Zeit' }, unit: 's' }],
          indistinct: { feature: 0, values: [1_700_000_000, 1_700_000_060] },
        }),
      }),
      optimizer: adam,
    },
    problems: ['inputs-indistinct'],
  },
] as const
