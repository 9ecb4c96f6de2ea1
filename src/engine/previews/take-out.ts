import { failed, ok, problem } from '../../graph/document/problem.ts'
import { rawDataPlan } from '../../graph/plan/raw-data-plan.ts'
import type { DataStore } from '../data/data-store.ts'
import type { Network } from '../model/network.ts'
import { storeVariables } from '../model/stored-weights.ts'
import type { EngineReply, TakenOut, TakeOutRequest } from '../protocol.ts'
import { answersTo } from './predict.ts'

/** All that has to travel with a network, and examples with its own answers. */
export async function takeOut(
  network: Network,
  store: DataStore,
  { data: plan, part, count: asked }: TakeOutRequest,
): Promise<EngineReply<TakenOut>> {
  const [prepared, raw] = [await store.load(plan), await store.load(rawDataPlan(plan))]
  if (!prepared.ok) return prepared
  if (!raw.ok) return raw
  const examples = prepared.value.parts[part]
  const count = Math.min(asked, examples.count)
  if (count === 0) return failed(problem('no-such-example', { index: 0, total: 0 }))
  // From all over the part: in some data its classes come one after the other.
  const indices = Array.from({ length: count }, (_, i) => Math.floor((i * examples.count) / count))
  await examples.ready?.(indices)
  await raw.value.parts[part].ready?.(indices)
  const { exampleSteps, targetScale } = prepared.value
  const inputs = examples.gather(indices)
  return ok({
    weights: await storeVariables(network.weights),
    before: exampleSteps?.() ?? [],
    shape: raw.value.shape,
    examples: raw.value.parts[part].gather(indices),
    count,
    outputs: await answersTo(network, prepared.value, inputs, count),
    ...(targetScale && { targetScale }),
  })
}
