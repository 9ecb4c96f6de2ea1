import { browserBackends } from '../../engine/backend/browser-backends.ts'
import { answerOrders } from './answer-orders.ts'
import { faltwerkSystem } from './faltwerk-system.ts'
import { serveWorker } from './serve-worker.ts'

serveWorker(answerOrders(faltwerkSystem(browserBackends)))
