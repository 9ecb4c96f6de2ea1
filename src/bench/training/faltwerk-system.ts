import { version_core } from '@tensorflow/tfjs'
import { createBackendDriver } from '../../engine/backends/backend-driver.ts'
import type { BackendStarters } from '../../engine/backends/backend-starter.ts'
import { restoreVariables } from '../../engine/model/stored-weights.ts'
import { createTrainableModel } from '../../engine/training/trainable-model.ts'
import { receiveNumbers, receiveTensors } from './sent-numbers.ts'
import type { System } from './system.ts'

/** Ours: the back end that a run starts, and the update that a run makes. */
export function faltwerkSystem(starters: BackendStarters): System {
  const driver = createBackendDriver(starters)
  return {
    async start(_name, threads) {
      const started = await driver.start('wasm', threads)
      if (started.name !== 'wasm') return 'WebAssembly does not start here'
      return { threads: started.threads, version: `over tfjs ${version_core}` }
    },
    async build({ plan, weights, examples, targets }) {
      const model = await createTrainableModel(plan)
      restoreVariables(receiveTensors(weights), model.network.weights)
      const batch = { examples: receiveNumbers(examples), targets: Float32Array.from(targets) }
      let update = 0
      return {
        async step() {
          update++
          return (await model.update(batch, update, plan.optimizer.learningRate)).loss
        },
        dispose: model.dispose,
      }
    },
  }
}
