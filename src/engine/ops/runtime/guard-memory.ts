import { backend } from '@tensorflow/tfjs'

interface WasmModule {
  _malloc(bytes: number): number
}

/** One more than the highest address of 32-bit WebAssembly memory. */
const ADDRESSES = 2 ** 32

const guarded = new WeakSet<WasmModule>()

/**
 * Makes the wasm back end throw when it has no memory left. By itself it takes the address 0 that `malloc` then
 * returns for a good one, and every tensor from there on overwrites the others without a word; a size past 4 GB
 * wraps around and comes back far too small.
 */
export function guardWasmMemory(): void {
  const { wasm } = backend() as unknown as { readonly wasm: WasmModule }
  if (guarded.has(wasm)) return
  guarded.add(wasm)
  let malloc = wasm._malloc
  const guardedMalloc = (bytes: number) => {
    const address = bytes < ADDRESSES ? malloc(bytes) : 0
    if (address === 0 && bytes > 0) throw new RangeError(`out of memory: ${bytes} bytes`)
    return address
  }
  Object.defineProperty(wasm, '_malloc', {
    get: () => guardedMalloc,
    // Emscripten's first call puts the function itself in the place of the one that looks it up.
    set: (found: WasmModule['_malloc']) => {
      malloc = found
    },
  })
}
