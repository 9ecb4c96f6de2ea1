import type { StoredTensor } from '../../engine/protocol.ts'
import type { MeasuredNetwork } from '../../export/networks/portable-network-of.ts'
import { isJsonObject } from '../../graph/base/json.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { readProjectFile } from '../read-bytes.ts'
import type { Terminal } from '../terminal.ts'

interface TrainedWeights {
  readonly weights: readonly StoredTensor[]
  readonly epochs: number
  readonly evaluation?: MeasuredNetwork
}

/** What a project file keeps of the trainer's run; 2 where it has none of this network, which is said. */
export async function readRun(file: string, plan: Plan, terminal: Terminal): Promise<TrainedWeights | 2> {
  const say = (sentence: string): 2 => {
    terminal.note(`${file}: ${sentence}`)
    return 2
  }
  const project = await readProjectFile(file, terminal)
  if (!project) return 2
  const { trainer } = plan
  const runs = project.runs.filter((run) => run.trainer === trainer)
  const [run] = runs
  if (!run) return say(terminal.say('no-run', { trainer }))
  const { weights, data } = run
  if (!isCheckpoint(weights)) return say(terminal.say('run-without-weights', { trainer }))
  // The data may differ, and how long it was trained: weights of the same layers are these weights.
  if (run.plan !== plan.hash) terminal.note(`${file}: ${terminal.say('run-of-another-plan', { trainer })}`)
  const evaluation = run.plan === plan.hash ? measurementOf(data, plan) : undefined
  return { weights: weights.weights, epochs: weights.epoch, ...(evaluation && { evaluation }) }
}

function isCheckpoint(
  value: unknown,
): value is { readonly epoch: number; readonly weights: readonly StoredTensor[] } {
  if (!isJsonObject(value)) return false
  const { epoch, weights } = value as { readonly epoch?: unknown; readonly weights?: unknown }
  return typeof epoch === 'number' && Array.isArray(weights) && weights.every(isTensor)
}

function isTensor(value: unknown): boolean {
  const { name, shape, values } = (value ?? {}) as Partial<StoredTensor>
  return typeof name === 'string' && Array.isArray(shape) && values instanceof Float32Array
}

/** The plan's first measurement, as the app keeps it beside its runs. */
function measurementOf(data: unknown, plan: Plan): MeasuredNetwork | undefined {
  const { state } = (data ?? {}) as { readonly state?: { readonly evaluations?: unknown } }
  const evaluations = Array.isArray(state?.evaluations) ? state.evaluations : []
  return evaluations.find(
    (found: Partial<MeasuredNetwork> & { readonly id?: string }) =>
      found?.id === plan.evaluations[0]?.id && isNumbers(found?.outputs) && isNumbers(found?.targets),
  )
}

function isNumbers(value: unknown): boolean {
  return value instanceof Float32Array || value instanceof Float64Array
}
