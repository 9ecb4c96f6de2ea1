import { createBackendDriver } from '../../engine/backends/backend-driver.ts'
import { browserBackends } from '../../engine/browser/browser-backends.ts'
import { serve } from '../../engine/browser/serve.ts'
import { heldHere } from './held-memory.ts'

// The engine's own worker, which also says what it holds when it is asked beside its messages.
const scope = self as unknown as DedicatedWorkerGlobalScope
const receive = serve(createBackendDriver(browserBackends), (message, transfer) =>
  scope.postMessage(message, transfer),
)
scope.onmessage = ({ data }) => receive(data)

const questions = new BroadcastChannel('held-memory?')
const answers = new BroadcastChannel('held-memory')
questions.onmessage = () => answers.postMessage(heldHere())
