import { Worker } from 'node:worker_threads'
import source from '../ops/runtime/kernel-thread.js?raw'
import type { OpenThread } from '../ops/runtime/thread-pool.ts'

/** From its text, because a bundle has no file of its own for it. */
const script = `${source}
import { workerData } from 'node:worker_threads'
serveKernels(workerData)`

/** Opens a helper thread of the process, which ends with it. */
export const openNodeThread: OpenThread = (start) => {
  new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), { workerData: start }).unref()
}
