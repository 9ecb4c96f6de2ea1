import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { BackendStarters } from '../backends/backend-starter.ts'
import { startCpu } from '../backends/start-cpu.ts'
import { startWasm } from '../backends/start-wasm.ts'
import shared from '../ops/runtime/generated/shared-tfjs.wasm?url&inline'
import source from '../ops/runtime/kernel-thread.js?raw'
import type { OpenThread } from '../ops/runtime/thread-pool.ts'

const EVENTS = ['uncaughtException', 'unhandledRejection'] as const

/** From its text, because a bundle has no file of its own for it. */
const script = `${source}
import { workerData } from 'node:worker_threads'
serveKernels(workerData)`

/** Opens a helper thread of the process, which ends with it. */
const openNodeThread: OpenThread = (start) => {
  new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), { workerData: start }).unref()
}

const host = { binaries: { plain: shared, simd: shared, shared }, openThread: openNodeThread }

/** The back ends of Node, which always has SIMD and memory that can be shared. */
export const nodeBackends: BackendStarters = {
  cpu: startCpu,
  wasm: async (options) => {
    // Node 20 keeps relaxed SIMD behind a flag. With it, Node computes what Chromium computes, to the bit.
    if (process.versions.node.startsWith('20.')) setFlagsFromString('--experimental-wasm-relaxed-simd')
    const before = new Map(EVENTS.map((event) => [event, process.rawListeners(event)]))
    try {
      return await startWasm(options, host)
    } finally {
      // Emscripten's loader rethrows uncaught errors of the whole process; that is for the host to decide.
      for (const event of EVENTS) {
        for (const listener of process.rawListeners(event)) {
          if (!before.get(event)?.includes(listener)) process.off(event, listener as () => void)
        }
      }
    }
  },
}
