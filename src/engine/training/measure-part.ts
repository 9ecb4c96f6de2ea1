import { type DatasetPart, inSinglePrecision } from '../data/dataset.ts'
import { countHits } from '../losses/answers.ts'
import type { RunEventBody } from '../protocol.ts'
import { inOrder } from '../random/permutation.ts'
import { batchBoundary } from './batch-boundary.ts'
import type { RunContext } from './run-context.ts'
import { unlessLost } from './unless-lost.ts'

export interface Measurement {
  /** Mean over the examples. */
  readonly loss: number
  /** Share of right answers; means nothing for numbers. */
  readonly accuracy: number
  /** `examples × outputs` */
  readonly outputs: Float32Array
  /** How long it took, pauses left out. */
  readonly ms: number
}

/**
 * Runs the network over a whole part, in order, and yields what `onProgress` makes of the examples done and the time
 * they took. `undefined` when the run was stopped meanwhile.
 */
export async function* measurePart(
  run: RunContext,
  part: DatasetPart,
  onProgress: (done: number, ms: number) => RunEventBody | undefined = () => undefined,
): AsyncGenerator<RunEventBody, Measurement | undefined> {
  const { plan, model } = run
  // A batch of the training size is known to fit into memory; very small ones would only be slow.
  const size = Math.max(32, Math.min(plan.training.batchSize, 256))
  const outputs = new Float32Array(part.count * plan.outputs)
  const order = inOrder(part.count)
  let [loss, ms] = [0, 0]
  for (let from = 0; from < part.count; from += size) {
    if (!(yield* batchBoundary(run))) return undefined
    const began = performance.now()
    const indices = order.subarray(from, from + size)
    const targets = inSinglePrecision(part.targets.slice(from, from + size))
    const batch = { examples: part.gather(indices), targets }
    const measured = await unlessLost(run.host, model.measure(batch))
    for (const value of measured.losses) loss += value
    outputs.set(measured.outputs, from * plan.outputs)
    ms += performance.now() - began
    const event = onProgress(from + indices.length, ms)
    if (event) yield event
  }
  const hits = countHits(outputs, part.targets, plan.outputs)
  return { loss: loss / part.count, accuracy: hits / part.count, outputs, ms }
}
