import { ContentFault } from '../../contents/content-fault.ts'
import type { ContentReader } from '../../contents/content-store.ts'
import type {
  PortableEvaluation,
  PortableNetwork,
  PortableWeight,
} from '../../formats/networks/portable-network.ts'
import { OnnxFault } from '../../formats/onnx/onnx-fault.ts'
import { ZipTooLong } from '../../formats/zip/write-zip.ts'
import type { Numbers } from '../../graph/base/numbers.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { DataPlan, KerasModel } from '../../graph/plan/plan.ts'
import { rawDataPlan } from '../../graph/plan/raw-data-plan.ts'
import type { Part } from '../../graph/values/port-value.ts'
import { fileOfBytes } from '../file-of-bytes.ts'
import type { LayersModelQuestion, NetworkFormat, NetworkToExport, RawExamples } from './network-format.ts'
import { type KnownOfNetwork, type NetworkOfGraph, portableNetworkOf } from './portable-network-of.ts'
import { compareAnswers, LARGEST_DIFFERENCE } from './same-answers.ts'

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
  readonly contents: ContentReader
  readonly engine: NetworkSource
}

/** A file that gives the network's own answers. */
export interface NetworkFile {
  readonly file: Blob
  /** Numbers that the network consists of. */
  readonly parameters: number
  readonly checkedExamples: number
  /** Between the answers of the file and the network's own, see {@link compareAnswers}. */
  readonly largestDifference: number
  readonly evaluation?: PortableEvaluation
}

/** What is being done for a file, in this order. */
export type TakeOutStage = 'gathering' | 'writing' | 'checking'

/**
 * Writes a network as a file, reads the file back, asks it about examples of the test part (else of validation, else of
 * training), and hands it out only when it answers what the network itself answers.
 */
export async function takeNetworkOut(
  format: NetworkFormat,
  what: ToTakeOut,
  onStage: (stage: TakeOutStage) => void = () => {},
): Promise<Result<NetworkFile>> {
  const { plan, engine, weights, contents, graph } = what
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
  const network = portableNetworkOf(what, known.value)
  const toExport: NetworkToExport = {
    network,
    language: what.words.language,
    document: graph.document,
    contents,
    dataArrays: () => arraysOf(what, network),
  }
  try {
    onStage('writing')
    const file = await fileOfBytes(await format.write(toExport), format.mediaType)
    onStage('checking')
    const difference = await checked(format, file, known.value, toExport, engine)
    if (!difference.ok) return difference
    return ok({
      file,
      parameters: network.weights.reduce((sum, { values }) => sum + values.length, 0),
      checkedExamples: known.value.count,
      largestDifference: difference.value,
      ...(network.evaluation && { evaluation: network.evaluation }),
    })
  } catch (error) {
    if (error instanceof ContentFault || error instanceof ZipTooLong || error instanceof OnnxFault)
      return failed(error.problem)
    if (error instanceof NoAnswer) return error.result
    throw error
  }
}

/** The engine has a reason not to give what was asked for. */
class NoAnswer extends Error {
  readonly result: Result<never>

  constructor(result: Result<unknown> & { readonly ok: false }) {
    super(result.problems[0]?.code)
    this.result = result
  }
}

function given<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new NoAnswer(result)
}

/** How far the file's answers are from the network's own, or why it is not handed out. */
async function checked(
  { answers }: NetworkFormat,
  file: Blob,
  { shape, examples, count, outputs }: KnownOfNetwork & OwnAnswers,
  what: NetworkToExport,
  engine: NetworkSource,
): Promise<Result<number>> {
  const raw: RawExamples = { values: examples, shape, count }
  const bytes = new Uint8Array(await file.arrayBuffer())
  let theirs: Float32Array
  try {
    theirs = await answers(bytes, raw, async (question) => given(await engine.askLayersModel(question)), what)
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof OnnxFault) throw error
    const reason = error instanceof Error ? error.message : String(error)
    return failed(problem('network-file-unreadable', { reason }))
  }
  const { plan } = what.network
  const { difference, isSame } = compareAnswers(outputs, theirs, plan.outputs, plan.target)
  if (isSame) return ok(difference)
  return failed(problem('network-file-differs', { difference, most: LARGEST_DIFFERENCE, examples: count }))
}

async function arraysOf({ plan, engine }: ToTakeOut, { answer }: PortableNetwork): Promise<Blob> {
  const names = answer.kind === 'classes' ? answer.names : []
  return given(await engine.saveArrays({ data: rawDataPlan(plan.data), names }))
}
