import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { type NetworkValue, sizeOf } from '../../../src/graph/values/port-value.ts'

/** Bytes that training may need for weights, and again for the intermediate results of a batch. */
const MOST_BYTES = 2e9
const BYTES = 4

/**
 * The problem of a training that would not fit into the memory of a browser tab. `copies` is how many numbers are
 * kept for each weight: itself, its gradient, the optimizer's slots.
 */
export function memoryProblem(
  network: NetworkValue,
  batch: number,
  copies: number,
): ProblemDraft | undefined {
  const trainable = network.layers.reduce((sum, layer) => sum + layer.trainable, 0)
  const fixed = network.layers.reduce((sum, layer) => sum + layer.fixed, 0)
  const weightBytes = BYTES * (copies * trainable + fixed)
  if (weightBytes > MOST_BYTES) {
    const values = { weights: trainable + fixed, megabytes: megabytes(weightBytes) }
    return { code: 'network-too-large', values, port: 'network' }
  }
  const outputs = network.layers.reduce((sum, layer) => sum + layer.outputs, sizeOf(network.data.shape))
  // Every intermediate result is kept for the way back, where its gradient is as large again.
  const exampleBytes = 2 * BYTES * outputs
  if (exampleBytes * batch <= MOST_BYTES) return undefined
  const most = Math.floor(MOST_BYTES / exampleBytes)
  if (most < 1)
    return { code: 'example-too-large', values: { megabytes: megabytes(exampleBytes) }, port: 'network' }
  return {
    code: 'batch-too-large',
    values: { batch, megabytes: megabytes(exampleBytes * batch), most },
    param: 'batchSize',
    fix: { kind: 'set', param: 'batchSize', value: most },
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}
