import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import type { BackendStarters } from './backend-starter.ts'
import { startCpu } from './start-cpu.ts'
import { startWasm } from './start-wasm.ts'
import { startWebgl } from './start-webgl.ts'

const binaries = {
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
}

/** The back ends of a page or a worker. Each is downloaded when it is started. */
export const browserBackends: BackendStarters = {
  cpu: startCpu,
  wasm: (options) => startWasm(options, binaries),
  webgl: startWebgl,
}
