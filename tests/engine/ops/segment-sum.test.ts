import * as tf from '@tensorflow/tfjs'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { setKernelMode } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import { computeOn } from './both-backends.ts'
import { wave } from './wave.ts'

afterEach(() => setKernelMode('fast'))

const drawings = fc.record({
  ids: fc.array(fc.integer({ min: -1, max: 7 }), { minLength: 1, maxLength: 30 }),
  length: fc.integer({ min: 1, max: 13 }),
  segments: fc.integer({ min: 1, max: 7 }),
})

test('slices that share a segment are added up, others left out, as in the definition', async () => {
  await fc.assert(
    fc.asyncProperty(drawings, async ({ ids, length, segments }) => {
      const x = wave([ids.length, length], 0.7)
      const expected = new Float32Array(segments * length)
      ids.forEach((segment, slice) => {
        if (segment < 0 || segment >= segments) return
        for (let i = 0; i < length; i++)
          expected[segment * length + i]! += Math.fround(x.values[slice * length + i]!)
      })
      for (const mode of ['fast', 'reference'] as const) {
        setKernelMode(mode)
        const [sums] = await computeOn('wasm', [x], (numbers) => [
          tf.unsortedSegmentSum(numbers, tf.tensor1d(ids, 'int32'), segments),
        ])
        expect([...sums!]).toEqual([...expected])
      }
    }),
    { seed: 62, numRuns: 40 },
  )
})
