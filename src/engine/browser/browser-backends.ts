import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import type { BackendStarters } from '../backends/backend-starter.ts'
import { startCpu } from '../backends/start-cpu.ts'
import { startWasm } from '../backends/start-wasm.ts'
import { startWebgl } from '../backends/start-webgl.ts'
import shared from '../ops/runtime/generated/shared-tfjs.wasm?url'
import { openBrowserThread } from './open-browser-thread.ts'

const wasm = { binaries: { plain, simd, shared }, openThread: openBrowserThread }

/** The back ends of a page or a worker. Each is downloaded when it is started. */
export const browserBackends: BackendStarters = {
  cpu: startCpu,
  wasm: (options) => startWasm(options, wasm),
  webgl: startWebgl,
}
