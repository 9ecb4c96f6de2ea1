import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Checkpoint } from '../../../src/engine/protocol.ts'
import { collect } from '../collect.ts'
import { planWithMemory } from '../plans.ts'

beforeAll(async () => {
  await tf.setBackend('cpu')
})

describe('an epoch that takes long', () => {
  test('leaves checkpoints on its way, and every one of them leads to the same end', async () => {
    const plan = planWithMemory()
    const whole = await collect(plan, { host: { checkpointWithinEpochMs: 0 } })
    const within = whole.events.flatMap((event): Checkpoint[] =>
      event.kind === 'checkpoint' && event.checkpoint.step > 0 ? [event.checkpoint] : [],
    )
    expect(within.length).toBeGreaterThan(2)
    for (const checkpoint of within) {
      const rest = await collect(plan, { from: structuredClone(checkpoint) })
      expect(rest.history).toEqual(whole.history)
      expect(rest.checkpoint?.weights).toEqual(whole.checkpoint?.weights)
    }
  })

  test('leaves none when it is short', async () => {
    const never = Number.POSITIVE_INFINITY
    const host = { checkpointEveryMs: never, checkpointWithinEpochMs: never }
    const { kinds } = await collect(planWithMemory(), { host })
    expect(kinds.filter((kind) => kind === 'checkpoint')).toHaveLength(1)
  })
})
