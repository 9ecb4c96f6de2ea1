import { browserBackends } from '../../engine/browser/browser-backends.ts'
import { answerOrders } from './answer-orders.ts'
import { faltwerkSystem } from './faltwerk-system.ts'
import { serveWorker } from './serve-worker.ts'

serveWorker(answerOrders(faltwerkSystem(browserBackends)))
