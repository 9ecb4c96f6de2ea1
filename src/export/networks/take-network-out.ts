import type { PortableEvaluation, PortableWeight } from '../../formats/networks/portable-network.ts'
import type { Numbers } from '../../graph/base/numbers.ts'
import { ok, type Result } from '../../graph/document/problem.ts'
import type { DataPlan, KerasModel, OptimizerConfig } from '../../graph/plan/plan.ts'
import { rawDataPlan } from '../../graph/plan/raw-data-plan.ts'
import type { Part } from '../../graph/values/port-value.ts'
import type { LayersModelQuestion } from './network-format.ts'
import { type KnownOfNetwork, type NetworkOfGraph, portableNetworkOf } from './portable-network-of.ts'
import type { WriteNetwork, WrittenNetwork } from './write-network.ts'

/** Examples that a file is checked on. */
const CHECKED = 100

/** What the engine does for a network that leaves. */
export interface NetworkSource {
  takeOut(request: {
    readonly network: KerasModel
    readonly data: DataPlan
    readonly weights?: readonly PortableWeight[]
    readonly part: Part
    readonly count: number
  }): Promise<Result<KnownOfNetwork & OwnAnswers>>
  askLayersModel(question: LayersModelQuestion): Promise<Result<Float32Array>>
  saveArrays(request: { readonly data: DataPlan; readonly names: readonly string[] }): Promise<Result<Blob>>
}

interface OwnAnswers {
  readonly examples: Float32Array
  readonly count: number
  readonly outputs: Numbers
}

/** The network that leaves, and where what it needs comes from. */
export interface ToTakeOut extends NetworkOfGraph {
  /** The start weights where left out. */
  readonly weights?: readonly PortableWeight[]
  readonly engine: NetworkSource
}

/** A file that gives the network's own answers. */
export interface NetworkFile extends WrittenNetwork {
  /** Numbers that the network consists of. */
  readonly parameters: number
  readonly checkedExamples: number
  readonly evaluation?: PortableEvaluation
  readonly optimizer: OptimizerConfig
}

/** What is being done for a file, in this order. */
export type TakeOutStage = 'gathering' | 'writing' | 'checking'

/**
 * Writes a network as a file, reads the file back, asks it about examples of the test part (else of validation, else of
 * training), and hands it out only when it answers what the network itself answers.
 */
export async function takeNetworkOut(
  write: WriteNetwork,
  what: ToTakeOut,
  onStage: (stage: TakeOutStage) => void = () => {},
): Promise<Result<NetworkFile>> {
  const { plan, engine, weights, graph } = what
  onStage('gathering')
  const part = plan.evaluations[0]?.part ?? 'train'
  const known = await engine.takeOut({
    network: plan.network,
    data: plan.data,
    ...(weights && { weights }),
    part,
    count: CHECKED,
  })
  if (!known.ok) return known
  const { examples, shape, count, outputs } = known.value
  const network = portableNetworkOf(what, known.value)
  const names = network.answer.kind === 'classes' ? network.answer.names : []
  const written = await write(
    {
      what: { network, language: what.words.language, document: graph.document },
      examples: { values: examples, shape, count },
      outputs,
    },
    {
      dataArrays: () => engine.saveArrays({ data: rawDataPlan(plan.data), names }),
      ask: (question) => engine.askLayersModel(question),
    },
    onStage,
  )
  if (!written.ok) return written
  return ok({
    ...written.value,
    parameters: network.weights.reduce((sum, { values }) => sum + values.length, 0),
    checkedExamples: count,
    optimizer: plan.optimizer,
    ...(network.evaluation && { evaluation: network.evaluation }),
  })
}
