import { nodeBackends } from '../../engine/node/node-backends.ts'
import { answerOrders } from './answer-orders.ts'
import { faltwerkSystem } from './faltwerk-system.ts'
import { serveProcess } from './serve-process.ts'

serveProcess(answerOrders(faltwerkSystem(nodeBackends)))
