import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { CONTROL, HEADER_BYTES } from '../../../src/engine/ops/runtime/kernel-thread.js'
import { createKernelPool } from '../../../src/engine/ops/runtime/thread-pool.ts'

const SERVING = `
const { workerData } = require('node:worker_threads')
import(${JSON.stringify(new URL('../../../src/engine/ops/runtime/kernel-thread.js', import.meta.url).href)})
  .then(({ serveKernels }) => serveKernels(workerData))`

/** A module with one function of one number that does nothing. */
const NOTHING = new WebAssembly.Module(
  Uint8Array.of(
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...[1, 5, 1, 0x60, 1, 0x7c, 0],
    ...[3, 2, 1, 0],
    ...[7, 5, 1, 1, 0x6b, 0, 0],
    ...[10, 4, 1, 2, 0, 0x0b],
  ),
)

test('a helper thread without a share in the work is woken by no job, and helps again when it gets one', () => {
  let state = new Int32Array(new SharedArrayBuffer(0))
  const pool = createKernelPool({
    module: NOTHING,
    memory: new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }),
    // Slow enough for the helper to get some of the calls.
    kernels: [() => Atomics.wait(state, CONTROL.FAILED, 0, 1)],
    spareTiles: [0],
    open(start) {
      state = new Int32Array(start.control, 0, HEADER_BYTES / 4)
      new Worker(SERVING, { eval: true, workerData: start }).unref()
    },
  })
  const calls = Array.from({ length: 8 }, (_, i) => [i])
  const untilHelped = (count: number) => {
    while (pool.helped() <= count) pool.run(0, calls, 0, 0)
  }
  untilHelped(0)
  pool.limit(1)
  // It goes on with the next job or, where it is between two, at once; then it waits for its share alone.
  pool.run(0, calls, 0, 0)
  while (Atomics.notify(state, CONTROL.LIMIT) === 0) Atomics.wait(state, CONTROL.FAILED, 0, 1)
  const helped = pool.helped()
  for (let i = 0; i < 20; i++) pool.run(0, calls, 0, 0)
  expect(pool.helped()).toBe(helped)
  expect(Atomics.notify(state, CONTROL.JOB)).toBe(0)
  pool.limit(2)
  untilHelped(helped)
  expect(pool.helped()).toBeGreaterThan(helped)
})
