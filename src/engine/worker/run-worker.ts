import { browserBackends } from '../backend/browser-backends.ts'
import { createBackendDriver } from '../backend-driver.ts'
import { serve } from './serve.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
const receive = serve(createBackendDriver(browserBackends), (message, transfer) =>
  scope.postMessage(message, transfer),
)
scope.onmessage = ({ data }) => receive(data)
