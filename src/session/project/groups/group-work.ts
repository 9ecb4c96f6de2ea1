import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Engine, RunEvent } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { RunView } from '../../run-view.ts'
import { viewApart } from '../runs/run-view.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'
import type { Pace } from './group-time.ts'

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
  #hasBegun = false

  constructor({ group, index, run, halt, now }: WorkOptions) {
    this.group = group
    this.index = index
    this.run = run
    this.#halt = halt
    this.#now = now
    this.#began = now()
    this.#from = stepsOf(run)
  }

  begin(engine: Engine, plan: Plan, backend: BackendChoice, happened: (event: RunEvent) => void): void {
    const { run } = this
    const from = run.checkpoint && { ...run.checkpoint, plan: plan.hash }
    run.begin(engine, { run: run.state.run, plan, backend, from }, (event) => {
      if (event.kind === 'batch') this.#hasBegun = true
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
    if (!this.#hasBegun) return { ms: 0, steps: 0 }
    return { ms: this.#now() - this.#began, steps: Math.max(0, stepsOf(this.run) - this.#from) }
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
