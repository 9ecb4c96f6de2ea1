import { setBackend } from '@tensorflow/tfjs'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import { answerOrders } from './answer-orders.ts'
import { serveWorker } from './serve-worker.ts'
import { startStockWasm } from './start-stock-wasm.ts'
import { tfjsSystem } from './tfjs-system.ts'

const binaries = {
  'tfjs-backend-wasm.wasm': plain,
  'tfjs-backend-wasm-simd.wasm': simd,
  // Never taken: it is for several threads.
  'tfjs-backend-wasm-threaded-simd.wasm': simd,
}

const starters = {
  'tfjs-wasm-composed': () => startStockWasm(binaries),
  'tfjs-cpu': async () => {
    await import('@tensorflow/tfjs-backend-cpu')
    return setBackend('cpu')
  },
  'tfjs-webgl': async () => {
    await import('@tensorflow/tfjs-backend-webgl')
    return setBackend('webgl')
  },
}

serveWorker(answerOrders(tfjsSystem(starters)))
