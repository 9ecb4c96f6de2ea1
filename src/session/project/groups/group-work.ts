import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, RunEvent } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { RunView } from '../../run-view.ts'
import { viewApart } from '../runs/run-view.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'
import type { Pace } from './group-time.ts'
import type { RunTimes } from './run-times.ts'

export interface WorkOptions {
  readonly group: string
  readonly index: number
  readonly run: TrainerRun
  /** After which epoch it is set aside. */
  readonly halt: number | undefined
  readonly now: () => number
}

/** A member of a group that is under way. */
export class GroupWork {
  readonly group: string
  readonly index: number
  readonly run: TrainerRun
  readonly #halt: number | undefined
  readonly #now: () => number
  readonly #began: number
  readonly #from: number
  /** When its first batch was over, when it was heard of last, and when its last epoch was over. */
  #trainsSince: number | undefined
  #heard: number
  #epochOver: number | undefined

  constructor({ group, index, run, halt, now }: WorkOptions) {
    this.group = group
    this.index = index
    this.run = run
    this.#halt = halt
    this.#now = now
    this.#began = now()
    this.#from = stepsOf(run)
    this.#heard = this.#began
  }

  begin(engine: Engine, plan: Plan, backend: BackendChoice, happened: (event: RunEvent) => void): void {
    const { run } = this
    const from = run.checkpoint && { ...run.checkpoint, plan: plan.hash }
    run.begin(engine, { run: run.state.run, plan, backend, from }, (event) => {
      this.#heard = this.#now()
      if (event.kind === 'batch') this.#trainsSince ??= this.#heard
      if (event.kind === 'epoch') this.#epochOver = this.#heard
      if (event.kind === 'epoch' && this.isAsFarAsAsked) run.stop()
      happened(event)
    })
  }

  get isStopping(): boolean {
    return this.run.state.status === 'stopping'
  }

  /** It has trained as many epochs as were asked for now, and not all of them. */
  get isAsFarAsAsked(): boolean {
    const { epoch, plan } = this.run.state
    return this.#halt !== undefined && epoch >= this.#halt && epoch < plan.training.epochs
  }

  /** Nobody has asked it to stop, and its epochs are not all trained. */
  get hasMoreToTrain(): boolean {
    const { epoch, plan } = this.run.state
    return !this.isStopping && epoch < plan.training.epochs
  }

  /** What it has done so far, and in which time. Nothing before its first batch is over. */
  get pace(): Pace | undefined {
    if (this.#trainsSince === undefined) return undefined
    const { status, stepsPerEpoch } = this.run.state
    const steps = stepsOf(this.run) - this.#from
    const own = { steps, epochs: steps / Math.max(1, stepsPerEpoch), ends: status === 'completed' ? 1 : 0 }
    return { index: this.index, ms: this.#heard - this.#began, starts: 1, ...own }
  }

  /** What it has taken, once it has come to its end without a pause. */
  get times(): RunTimes | undefined {
    const { status, msPerStep: stepMs, epoch } = this.run.state
    const steps = stepsOf(this.run)
    const [since, over] = [this.#trainsSince, this.#epochOver]
    const isWhole = status === 'completed' && this.#from === 0
    if (!isWhole || stepMs === undefined || since === undefined || over === undefined) return undefined
    // The first batch is in the start, which cannot be told from the rest of a run of a few batches.
    const epochsMs = Math.max(0, over - since - Math.max(0, steps - 1) * stepMs)
    const startMs = Math.max(0, since - this.#began - stepMs)
    return { startMs, stepMs, epochMs: epochsMs / Math.max(1, epoch), endMs: this.#heard - over }
  }

  /** Completed epochs, with fraction. */
  get epoch(): number {
    return epochsOf(this.run)
  }

  /** As the screen shows any run; what becomes of the graph meanwhile is no matter of it. */
  view(graph: CheckedGraph): RunView {
    const { trainer, state, curve } = this.run
    return viewApart(trainer, state, curve.points(), graph)
  }
}

function stepsOf({ state: { epoch, step, stepsPerEpoch } }: TrainerRun): number {
  return epoch * stepsPerEpoch + step
}

/** Epochs that a run has completed, with fraction. */
export function epochsOf({ state: { epoch, step, stepsPerEpoch } }: TrainerRun): number {
  return epoch + step / Math.max(1, stepsPerEpoch)
}
