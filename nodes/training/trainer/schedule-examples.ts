import { exampleClassifier } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { OptimizerValue } from '../../../src/graph/values/port-value.ts'
import type { LearningRateSchedule } from '../../../src/graph/values/schedule.ts'
import type { trainer } from './trainer.ts'

export const adam: OptimizerValue = { kind: 'optimizer', name: 'adam', learningRate: 0.001, slots: 2 }
/** Adam with a rate that changes. */
const scheduled = (schedule: LearningRateSchedule): OptimizerValue => ({
  ...adam,
  schedule: { kind: 'schedule', node: 'plan', schedule },
})
const plateau = {
  kind: 'plateau',
  monitor: 'valLoss',
  factor: 0.5,
  patience: 3,
  minDelta: 0,
  cooldown: 0,
  minRate: 0,
} as const

/** Schedules of the learning rate that the training can make nothing of. */
export const scheduleExamples: NodeExamples<typeof trainer> = [
  {
    name: 'A rate that would fall when it is over',
    params: {},
    inputs: {
      network: exampleClassifier(),
      optimizer: scheduled({ kind: 'step', decaySteps: { epochs: 12 }, decayRate: 0.5 }),
    },
    problems: ['schedule-too-late'],
  },
  {
    name: 'A rate that waits for what nobody measures',
    params: { validate: false },
    inputs: { network: exampleClassifier(), optimizer: scheduled(plateau) },
    problems: ['schedule-not-measured'],
  },
  {
    name: 'A rate that waits too long',
    params: { epochs: 4 },
    inputs: { network: exampleClassifier(), optimizer: scheduled(plateau) },
    problems: ['schedule-patience'],
  },
  {
    name: 'Still warming up when it is over',
    params: {},
    inputs: {
      network: exampleClassifier(),
      optimizer: scheduled({ kind: 'warm-up', warmUp: { steps: { epochs: 20 }, from: 0 } }),
    },
    problems: ['schedule-warm-up-long'],
  },
  {
    name: 'A cosine that is longer than the training',
    params: {},
    inputs: {
      network: exampleClassifier(),
      optimizer: scheduled({ kind: 'cosine', decaySteps: 640, alpha: 0 }),
    },
    problems: ['schedule-cut-off'],
  },
  {
    name: 'A cosine that is over half-way',
    params: {},
    inputs: {
      network: exampleClassifier(),
      optimizer: scheduled({ kind: 'cosine', decaySteps: { epochs: 5 }, alpha: 0 }),
    },
    problems: ['schedule-over-early'],
  },
  {
    name: 'A rate that may not fall',
    params: {},
    inputs: { network: exampleClassifier(), optimizer: scheduled({ ...plateau, minRate: 0.01 }) },
    problems: ['schedule-lowest-rate'],
  },
  {
    name: 'Stopped before the rate can fall',
    params: { earlyStopping: true },
    inputs: { network: exampleClassifier(), optimizer: scheduled({ ...plateau, minDelta: 0.0001 }) },
    problems: ['schedule-stopped-before'],
  },
]
