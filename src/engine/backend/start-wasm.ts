import { env, setBackend } from '@tensorflow/tfjs-core'
import type { StartedBackend, StartOptions } from './backend-starter.ts'
import { guardWasmMemory } from './wasm/guard-memory.ts'

/** Where the binaries are; tfjs takes the best that the browser can run. */
export type WasmBinaries = Readonly<
  Record<
    'tfjs-backend-wasm.wasm' | 'tfjs-backend-wasm-simd.wasm' | 'tfjs-backend-wasm-threaded-simd.wasm',
    string
  >
>

/** Starts tfjs's wasm back end with our kernels. `binaries` is needed wherever there is no file system. */
export async function startWasm(
  { threads }: StartOptions,
  binaries?: WasmBinaries,
): Promise<StartedBackend | undefined> {
  if (typeof WebAssembly !== 'object') return undefined
  const [{ getThreadsCount, setThreadsCount, setWasmPaths }, { installWasmKernels }] = await Promise.all([
    import('@tensorflow/tfjs-backend-wasm'),
    import('./wasm/install-wasm-kernels.ts'),
  ])
  installWasmKernels()
  if (binaries) setWasmPaths(binaries)
  // The build for threads is slower and larger than the one without; with one thread it gains nothing.
  if (threads > 1) setThreadsCount(threads)
  else env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  if (!(await setBackend('wasm'))) return undefined
  guardWasmMemory()
  return { name: 'wasm', threads: getThreadsCount() }
}
