import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { failureEvent } from '../../../src/engine/training/failure.ts'

beforeAll(async () => {
  expect(await startBackend('wasm', nodeBackends)).toBeDefined()
})

function thrownBy(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('wasm refuses a tensor larger than 32 bits can address instead of overwriting others', () => {
  expect(
    failureEvent(
      thrownBy(() => tf.fill([1_100_000_000], 7)),
      false,
    ),
  ).toMatchObject({ code: 'out-of-memory' })
})

test('wasm refuses a tensor when its memory is full, and computes again when there is room', async () => {
  const { wasm } = tf.backend() as unknown as {
    wasm: { _malloc(bytes: number): number; _free(address: number): void }
  }
  const before = tf.tensor1d([1, 2, 3])
  // Reserved and never written to, so no computer has to have that much.
  const reserved = [wasm._malloc(2e9), wasm._malloc(2e9)]
  const error = thrownBy(() => tf.fill([100_000_000], 7))
  expect(failureEvent(error, false)).toMatchObject({ code: 'out-of-memory' })
  for (const address of reserved) wasm._free(address)
  const after = tf.add(before, 1)
  expect([...(await before.data()), ...(await after.data())]).toEqual([1, 2, 3, 2, 3, 4])
  tf.dispose([before, after])
})
