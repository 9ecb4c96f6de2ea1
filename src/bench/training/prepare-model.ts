import { startBackend } from '../../engine/backends/start-backend.ts'
import { createDataStore } from '../../engine/data/data-store.ts'
import { storeVariables } from '../../engine/model/stored-weights.ts'
import { nodeBackends } from '../../engine/node/node-backends.ts'
import { nodeDataFiles } from '../../engine/node/node-data-files.ts'
import { permutation } from '../../engine/random/permutation.ts'
import { createTrainableModel } from '../../engine/training/trainable-model.ts'
import { planOfGraph } from '../plan-of-graph.ts'
import { sendNumbers } from './sent-numbers.ts'
import type { BenchModel } from './system-orders.ts'

/** The network of a graph file with its start weights and one batch of its data, for all systems alike. */
export async function prepareModel(graph: string, dataFolder: string): Promise<BenchModel> {
  const plan = planOfGraph(graph)
  const loaded = await createDataStore(nodeDataFiles(dataFolder)).load(plan.data)
  if (!loaded.ok) throw new Error(`no data: ${JSON.stringify(loaded.problems)}`)
  const { train } = loaded.value.parts
  const indices = permutation(train.count, plan.seed).subarray(0, plan.training.batchSize)
  await startBackend('cpu', nodeBackends)
  const model = await createTrainableModel(plan)
  const weights = await storeVariables(model.network.weights)
  model.dispose()
  return {
    plan,
    weights: weights.map(({ values, ...tensor }) => ({ ...tensor, values: sendNumbers(values) })),
    examples: sendNumbers(train.gather(indices)),
    targets: Array.from(indices, (index) => train.targets[index] as number),
  }
}
