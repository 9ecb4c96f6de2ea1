import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, RunEvent } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { RunView } from '../../run-view.ts'
import { viewApart } from '../runs/run-view.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'
import type { Pace } from './group-time.ts'
import type { RunTimes } from './step-times.ts'

export interface WorkOptions {
  readonly group: string
  readonly index: number
  readonly run: TrainerRun
  /** After which epoch it is set aside. */
  readonly halt: number | undefined
  readonly now: () => number
  /** As much as a step of it counts beside those of other members. */
  readonly stepMs: number
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
  readonly #stepMs: number
  /** When its first batch was over. */
  #trainsSince: number | undefined

  constructor({ group, index, run, halt, now, stepMs }: WorkOptions) {
    this.group = group
    this.index = index
    this.run = run
    this.#halt = halt
    this.#now = now
    this.#began = now()
    this.#from = stepsOf(run)
    this.#stepMs = stepMs
  }

  begin(engine: Engine, plan: Plan, backend: BackendChoice, happened: (event: RunEvent) => void): void {
    const { run } = this
    const from = run.checkpoint && { ...run.checkpoint, plan: plan.hash }
    run.begin(engine, { run: run.state.run, plan, backend, from }, (event) => {
      if (event.kind === 'batch') this.#trainsSince ??= this.#now()
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

  /** What its steps have taken so far. */
  get pace(): Pace {
    const since = this.#trainsSince
    if (since === undefined) return { ms: 0, steps: 0, startMs: 0, starts: 0 }
    const steps = this.#stepsBehindFirst * this.#stepMs
    return { ms: this.#now() - since, steps, startMs: since - this.#began, starts: 1 }
  }

  /** What a run that has ended has taken; nothing where that was too short to tell. */
  get times(): RunTimes | undefined {
    const { ms, startMs } = this.pace
    const { msPerStep: stepMs, stepsPerEpoch } = this.run.state
    const steps = this.#stepsBehindFirst
    if (stepMs === undefined || steps === 0) return undefined
    const epochs = steps / Math.max(1, stepsPerEpoch)
    return { startMs, stepMs, epochMs: Math.max(0, ms - steps * stepMs) / epochs }
  }

  get #stepsBehindFirst(): number {
    return Math.max(0, stepsOf(this.run) - this.#from - 1)
  }

  /** Completed epochs, with fraction. */
  get epoch(): number {
    const { epoch, step, stepsPerEpoch } = this.run.state
    return epoch + step / Math.max(1, stepsPerEpoch)
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
