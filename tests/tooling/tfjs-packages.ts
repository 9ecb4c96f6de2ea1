/** What is named of tfjs. */
export const tfjs = [
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-webgl',
]

// In Node a path inside a tfjs package loads a second copy of it, so only the
// binaries may be named.
export const tfjsBinaries = [
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url',
  '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url',
]
