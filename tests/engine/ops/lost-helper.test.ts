import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { CONTROL, HEADER_BYTES } from '../../../src/engine/ops/runtime/kernel-thread.js'
import { createKernelPool } from '../../../src/engine/ops/runtime/thread-pool.ts'

/** Takes one call of the first job, and is gone with it. */
const DYING = `
const { workerData } = require('node:worker_threads')
const state = new Int32Array(workerData.control, 0, ${HEADER_BYTES / 4})
Atomics.wait(state, ${CONTROL.JOB}, 0)
Atomics.sub(state, ${CONTROL.LEFT}, 1)
process.exit()`

test('a helper thread that ends within a call fails the job, and what follows is computed without it', () => {
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true })
  let state = new Int32Array(new SharedArrayBuffer(0))
  let isWaited = true
  const computed: number[] = []
  const kernel = (call: number) => {
    // The helper gets the call that it is to die with.
    while (isWaited && Atomics.load(state, CONTROL.LEFT) > 1) Atomics.wait(state, CONTROL.FAILED, 0, 1)
    computed.push(call)
  }
  const pool = createKernelPool({
    module: {} as WebAssembly.Module,
    memory,
    kernels: [kernel],
    spareTiles: [0],
    timeout: 300,
    open(start) {
      state = new Int32Array(start.control, 0, HEADER_BYTES / 4)
      new Worker(DYING, { eval: true, workerData: { control: start.control } }).unref()
    },
  })
  expect(() => pool.run(0, [[1], [2], [3]], 0, 0)).toThrow('a helper thread has stopped')
  expect(computed).toHaveLength(2)
  isWaited = false
  computed.length = 0
  pool.run(0, [[1], [2], [3]], 0, 0)
  expect(computed).toEqual([1, 2, 3])
})
