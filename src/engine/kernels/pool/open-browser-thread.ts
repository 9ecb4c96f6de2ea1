import type { OpenThread } from './kernel-pool.ts'

/** Opens a helper thread from the worker that trains; it ends with that worker. */
export const openBrowserThread: OpenThread = (start) => {
  const url = new URL('./kernel-thread-worker.ts', import.meta.url)
  new Worker(url, { type: 'module', name: `faltwerk kernels ${start.thread}` }).postMessage(start)
}
