// @ts-check
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/**
 * Keeps every core busy with nothing, as other programs of a computer do. The threads end when asked to, and with the
 * process at the latest.
 * @returns {() => Promise<unknown>} ends it
 */
export function keepBusy() {
  const workers = Array.from({ length: availableParallelism() }, () => {
    const worker = new Worker('for (;;);', { eval: true })
    worker.unref()
    return worker
  })
  return () => Promise.all(workers.map((worker) => worker.terminate()))
}
