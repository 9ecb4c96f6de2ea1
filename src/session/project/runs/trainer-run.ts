import type { Checkpoint, Engine, Run, RunEvent, RunRequest } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Result } from '../../../graph/document/problem.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import { advanceRun } from '../../../runs/advance-run.ts'
import type { BatchCurve } from '../../../runs/batch-curve.ts'
import { GrowingCurve, type StoredCurve } from '../../../runs/batch-curve.ts'
import { growCurve } from '../../../runs/grow-curve.ts'
import { isUnderWay, type RunState } from '../../../runs/run-state.ts'
import type { Timing } from '../../base/timing.ts'
import type { RunView } from '../../run-view.ts'
import type { Plans } from '../plans.ts'
import { type Comparison, comparePlans } from './compare-plans.ts'
import type { RunToKeep } from './run-history.ts'
import { runView } from './run-view.ts'
import { TrainingPictures } from './training-pictures.ts'

/** Characters; about what is copied in a frame. */
const LARGE_PLAN = 1_000_000

/** The latest run of one trainer: what is known of it, and the engine's run while there is one. */
export class TrainerRun {
  readonly trainer: NodeId
  readonly curve: GrowingCurve
  readonly pictures: TrainingPictures
  /** The weights of the latest checkpoint; after a reload only once they were needed. */
  checkpoint: Checkpoint | undefined
  /** The run before it, which can take its place again until this one has weights: until then those of that one stay. */
  before: TrainerRun | undefined
  /** When its curve went to the disk last, in milliseconds since 1970. */
  savedAt = Number.NEGATIVE_INFINITY

  #state: RunState
  #measured: { readonly plan: Plan; readonly isLarge: boolean } | undefined
  #engineRun: Run | undefined
  #unlisten = () => {}
  #compared: Comparison | undefined
  #curveShown: BatchCurve | undefined
  #view: { readonly of: readonly unknown[]; readonly view: RunView } | undefined

  constructor(trainer: NodeId, timing: Timing, state: RunState, curve?: StoredCurve) {
    this.trainer = trainer
    this.pictures = new TrainingPictures(timing)
    this.#state = state
    this.curve = new GrowingCurve(curve)
  }

  get state(): RunState {
    return this.#state
  }

  set state(next: RunState) {
    this.#state = next
  }

  /** All that is known of it now. */
  get toKeep(): RunToKeep {
    const { trainer, state, checkpoint } = this
    return { trainer, state, curve: this.curve.stored(), checkpoint }
  }

  get isUnderWay(): boolean {
    return isUnderWay(this.#state.status)
  }

  /** A copy of it holds up the page: rows of a table travel in the plan. */
  get isLarge(): boolean {
    const { plan } = this.#state
    if (this.#measured?.plan !== plan)
      this.#measured = { plan, isLarge: JSON.stringify(plan).length > LARGE_PLAN }
    return this.#measured.isLarge
  }

  /** Hands the run to the engine. `happened` is called after each event, with the state already changed. */
  begin(engine: Engine, request: RunRequest, happened: (event: RunEvent) => void): void {
    this.release()
    const run = engine.start(request)
    this.#engineRun = run
    this.#unlisten = run.listen((event) => {
      this.#take(event)
      happened(event)
    })
    this.pictures.follow(run)
  }

  pause(): void {
    if (this.isUnderWay) this.#engineRun?.pause()
  }

  /** Goes on after a pause. */
  goOn(): void {
    this.#engineRun?.resume()
  }

  /** Ends at the next batch boundary. A run that no engine has yet must be ended by whoever is starting it. */
  stop(): void {
    if (!this.isUnderWay) return
    this.#state = { ...this.#state, status: 'stopping' }
    this.#engineRun?.stop()
  }

  compare(now: Result<Plan>): Comparison {
    this.#compared = comparePlans(this.#state.plan, now, this.#compared)
    return this.#compared
  }

  /** The same object as long as nothing has changed. */
  view(plans: Plans, writable: boolean): RunView {
    const now = plans.of(this.trainer)
    const of = [this.#state, now, writable, this.before]
    if (this.#view?.of.every((part, i) => part === of[i])) return this.#view.view
    this.#curveShown ??= this.curve.points()
    const view = runView(this, this.#curveShown, this.compare(now), plans.graph, writable)
    this.#view = { of, view }
    return view
  }

  /** Lets go of the engine's run, which nobody hears any more. */
  release(): void {
    this.#unlisten()
    this.#unlisten = () => {}
    this.pictures.follow(undefined)
    this.#engineRun = undefined
  }

  #take(event: RunEvent): void {
    if (growCurve(this.curve, event, this.#state.stepsPerEpoch)) this.#curveShown = undefined
    this.#state = advanceRun(this.#state, event)
    if (event.kind === 'checkpoint') {
      this.checkpoint = event.checkpoint
      this.before = undefined
    }
    if (!this.isUnderWay) this.release()
  }
}
