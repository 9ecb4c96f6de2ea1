import { backendDriver } from '../backend-driver.ts'
import { serve } from './serve.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
const receive = serve(backendDriver, (message, transfer) => scope.postMessage(message, transfer))
scope.onmessage = ({ data }) => receive(data)
