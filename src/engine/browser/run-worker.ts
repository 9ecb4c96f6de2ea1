import { createBackendDriver } from '../backends/backend-driver.ts'
import { browserBackends } from './browser-backends.ts'
import { serve } from './serve.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
const receive = serve(createBackendDriver(browserBackends), (message, transfer) =>
  scope.postMessage(message, transfer),
)
scope.onmessage = ({ data }) => receive(data)
