import type { DataStore } from '../../engine/data/data-store.ts'
import { permutation } from '../../engine/random/permutation.ts'
import type { DataPlan } from '../../graph/plan/plan.ts'
import { median } from './measure-run.ts'

/**
 * Milliseconds a step of `batchSize` examples waits for its batch: the order of the epoch, shared out among its steps,
 * and gathering, with whatever the data steps do to the numbers.
 */
export async function inputTime(store: DataStore, plan: DataPlan, batchSize: number): Promise<number> {
  const loaded = await store.loadAll(
    plan,
    () => {},
    () => false,
  )
  if (!loaded.ok) throw new Error(loaded.problems[0]?.code)
  const { train } = loaded.value.parts
  let order = new Uint32Array()
  const ordering = timesOf(5, (seed) => {
    order = Uint32Array.from(permutation(train.count, seed))
  })
  const gathering = timesOf(40, (step) => {
    train.gather(order.subarray(step * batchSize, (step + 1) * batchSize), 1)
  })
  return median(ordering) / Math.ceil(train.count / batchSize) + median(gathering)
}

function timesOf(count: number, work: (i: number) => void): readonly number[] {
  return Array.from({ length: count }, (_, i) => {
    const began = performance.now()
    work(i)
    return performance.now() - began
  })
}
