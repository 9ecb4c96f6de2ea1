import type { Plan } from '../../graph/plan/plan.ts'
import { sizeOf } from '../../graph/values/port-value.ts'
import { xoshiro128 } from '../random/xoshiro128.ts'
import { type Batch, createTrainableModel, type TrainableModel } from '../training/trainable-model.ts'

/** Examples of the first, smallest batch. */
const SMALLEST = 4

/** How many times as large the next batch is. */
const GROWTH = 4

/** Each size is timed so often; a first time, in which WebGL compiles, does not count. */
const TIMES = 2

/**
 * Measures a training step of a plan with the back end that is set: its network, loss and optimizer on numbers drawn
 * at random. The batch grows, up to the plan's, as long as a larger one promises to stay within the budget; what a
 * full one takes follows from the two largest.
 * @returns milliseconds a step of the plan's whole batch.
 */
export async function measurePlan(plan: Plan, budgetMs: number): Promise<number> {
  const end = performance.now() + budgetMs
  const whole = plan.training.batchSize
  const model = await createTrainableModel(plan)
  const measured: Measured[] = []
  try {
    for (let size = Math.min(SMALLEST, whole); ; size = Math.min(whole, size * GROWTH)) {
      const began = performance.now()
      measured.push({
        size,
        ms: await fastestStep(model, randomBatch(plan, size), plan.optimizer.learningRate),
      })
      const now = performance.now()
      if (size === whole || end - now < GROWTH * (now - began)) return fullStep(measured, whole)
    }
  } finally {
    model.dispose()
  }
}

interface Measured {
  readonly size: number
  readonly ms: number
}

async function fastestStep(model: TrainableModel, batch: Batch, rate: number): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY
  for (let i = 0; i <= TIMES; i++) {
    const start = performance.now()
    await model.update(batch, i + 1, rate)
    if (i > 0) fastest = Math.min(fastest, performance.now() - start)
  }
  return fastest
}

/** What a batch of `whole` takes, on the line through the two largest measured; in proportion where there is one. */
function fullStep(measured: readonly Measured[], whole: number): number {
  const last = measured.at(-1) ?? { size: 1, ms: 0 }
  const before = measured.at(-2) ?? { size: 0, ms: 0 }
  const perExample = Math.max(0, last.ms - before.ms) / (last.size - before.size)
  return last.ms + perExample * (whole - last.size)
}

function randomBatch({ inputShape, outputs, target }: Plan, size: number): Batch {
  const random = xoshiro128(1)
  const classes = Math.max(2, outputs)
  return {
    examples: Float32Array.from({ length: size * sizeOf(inputShape) }, () => random.below(256) / 255),
    targets: Float32Array.from({ length: size }, (_, i) => (target === 'classes' ? i % classes : 0.5)),
  }
}
