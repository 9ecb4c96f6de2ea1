import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { areFinite } from '../../../src/engine/training/divergence.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'
import { collect } from '../collect.ts'
import { dense, networkOf, planOf } from '../plans.ts'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

/** Every step makes the error eleven times as large and turns it round: some epochs go well before it is no number. */
function runaway(learningRate = 3, { batchSize = 1, epochs = 30 } = {}): Plan {
  const rows = Array.from({ length: 4 }, () => [1])
  const data = {
    dataset: { kind: 'table', inputs: rows, targets: [1, 1, 1, 1], target: 'numbers' },
    steps: [],
  } as const
  return planOf({
    inputShape: [1],
    outputs: 1,
    target: 'numbers',
    loss: 'mean-squared-error',
    network: networkOf([1], { output: dense(1, 'linear', 1) }),
    data,
    optimizer: { kind: 'sgd', learningRate, momentum: 0, nesterov: false },
    training: { epochs, batchSize, shuffle: false, validate: false },
    evaluations: [{ id: 'train', data, part: 'train' }],
  })
}

const host = {
  checkpointEveryMs: Number.POSITIVE_INFINITY,
  checkpointWithinEpochMs: Number.POSITIVE_INFINITY,
}

describe('a run that diverges', () => {
  test('leaves the weights of its last epoch that are numbers, before it says that it failed', async () => {
    const { events, kinds, last, checkpoint } = await collect(runaway(), { host })
    expect(last).toMatchObject({ kind: 'failed', code: 'diverged' })
    expect(kinds.slice(-2)).toEqual(['checkpoint', 'failed'])
    const epochs = events.filter(({ kind }) => kind === 'epoch').length
    expect(epochs).toBeGreaterThan(1)
    expect(checkpoint).toMatchObject({ epoch: epochs, step: 0 })
    expect(checkpoint?.history.loss).toHaveLength(epochs)
    expect(areFinite(checkpoint!.weights)).toBe(true)
  })

  test('goes on from them at a lower rate', async () => {
    const { checkpoint } = await collect(runaway(), { host })
    const calm = runaway(0.1)
    const { last, history } = await collect(calm, { from: { ...checkpoint!, plan: calm.hash } })
    expect(last.kind).toBe('completed')
    expect(history?.loss.at(-1)).toBeLessThan(history?.loss[checkpoint!.epoch] as number)
  })

  test('never makes a checkpoint of weights that are no numbers, however often it makes one', async () => {
    const { events } = await collect(runaway(), {
      host: { checkpointEveryMs: 0, checkpointWithinEpochMs: 0 },
    })
    const checkpoints = events.flatMap((event) => (event.kind === 'checkpoint' ? [event.checkpoint] : []))
    expect(checkpoints.length).toBeGreaterThan(5)
    for (const { weights } of checkpoints) expect(areFinite(weights)).toBe(true)
  })

  test('can be measured where its answers are numbers, but their squares are none', async () => {
    const { checkpoint } = await collect(runaway(1e6, { batchSize: 4 }), { host })
    const { epoch } = checkpoint!
    const measuring = runaway(1e6, { batchSize: 4, epochs: epoch })
    const { last, evaluations } = await collect(measuring, { from: { ...checkpoint!, plan: measuring.hash } })
    expect(last.kind).toBe('completed')
    expect(evaluations).toMatchObject([{ examples: 4, loss: Number.POSITIVE_INFINITY }])
    const [answer] = evaluations[0]?.outputs ?? []
    expect(Math.abs(answer!)).toBeGreaterThan(1e19)
    expect(Number.isFinite(answer)).toBe(true)
  })

  test('in its first epoch leaves nothing', async () => {
    const { kinds } = await collect(runaway(1e30), { host })
    expect(kinds).not.toContain('checkpoint')
    expect(kinds.at(-1)).toBe('failed')
  })
})
