import { hashJson } from '../../graph/base/hash.ts'
import { failed, ok, problem } from '../../graph/document/problem.ts'
import type { KerasModel } from '../../graph/plan/plan.ts'
import { unscaled } from '../../graph/values/target-scale.ts'
import { unlessMissing } from '../data/data-fault.ts'
import type { DataStore } from '../data/data-store.ts'
import { gatherDraws } from '../data/gather-draws.ts'
import { buildNetwork, type Network } from '../model/network.ts'
import { beginWith, readStart } from '../model/start-weights.ts'
import { fitsVariables, restoreVariables, storeVariables } from '../model/stored-weights.ts'
import type {
  Activations,
  ActivationsRequest,
  Answers,
  EngineReply,
  PredictRequest,
  Samples,
  SamplesRequest,
  StoredTensor,
  TakenOut,
  TakeOutRequest,
} from '../protocol.ts'
import { activationsOf } from '../training/show-activations.ts'
import { predictWith } from './predict.ts'

/** Answers what the screen asks outside of runs. The back end must be set. */
export interface Previews {
  samples(request: SamplesRequest): Promise<EngineReply<Samples>>
  activations(request: ActivationsRequest): Promise<EngineReply<Activations>>
  predict(request: PredictRequest): Promise<EngineReply<Answers>>
  takeOut(request: TakeOutRequest): Promise<EngineReply<TakenOut>>
  dispose(): void
}

interface Held {
  readonly hash: string
  readonly network: Network
  readonly start: readonly StoredTensor[]
}

export function createPreviews(data: DataStore): Previews {
  // The network looked at last stays built: stepping through examples asks for the same one again and again.
  let held: Held | undefined
  // One after another, because the held network's weights change from request to request.
  let queue: Promise<unknown> = Promise.resolve()

  async function heldFor(config: KerasModel): Promise<EngineReply<Held>> {
    const hash = hashJson(config)
    if (held?.hash === hash) return ok(held)
    const begun = await readStart(config.start, data.contents)
    if (!begun.ok) return begun
    held?.network.dispose()
    held = undefined
    const network = await buildNetwork(config, 0)
    beginWith(network, begun.value)
    held = { hash, network, start: await storeVariables(network.weights) }
    return ok(held)
  }

  /** The network with the weights asked for. */
  async function networkFor({
    network: config,
    weights,
  }: Pick<ActivationsRequest, 'network' | 'weights'>): Promise<EngineReply<Network>> {
    const built = await heldFor(config)
    if (!built.ok) return built
    const { network, start } = built.value
    const wanted = weights ?? start
    if (!fitsVariables(wanted, network.weights)) return failed(problem('checkpoint-unusable'))
    restoreVariables(wanted, network.weights)
    return ok(network)
  }

  async function samples({
    data: plan,
    part,
    indices,
    draws = 0,
  }: SamplesRequest): Promise<EngineReply<Samples>> {
    const loaded = await data.load(plan)
    if (!loaded.ok) return loaded
    const { shape, parts } = loaded.value
    const { [part]: examples } = parts
    const missing = indices.find((index) => index < 0 || index >= examples.count)
    if (missing !== undefined)
      return failed(problem('no-such-example', { index: missing, total: examples.count }))
    await examples.ready?.(indices)
    const asked = Float64Array.from(indices, (index) => examples.targets[index] as number)
    const targets = unscaled(asked, loaded.value.targetScale)
    return ok({ shape, values: gatherDraws(examples, indices, draws), targets, total: examples.count })
  }

  async function activations(request: ActivationsRequest): Promise<EngineReply<Activations>> {
    const loaded = await data.load(request.data)
    if (!loaded.ok) return loaded
    const network = await networkFor(request)
    if (!network.ok) return network
    const found = await activationsOf(network.value, loaded.value, request.example)
    const { part, index } = request.example
    return found
      ? ok(found)
      : failed(problem('no-such-example', { index, total: loaded.value.parts[part].count }))
  }

  async function predict(request: PredictRequest): Promise<EngineReply<Answers>> {
    const loaded = await data.load(request.data)
    if (!loaded.ok) return loaded
    const network = await networkFor(request)
    return network.ok ? predictWith(network.value, loaded.value, request.ask) : network
  }

  async function takenOut(request: TakeOutRequest): Promise<EngineReply<TakenOut>> {
    // Not part of the worker’s base: few need it.
    const { takeOut } = await import('./take-out.ts')
    const network = await networkFor(request)
    return network.ok ? takeOut(network.value, data, request) : network
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const answer = queue.then(work)
    queue = answer.catch(() => {})
    return answer
  }

  return {
    samples: (request) => unlessMissing(() => samples(request)),
    activations: (request) => inTurn(() => unlessMissing(() => activations(request))),
    predict: (request) => inTurn(() => unlessMissing(() => predict(request))),
    takeOut: (request) => inTurn(() => unlessMissing(() => takenOut(request))),
    dispose() {
      held?.network.dispose()
      held = undefined
    },
  }
}
