import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import shared from '../kernels/generated/shared-tfjs.wasm?url'
import { openBrowserThread } from '../kernels/pool/open-browser-thread.ts'
import type { BackendStarters } from './backend-starter.ts'
import { startCpu } from './start-cpu.ts'
import { startWasm } from './start-wasm.ts'
import { startWebgl } from './start-webgl.ts'

const wasm = { binaries: { plain, simd, shared }, openThread: openBrowserThread }

/** The back ends of a page or a worker. Each is downloaded when it is started. */
export const browserBackends: BackendStarters = {
  cpu: startCpu,
  wasm: (options) => startWasm(options, wasm),
  webgl: startWebgl,
}
