import { getThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import { getBackend, matMul, ones, setBackend } from '@tensorflow/tfjs-core'

// tfjs takes half of the processors as threads; two of them also on a small machine.
Object.defineProperty(navigator, 'hardwareConcurrency', { value: 4 })
setWasmPaths({
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  'tfjs-backend-wasm-threaded-simd.wasm': threaded,
})
await setBackend('wasm')
const product = matMul(ones([300, 200]), ones([200, 100]))
postMessage({
  backend: getBackend(),
  isolated: crossOriginIsolated,
  threads: getThreadsCount(),
  products: [...new Set(await product.data())],
})
