import type { OpenThread } from '../ops/runtime/thread-pool.ts'

/** Opens a helper thread from the worker that trains; it ends with that worker. */
export const openBrowserThread: OpenThread = (start) => {
  // Vite builds a worker only of exactly this form, with options it can read; of any other it copies the source.
  new Worker(new URL('./kernel-thread-worker.ts', import.meta.url), {
    type: 'module',
    name: 'faltwerk kernels',
  }).postMessage(start)
}
