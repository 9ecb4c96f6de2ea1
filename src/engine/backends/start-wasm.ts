import { backend, env, setBackend } from '@tensorflow/tfjs'
import type { StartedBackend } from '../backend-report.ts'
import { guardWasmMemory } from '../ops/runtime/guard-memory.ts'
import { loadKernels, openKernelThreads } from '../ops/runtime/kernel-host.ts'
import type { OpenThread } from '../ops/runtime/thread-pool.ts'
import type { StartOptions } from './backend-starter.ts'
import { canShareMemory } from './shared-memory.ts'

/** Where the binaries of tfjs's wasm back end are, by what the engine can do. */
export interface WasmBinaries {
  readonly plain: string
  readonly simd: string
  /** With SIMD and shared memory (see scripts/build-kernels.js). */
  readonly shared: string
}

/** What differs between a page and Node. */
export interface WasmHost {
  readonly binaries: WasmBinaries
  readonly openThread: OpenThread
}

/**
 * Starts tfjs's wasm back end with our kernels. It computes on one thread, and our kernels on as many as are wanted
 * where memory can be shared: in Node, and in most browsers on cross-origin isolated pages.
 */
export async function startWasm(
  { threads }: StartOptions,
  { binaries, openThread }: WasmHost,
): Promise<StartedBackend | undefined> {
  if (typeof WebAssembly !== 'object') return undefined
  const [{ setWasmPaths, BackendWasm }, { installWasmKernels }] = await Promise.all([
    import('@tensorflow/tfjs-backend-wasm'),
    import('../ops/install-wasm-kernels.ts'),
  ])
  installWasmKernels()
  const simd = canShareMemory() ? binaries.shared : binaries.simd
  setWasmPaths(
    {
      'tfjs-backend-wasm.wasm': binaries.plain,
      'tfjs-backend-wasm-simd.wasm': simd,
      'tfjs-backend-wasm-threaded-simd.wasm': simd,
    },
    // In Node tfjs would look for a file of that name.
    simd.startsWith('data:'),
  )
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  if (!(await setBackend('wasm'))) return undefined
  guardWasmMemory()
  const started = backend() as InstanceType<typeof BackendWasm>
  await loadKernels(started)
  return { name: 'wasm', threads: openKernelThreads(started, threads, openThread) }
}
