// @ts-check

/** Indices into the control block, int32 numbers. */
export const CONTROL = {
  /** Calls that nobody has taken yet; negative when there was one request too many. */
  LEFT: 0,
  /** Calls that are done. */
  DONE: 1,
  /** Calls of this job. */
  TOTAL: 2,
  /** Counts the jobs; sleeping threads wait for it to change. */
  JOB: 3,
  /** Threads with this number or a higher one take no calls. */
  LIMIT: 4,
  /** Which export is called. */
  KERNEL: 5,
  /** Numbers in an argument list, the workspace left out. */
  ARGUMENTS: 6,
  /** Where the workspaces of the threads are, one after the other, and how far apart. 0 apart: none is wanted. */
  WORKSPACES: 7,
  WORKSPACE_BYTES: 8,
  /** 1 when a kernel has failed. */
  FAILED: 9,
  /** Calls that helper threads have made so far. */
  HELPED: 10,
}

/** Bytes before the argument lists. */
export const HEADER_BYTES = 64

/**
 * Looks at an entry of a control block until it differs from `value`, so many times before the thread goes to sleep:
 * about a tenth of a millisecond. The next job is mostly nearer than the time it takes to wake up.
 */
export const SPINS = 20_000

/**
 * @typedef {object} ThreadStart
 * @property {WebAssembly.Module} module
 * @property {WebAssembly.Memory} memory
 * @property {SharedArrayBuffer} control
 * @property {number} thread counts from 1, 0 is the one that hands out the work
 * @property {number} spareTile 128 bytes of its own in the memory
 */

/**
 * Takes calls of the job under way until none is left.
 * @param {Record<number, CallableFunction>} kernels
 * @param {Int32Array} state
 * @param {Float64Array} lists the argument lists of the job, one after the other
 * @param {number} thread
 */
export function takeCalls(kernels, state, lists, thread) {
  for (;;) {
    if (thread >= Atomics.load(state, CONTROL.LIMIT)) return
    const call = Atomics.sub(state, CONTROL.LEFT, 1) - 1
    if (call < 0) return
    const count = Atomics.load(state, CONTROL.ARGUMENTS)
    const values = Array.from(lists.subarray(call * count, (call + 1) * count))
    const bytes = Atomics.load(state, CONTROL.WORKSPACE_BYTES)
    // Addresses beyond 2 GB come back negative.
    if (bytes > 0) values.push((Atomics.load(state, CONTROL.WORKSPACES) >>> 0) + thread * bytes)
    try {
      kernels[Atomics.load(state, CONTROL.KERNEL)]?.(...values)
    } catch {
      Atomics.store(state, CONTROL.FAILED, 1)
    }
    if (thread > 0) Atomics.add(state, CONTROL.HELPED, 1)
    const done = Atomics.add(state, CONTROL.DONE, 1) + 1
    if (done === state[CONTROL.TOTAL]) Atomics.notify(state, CONTROL.DONE)
  }
}

/**
 * What a helper thread does all its life. It imports nothing, so that Node can start it from its text.
 * @param {ThreadStart} start
 */
export function serveKernels({ module, memory, control, thread, spareTile }) {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  const kernels = /** @type {Record<number, CallableFunction>} */ (Object.values(exports))
  const { useSpareTile } = /** @type {Record<string, CallableFunction>} */ (exports)
  useSpareTile?.(spareTile)
  const state = new Int32Array(control, 0, HEADER_BYTES / 4)
  const lists = new Float64Array(control, HEADER_BYTES)
  for (let job = 0; ; ) {
    // Without a share no job wakes it: runs beside each other have more helpers than there are cores.
    const limit = Atomics.load(state, CONTROL.LIMIT)
    if (thread >= limit) {
      Atomics.wait(state, CONTROL.LIMIT, limit)
      continue
    }
    let spins = 0
    while (Atomics.load(state, CONTROL.JOB) === job && spins < SPINS) spins++
    Atomics.wait(state, CONTROL.JOB, job)
    job = Atomics.load(state, CONTROL.JOB)
    takeCalls(kernels, state, lists, thread)
  }
}
