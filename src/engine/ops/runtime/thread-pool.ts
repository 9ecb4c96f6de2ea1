import { CONTROL, HEADER_BYTES, SPINS, type ThreadStart, takeCalls } from './kernel-thread.js'

/** Most calls of one job and numbers in one argument list; jobs beyond are done in several. */
const MOST_CALLS = 64
const MOST_ARGUMENTS = 32
/** Milliseconds that a helper may take for one call, once everything else is done; a call takes a few. */
const HELPER_TIMEOUT = 60_000
/** What passes between two looks at most counts so much: a computer that slept has not waited. */
const LONGEST_LOOK = 50

/** Opens a thread that runs `serveKernels`, and never keeps a process alive by itself. */
export type OpenThread = (start: ThreadStart) => void

/** Runs kernels on several threads over one memory. The thread that asks takes its share and waits for the others. */
export interface KernelPool {
  /** Threads there are, the asking one included. */
  readonly threads: number
  /** Calls that the other threads have made so far. */
  helped(): number
  /** Lets only the first so many take part from the next job on; changes no result. */
  limit(threads: number): void
  /**
   * Calls an export once for each list of arguments, in any order and on any thread. Each call gets the address of
   * `workspaceBytes` bytes that nobody else uses meanwhile as its last argument (left out when 0); the workspaces lie one
   * after another from `workspaces` on, one for each thread.
   * @throws Error when a kernel fails, or a helper does not come back with its call: the thread has ended, and what
   * it was to compute is missing. From then on all is computed on the asking thread.
   */
  run(kernel: number, calls: readonly (readonly number[])[], workspaces: number, workspaceBytes: number): void
}

export interface PoolPlan {
  readonly module: WebAssembly.Module
  readonly memory: WebAssembly.Memory
  /** The exports of this thread's instance, in the order of the module. */
  readonly kernels: readonly CallableFunction[]
  /** One for each helper thread. */
  readonly spareTiles: readonly number[]
  readonly open: OpenThread
  /** How long a helper is waited for, in milliseconds; a minute where left out. */
  readonly timeout?: number
}

/**
 * Opens helper threads. They take part as soon as they run; nobody waits for them, because who does how much of a job
 * changes no result.
 */
export function createKernelPool({
  module,
  memory,
  kernels,
  spareTiles,
  open,
  timeout = HELPER_TIMEOUT,
}: PoolPlan): KernelPool {
  const control = new SharedArrayBuffer(HEADER_BYTES + MOST_CALLS * MOST_ARGUMENTS * 8)
  const state = new Int32Array(control, 0, HEADER_BYTES / 4)
  const lists = new Float64Array(control, HEADER_BYTES)
  const threads = spareTiles.length + 1
  let isAlone = false
  state[CONTROL.LIMIT] = threads
  spareTiles.forEach((spareTile, i) => {
    open({ module, memory, control, thread: i + 1, spareTile })
  })

  function runTogether(kernel: number, calls: readonly (readonly number[])[]): void {
    const count = calls[0]!.length
    if (count > MOST_ARGUMENTS) throw new RangeError(`${count} arguments`)
    // All of a job is written before LEFT lets anybody take a call of it, and stays until DONE says all were made.
    calls.forEach((values, i) => {
      lists.set(values, i * count)
    })
    state[CONTROL.KERNEL] = kernel
    state[CONTROL.ARGUMENTS] = count
    state[CONTROL.TOTAL] = calls.length
    Atomics.store(state, CONTROL.DONE, 0)
    Atomics.store(state, CONTROL.LEFT, calls.length)
    Atomics.add(state, CONTROL.JOB, 1)
    Atomics.notify(state, CONTROL.JOB)
    takeCalls(kernels as unknown as Record<number, CallableFunction>, state, lists, 0)
    for (let spins = 0; spins <= SPINS; spins++)
      if (Atomics.load(state, CONTROL.DONE) === calls.length) return
    waitForHelpers(calls.length)
  }

  function waitForHelpers(calls: number): void {
    let [waited, seen, before] = [0, performance.now(), -1]
    for (;;) {
      const done = Atomics.load(state, CONTROL.DONE)
      if (done === calls) return
      const now = performance.now()
      waited = done === before ? waited + Math.min(now - seen, LONGEST_LOOK) : 0
      ;[seen, before] = [now, done]
      if (waited > timeout) {
        isAlone = true
        throw new Error('a helper thread has stopped')
      }
      Atomics.wait(state, CONTROL.DONE, done, 1)
    }
  }

  /** A helper that was given up might still come back and count its call among those of a later job. */
  function runAlone(
    kernel: number,
    calls: readonly (readonly number[])[],
    workspace: readonly number[],
  ): void {
    for (const values of calls) kernels[kernel]?.(...values, ...workspace)
  }

  return {
    threads,
    helped: () => Atomics.load(state, CONTROL.HELPED),
    limit(most) {
      Atomics.store(state, CONTROL.LIMIT, Math.max(1, Math.min(threads, most)))
      Atomics.notify(state, CONTROL.LIMIT)
    },
    run(kernel, calls, workspaces, workspaceBytes) {
      if (isAlone) return runAlone(kernel, calls, workspaceBytes > 0 ? [workspaces] : [])
      state[CONTROL.WORKSPACES] = workspaces
      state[CONTROL.WORKSPACE_BYTES] = workspaceBytes
      for (let first = 0; first < calls.length; first += MOST_CALLS)
        runTogether(kernel, calls.slice(first, first + MOST_CALLS))
      if (Atomics.exchange(state, CONTROL.FAILED, 0) === 1) throw new Error('a kernel has failed')
    },
  }
}
