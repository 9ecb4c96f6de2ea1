import type { Engine } from '../../engine/protocol.ts'
import { NETWORK_FORMATS, type NetworkFormatId } from '../../export/networks/network-formats.ts'
import { type TakeOutStage, type ToTakeOut, takeNetworkOut } from '../../export/networks/take-network-out.ts'
import { networkWriter, type WriteNetwork } from '../../export/networks/write-network.ts'
import { sameJson } from '../../graph/base/json.ts'
import { isNotLoaded } from '../../graph/base/not-loaded.ts'
import { textIn } from '../../graph/base/text.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NodeId } from '../../graph/document/document.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { DataPlan, Plan } from '../../graph/plan/plan.ts'
import { type Words, wording } from '../../graph/words/words.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { fileName } from '../files/file-name.ts'
import type { NetworkOut, NetworksOut, WeightsOrigin } from '../network-out.ts'
import type { Signal } from '../signal.ts'
import type { Plans } from './plans.ts'
import type { ProjectRuns } from './runs/project-runs.ts'
import { sameNetwork } from './runs/staleness.ts'
import type { TrainerRun } from './runs/trainer-run.ts'

export interface NetworksOutOptions {
  readonly engine: Engine
  readonly plans: Signal<Plans>
  readonly runs: ProjectRuns
  /** Writes the files of a kind; in the program itself where left out. */
  readonly writeNetworks: ((format: NetworkFormatId) => WriteNetwork) | undefined
}

/** Takes networks along with the weights of their latest runs, as far as those are of the graph as it is. */
export function networksOut(options: NetworksOutOptions): NetworksOut {
  return {
    origin: (trainer) => originOf(options, trainer).origin,
    async takeOut(trainer, format, words, onStage) {
      try {
        return await taken(options, trainer, format, words, onStage)
      } catch (error) {
        if (isNotLoaded(error)) return failed(problem('program-missing'))
        // A mistake in the program: the graph is not affected.
        const reason = error instanceof Error ? error.message : String(error)
        return failed(sessionProblem('network-not-taken', { reason }))
      }
    },
  }
}

function originOf(
  { plans, runs }: NetworksOutOptions,
  trainer: NodeId,
): { readonly origin: WeightsOrigin; readonly run?: TrainerRun } {
  const now = plans.value.of(trainer)
  if (!now.ok) return { origin: { kind: 'none' } }
  const run = runs.of(trainer)
  const checkpoint = run?.state.checkpoint
  if (!run || !checkpoint) return { origin: { kind: 'start' } }
  const changed = changeBetween(run.state.plan, now.value)
  return changed
    ? { origin: { kind: 'start', changed } }
    : { origin: { kind: 'trained', ...checkpoint }, run }
}

/** Why the weights of a run do not belong to the network of now, or not to the names of its answers. */
function changeBetween(ran: Plan, now: Plan): 'network' | 'data' | undefined {
  if (!sameNetwork(ran, now) || ran.target !== now.target) return 'network'
  return sameJson(asked(ran.data), asked(now.data)) ? undefined : 'data'
}

/** What decides which classes or numbers the answers are; how examples are prepared comes from the run. */
function asked({ dataset, steps }: DataPlan) {
  return { dataset, steps: steps.filter(({ kind }) => kind === 'select-classes' || kind === 'one-vs-rest') }
}

async function taken(
  options: NetworksOutOptions,
  trainer: NodeId,
  format: NetworkFormatId,
  words: Words,
  onStage: ((stage: TakeOutStage) => void) | undefined,
): Promise<Result<NetworkOut>> {
  const { engine, plans, writeNetworks } = options
  const { graph, trainers } = plans.value
  const trained = await trainedParts(options, trainer)
  if (!trained.ok) return trained
  const network = NETWORK_FORMATS[format]
  const write = writeNetworks?.(format) ?? networkWriter(network)
  const file = await takeNetworkOut(write, { graph, ...trained.value, words, engine }, onStage)
  if (!file.ok) return file
  const title = textIn(graph.document.title, words.language)
  const own = wording(nodeTitle(graph, trainer), words)
  const whose = trainers.length > 1 ? `${title} ${own}` : title
  // Several kinds of files are zips.
  const name = network.extension === 'zip' ? `${whose} ${format}` : whose
  return ok({ ...file.value, fileName: fileName(name, network.extension) })
}

type TrainedParts = Pick<ToTakeOut, 'plan' | 'weights' | 'epochs' | 'evaluation'>

async function trainedParts(options: NetworksOutOptions, trainer: NodeId): Promise<Result<TrainedParts>> {
  const { plans, runs } = options
  const now = plans.value.of(trainer)
  if (!now.ok) return now
  const { run } = originOf(options, trainer)
  if (!run) return ok({ plan: now.value, epochs: 0 })
  const checkpoint = await runs.checkpointOf(run)
  if (!checkpoint.ok) return checkpoint
  const { plan, status, evaluations } = run.state
  const { weights, epoch, step } = checkpoint.value
  // While it trains, what was measured before is of other weights.
  const evaluation = status === 'completed' && evaluations.find(({ id }) => id === plan.evaluations[0]?.id)
  // An epoch that was begun counts: it has changed the weights.
  const epochs = step > 0 ? epoch + 1 : epoch
  return ok({ plan, weights, epochs, ...(evaluation && { evaluation }) })
}
