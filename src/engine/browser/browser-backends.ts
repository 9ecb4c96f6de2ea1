import { backend, env, setBackend } from '@tensorflow/tfjs'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import type { StartedBackend } from '../backend-report.ts'
import { reportBackendLost } from '../backends/backend-lost.ts'
import type { BackendStarters } from '../backends/backend-starter.ts'
import { startCpu } from '../backends/start-cpu.ts'
import { startWasm } from '../backends/start-wasm.ts'
import shared from '../ops/runtime/generated/shared-tfjs.wasm?url'
import type { OpenThread } from '../ops/runtime/thread-pool.ts'

/** Opens a helper thread from the worker that trains; it ends with that worker. */
const openBrowserThread: OpenThread = (start) => {
  // Vite builds a worker only of exactly this form, with options it can read; of any other it copies the source.
  new Worker(new URL('./kernel-thread-worker.ts', import.meta.url), {
    type: 'module',
    name: 'faltwerk kernels',
  }).postMessage(start)
}

const wasm = { binaries: { plain, simd, shared }, openThread: openBrowserThread }

/** The back ends of a page or a worker. Each is downloaded when it is started. */
export const browserBackends: BackendStarters = {
  cpu: startCpu,
  wasm: (options) => startWasm(options, wasm),
  webgl: startWebgl,
}

const watched = new WeakSet<object>()

/**
 * Starts tfjs's WebGL back end, unless the graphics card would round to 16 bits (training needs more) or this thread has
 * lost it before: tfjs cannot take it up again.
 */
async function startWebgl(): Promise<StartedBackend | undefined> {
  const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl')
  if (!env().getBool('HAS_WEBGL') || !env().getBool('WEBGL_RENDER_FLOAT32_CAPABLE')) return undefined
  if (!(await setBackend('webgl'))) return undefined
  const webgl = backend()
  if (!(webgl instanceof MathBackendWebGL)) return undefined
  const { gl } = webgl.getGPGPUContext()
  if (gl.isContextLost()) return undefined
  const { canvas } = gl
  if (!watched.has(canvas)) {
    watched.add(canvas)
    canvas.addEventListener('webglcontextlost', () => reportBackendLost('webgl'))
  }
  return { name: 'webgl', threads: 1 }
}
