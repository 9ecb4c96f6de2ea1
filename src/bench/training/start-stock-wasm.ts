import { env, setBackend } from '@tensorflow/tfjs'
import { composeFilterGradient } from './compose-filter-gradient.ts'

/** tfjs's wasm back end on one thread, able to train convolutions. `binaries` is needed where there is no file system. */
export async function startStockWasm(binaries?: Readonly<Record<string, string>>): Promise<boolean> {
  const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm')
  if (binaries) setWasmPaths(binaries)
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  composeFilterGradient()
  return setBackend('wasm')
}
