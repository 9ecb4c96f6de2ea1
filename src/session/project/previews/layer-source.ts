import type { ExampleRef } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { partWithExamples } from '../../../graph/values/part-with-examples.ts'
import type { DataValue } from '../../../graph/values/port-value.ts'
import type { Plans } from '../plans.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'
import { type NetworkOfLayer, networksOfLayer, shownLayer } from './network-of-layer.ts'

/** Where the picture of a layer comes from. The same content is the same picture (or the same stream of them). */
export type LayerSource = {
  readonly layer: NodeId
  readonly example: ExampleRef
  readonly content: string
} & (
  | { readonly kind: 'training'; readonly run: TrainerRun }
  | { readonly kind: 'trained'; readonly network: NetworkOfLayer; readonly run: TrainerRun }
  | { readonly kind: 'start'; readonly network: NetworkOfLayer }
)

export function sameSource(a: LayerSource | undefined, b: LayerSource | undefined): boolean {
  return a?.content === b?.content && a?.layer === b?.layer
}

/**
 * The best picture there is: of a run under way, else of weights that were trained, else of the start weights. Runs
 * of another network than the graph has now do not count.
 */
export function layerSource(
  plans: Plans,
  runs: ProjectRuns,
  node: NodeId,
  wanted: ExampleRef,
): LayerSource | undefined {
  const layer = shownLayer(plans.graph, node)
  const networks = layer === undefined ? [] : networksOfLayer(plans, layer)
  const first = networks[0]
  if (layer === undefined || !first) return undefined
  const fitting = networks.flatMap((network) => {
    const run = network.trainer === undefined ? undefined : runs.of(network.trainer)
    return run && fits(plans, run) ? [{ network, run }] : []
  })

  const training = fitting.find(({ run }) => isTraining(run))
  if (training) {
    const { run, network } = training
    const example = existing(network.value, wanted)
    return { kind: 'training', content: keyOf('training', run.state.run, example), layer, example, run }
  }
  const trained = fitting.find(({ run }) => run.state.checkpoint)
  if (trained) {
    const { run, network } = trained
    const { epoch, step } = run.state.checkpoint ?? { epoch: 0, step: 0 }
    const example = existing(network.value, wanted)
    const content = keyOf('trained', `${network.key}/${run.state.run}/${epoch}/${step}`, example)
    return { kind: 'trained', content, layer, example, network, run }
  }
  const example = existing(first.value, wanted)
  return { kind: 'start', content: keyOf('start', first.key, example), layer, example, network: first }
}

function fits(plans: Plans, run: TrainerRun): boolean {
  const { stale } = run.compare(plans.of(run.trainer))
  return !stale.includes('network') && !stale.includes('problem')
}

/** The engine has its model and its data ready. */
function isTraining({ state, isUnderWay }: TrainerRun): boolean {
  return isUnderWay && state.prepared === 1 && state.status !== 'preparing'
}

/** The example asked for, or one that exists where the data has fewer or other parts. */
function existing(value: DataValue, { part, index }: ExampleRef): ExampleRef {
  const there = partWithExamples(value, part)
  return { part: there, index: Math.max(0, Math.min(index, value.examples[there] - 1)) }
}

function keyOf(kind: LayerSource['kind'], weights: string, { part, index }: ExampleRef): string {
  return `${kind}/${weights}/${part}/${index}`
}
