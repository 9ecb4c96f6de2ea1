import { openedOnce } from '../../graph/base/opened-once.ts'
import { PictureFault } from './picture-fault.ts'
import { compileWasm } from './wasm-file.ts'

/** What every C library built for WebAssembly has. */
export interface LibraryExports extends WebAssembly.Exports {
  readonly memory: WebAssembly.Memory
  malloc(bytes: number): number
  free(at: number): void
}

/** Memory of WebAssembly grows and never shrinks: an instance that has become larger is thrown away. */
const MOST_KEPT = 128 * 2 ** 20

/** What the libraries ask of their host: a way out of an error, and files, which they are not given. */
const HOST = {
  env: { setjmp: () => 0, longjmp: flee },
  wasi_snapshot_preview1: {
    environ_sizes_get: () => 0,
    environ_get: flee,
    proc_exit: flee,
    fd_close: flee,
    fd_seek: flee,
    fd_write: flee,
  },
}

/** In place of a jump of C's; the instance is in disorder afterwards. */
function flee(): never {
  throw new PictureFault('damaged')
}

/**
 * A library of C that is loaded when it is first used. `load` is the import of its file as base64, which is the same
 * in a page, a worker and Node. What is returned runs `work` with the library's functions.
 */
export function wasmCodec<Exports extends LibraryExports>(load: () => Promise<{ default: string }>) {
  const compiled = openedOnce(async () => compileWasm((await load()).default))
  let kept: Exports | undefined
  return async <T>(work: (library: Exports) => T): Promise<T> => {
    const library = await compiled()
    const exports = kept ?? ((await WebAssembly.instantiate(library, HOST)).exports as Exports)
    kept = undefined
    try {
      const result = work(exports)
      if (exports.memory.buffer.byteLength <= MOST_KEPT) kept = exports
      return result
    } catch (error) {
      throw error instanceof WebAssembly.RuntimeError ? new PictureFault('damaged') : error
    }
  }
}

/** Room in a library's memory. */
export function allocate(library: LibraryExports, bytes: number): number {
  // Beyond 2 GB an address is negative.
  const at = library.malloc(bytes) >>> 0
  if (at === 0) throw new PictureFault('no-memory')
  return at
}

/** Bytes in a library's memory. */
export function handOver(library: LibraryExports, bytes: Uint8Array): number {
  const at = allocate(library, bytes.length)
  new Uint8Array(library.memory.buffer, at, bytes.length).set(bytes)
  return at
}
