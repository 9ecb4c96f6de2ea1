// @ts-check

const glue = 'tfjs-backend-wasm/wasm-out/tfjs-backend-wasm-threaded-simd.js'
const opening = /function\s*\(WasmBackendModuleThreadedSimd\)\s*\{/

/**
 * Vite plugin for the minified build. tfjs starts its wasm threads from the
 * source text of this one function, but the function uses `_scriptDir` from
 * around it. A minifier renames that to something no thread has ever heard of,
 * and every thread dies with "e is not defined" (tensorflow/tfjs issue 4253).
 * Declared inside, it is renamed along; its value is not needed, because tfjs
 * says where the script is.
 * @returns {import('vite').Plugin}
 */
export function wasmThreads() {
  return {
    name: 'faltwerk:wasm-threads',
    apply: 'build',
    transform(code, id) {
      if (!id.split('?')[0]?.replaceAll('\\', '/').endsWith(glue)) return null
      const [first] = opening.exec(code) ?? []
      if (first === undefined) throw new Error(`${glue} no longer has the function that threads are made of`)
      return { code: code.replace(first, `${first} var _scriptDir;`), map: null }
    },
  }
}
