import { createDataStore } from '../../engine/data/data-store.ts'
import { nodeDataFiles } from '../../engine/node/node-data-files.ts'
import { createNodeEngine } from '../../engine/node/node-engine.ts'
import { planOfGraph } from '../plan-of-graph.ts'
import { enginePlans } from './engine-plans.ts'
import { heldHere } from './held-memory.ts'
import { inputTime } from './measure-input.ts'
import { memoryAfterRuns } from './measure-memory.ts'
import { pauseLatencies, startUp, stepShares } from './measure-run.ts'
import { recordingShare } from './recording-share.ts'

export interface NodeOrder {
  readonly batchnorm: string
  readonly augmented: string
  /** Of short epochs, each of which is recorded. */
  readonly short: string
  readonly dataFolder: string
  /** Only the first start of this process. */
  readonly startOnly: boolean
  readonly steps: number
  readonly pauses: number
  /** Epochs with and without recording. */
  readonly pairs: number
}

/** Everything that is measured in Node; a process measures once. */
export async function nodeMeasurements(order: NodeOrder) {
  const { whole, small, augmented } = enginePlans(order.batchnorm, order.augmented)
  const engine = createNodeEngine({ dataFolder: order.dataFolder })
  const cold = await startUp(engine, whole)
  if (order.startOnly) return { cold }
  const store = createDataStore(nodeDataFiles(order.dataFolder))
  const { batchSize } = whole.training
  return {
    cold,
    warm: await startUp(engine, whole),
    shares: await stepShares(engine, whole, order.steps),
    pauses: await pauseLatencies(engine, whole, order.pauses),
    input: {
      plain: await inputTime(store, whole.data, batchSize),
      augmented: await inputTime(store, augmented, batchSize),
    },
    memory: await memoryAfterRuns(engine, small, async () => {
      gc?.()
      return { ...heldHere(), heapBytes: process.memoryUsage().heapUsed }
    }),
    recording: await recordingShare(store, planOfGraph(order.short), cold.threads, order.pairs),
  }
}

export type NodeMeasurements = Awaited<ReturnType<typeof nodeMeasurements>>

process.once('message', async (order: NodeOrder) => {
  process.send?.(await nodeMeasurements(order))
  process.exit()
})
