import { setBackend } from '@tensorflow/tfjs'
import { answerOrders } from './answer-orders.ts'
import { serveProcess } from './serve-process.ts'
import { startStockWasm } from './start-stock-wasm.ts'
import { tfjsSystem } from './tfjs-system.ts'

const starters = {
  'tfjs-wasm-composed': () => startStockWasm(),
  'tfjs-cpu': async () => {
    await import('@tensorflow/tfjs-backend-cpu')
    return setBackend('cpu')
  },
}

serveProcess(answerOrders(tfjsSystem(starters)))
