import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, number, toggle } from '../../../src/graph/node/parameter.ts'
import { checkTraining } from './check-training.ts'

export const trainer = defineNode({
  type: 'trainer',
  version: 1,
  category: 'training',
  place: 30,
  inputs: {
    data: { type: 'data', optional: true },
    network: { type: 'network' },
    optimizer: { type: 'optimizer' },
    loss: { type: 'loss', optional: true },
    start: { type: 'start', optional: true },
  },
  outputs: { model: { type: 'model' }, metrics: { type: 'metrics' } },
  params: {
    epochs: integer({ min: 0, max: 10_000, default: 10, onCard: true }),
    batchSize: integer({ min: 1, max: 60_000, default: 64, onCard: true }),
    repeats: integer({ min: 1, max: 100, default: 1, isOutsidePlan: true }),
    shuffle: toggle({ default: true }),
    validate: toggle({ default: true }),
    earlyStopping: toggle({ default: false }),
    monitor: choice({
      options: ['valLoss', 'valAccuracy', 'loss', 'accuracy'],
      default: ({ validate }) => (validate === false ? 'loss' : 'valLoss'),
      shown: ({ earlyStopping }) => earlyStopping === true,
    }),
    patience: integer({
      min: 1,
      max: 1000,
      default: 3,
      shown: ({ earlyStopping }) => earlyStopping === true,
    }),
    minDelta: number({
      min: 0,
      max: 1,
      step: 0.001,
      default: 0,
      shown: ({ earlyStopping }) => earlyStopping === true,
    }),
    restoreBest: toggle({ default: true, shown: ({ earlyStopping }) => earlyStopping === true }),
  },
  infer: checkTraining,
  plan: {
    kind: 'trainer',
    training({ epochs, batchSize, shuffle, validate, earlyStopping, ...stopping }) {
      const { monitor, patience, minDelta, restoreBest } = stopping
      return {
        epochs,
        batchSize,
        shuffle,
        validate,
        ...(earlyStopping ? { earlyStopping: { monitor, patience, minDelta, restoreBest } } : undefined),
      }
    },
  },
})
