import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { createRunControl } from '../../../src/engine/training/run-control.ts'
import { train } from '../../../src/engine/training/train.ts'
import { collect, host, stopAfter } from '../collect.ts'
import { dense, digits, networkOf, planOf, planWithMemory } from '../plans.ts'

const sgd = { kind: 'sgd', learningRate: 9, momentum: 0, nesterov: false } as const
const linear = networkOf([28, 28, 1], {
  flatten: ['Flatten'],
  hidden: dense(12, 'linear', 11),
  output: dense(10, 'linear', 12),
})

describe.each(['cpu', 'wasm'] as const)('the memory of %s', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeBackends)).toMatchObject({ name: backend })
  })

  const memory = () => {
    const { numTensors, numBytes, numDataBuffers } = tf.memory()
    return { numTensors, numBytes, numDataBuffers }
  }
  const plan = planWithMemory({
    data: digits({ train: 40, validation: 10, test: 10 }),
    training: {
      epochs: 2,
      batchSize: 20,
      shuffle: true,
      validate: true,
      earlyStopping: { monitor: 'valLoss', patience: 2, minDelta: 0, restoreBest: true },
    },
  })
  const watched = () => {
    const control = createRunControl()
    control.setWatch({ example: { part: 'test', index: 0 }, everyMs: 0 }, () => {})
    return control
  }

  test.each<[string, () => Promise<unknown>]>([
    ['completed runs', () => collect(plan, { control: watched() })],
    ['stopped runs', () => collect(plan, stopAfter(3))],
    ['resumed runs', async () => collect(plan, { from: (await collect(plan, stopAfter(1))).checkpoint! })],
    ['diverged runs', () => collect(planOf({ network: linear, loss: 'mean-squared-error', optimizer: sgd }))],
    ['runs of a lost back end', () => collect(plan, { host: { isBackendLost: () => true } })],
    [
      'runs from an unusable checkpoint',
      async () => collect(plan, { from: (await collect(planOf(), stopAfter(1))).checkpoint! }),
    ],
    [
      'abandoned runs',
      async () => {
        for await (const event of train(plan, host, createRunControl())) if (event.kind === 'batch') break
      },
    ],
  ])('holds after 20 %s what it held after one', async (_what, run) => {
    await run()
    const once = memory()
    for (let i = 1; i < 20; i++) await run()
    expect(memory()).toEqual(once)
    expect(once.numTensors).toBe(0)
  })
})
