import { audit, merge, type Observable, Subject, Subscription } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Checkpoint, Engine, Evaluation, RunEvent, RunId } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { failed, ok, type Problem, type Result } from '../../../graph/document/problem.ts'
import type { EvaluationPlan, Plan } from '../../../graph/plan/plan.ts'
import { runOfGraph } from '../../../runs/run-of-graph.ts'
import { continuedRun, measuredRun } from '../../../runs/run-state.ts'
import type { RunRecord, Storage } from '../../../storage/types.ts'
import { randomId } from '../../base/random-id.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import { WritableSignal } from '../../base/signal.ts'
import type { Timing } from '../../base/timing.ts'
import type { Unsaved } from '../../base/writers.ts'
import type { RunView } from '../../run-view.ts'
import type { Signal } from '../../signal.ts'
import type { Plans } from '../plans.ts'
import { canResume } from './compare-plans.ts'
import { isAdvance, isProgress } from './event-kinds.ts'
import { leftOut } from './left-out.ts'
import type { RunHistory } from './run-history.ts'
import { RunSaver } from './run-saver.ts'
import { loadCheckpoint } from './run-weights.ts'
import { sameEntries } from './same-entries.ts'
import { unpackRun } from './stored-run.ts'
import type { TrainerRepeats } from './trainer-repeats.ts'
import { TrainerRun } from './trainer-run.ts'
import { untilEnded } from './until-ended.ts'

export interface ProjectRunsOptions {
  readonly project: string
  readonly storage: Storage
  readonly engine: Engine
  readonly plans: Signal<Plans>
  readonly timing: Timing
  readonly backend: (plan: Plan) => BackendChoice
  readonly kept: RunHistory
  readonly repeats: TrainerRepeats
}

/**
 * The latest run of every trainer of a project. The run of a deleted trainer is kept out of sight until the project
 * is opened the next time, so that undoing the deletion brings it back.
 */
export class ProjectRuns {
  readonly views: Signal<Readonly<Record<NodeId, RunView>>>
  /** Emits when something but the progress of a run has changed. */
  readonly turns: Observable<void>
  /** What of the runs could not be saved. */
  readonly unsaved: Signal<Unsaved | undefined>

  readonly #options: ProjectRunsOptions
  readonly #runs = new Map<NodeId, TrainerRun>()
  readonly #views = new WritableSignal<Readonly<Record<NodeId, RunView>>>({}, sameEntries)
  readonly #turns = new Subject<void>()
  readonly #dirty = new Subject<void>()
  readonly #progressed = new Subject<void>()
  readonly #saver: RunSaver
  readonly #alive = new Subscription()
  #writable: boolean

  constructor(options: ProjectRunsOptions, records: readonly RunRecord[], writable: boolean) {
    this.#options = options
    this.#writable = writable
    this.views = this.#views
    this.turns = this.#turns
    const { timing, plans } = options
    this.#saver = new RunSaver(options)
    this.unsaved = this.#saver.unsaved
    const due = merge(
      this.#dirty.pipe(audit(() => timing.frame)),
      this.#progressed.pipe(audit(() => timing.beat)),
    )
    this.#alive.add(due.subscribe(() => this.#show()))
    this.#restore(records)
    this.#show()
    this.#alive.add(plans.changes.subscribe(() => this.#turn()))
  }

  of(trainer: NodeId): TrainerRun | undefined {
    return this.#runs.get(trainer)
  }

  /** How many runs compute, or will as soon as they can. */
  get computing(): number {
    const runs = [...this.#runs.values()]
    return runs.filter(({ isUnderWay, state }) => isUnderWay && state.status !== 'paused').length
  }

  /** The run of this id, where a trainer has it now. */
  latest(id: RunId): TrainerRun | undefined {
    return [...this.#runs.values()].find(({ state }) => state.run === id)
  }

  start(trainers: readonly NodeId[] = this.#options.plans.value.trainers): Result<void> {
    const plans = this.#options.plans.value
    if (trainers.length === 0) return failed(sessionProblem('no-trainer'))
    const problems: Problem[] = []
    for (const trainer of trainers) {
      if (this.isBusy(trainer)) continue
      const plan = plans.of(trainer)
      if (plan.ok) this.#startNew(trainer, plan.value)
      else problems.push(...leftOut(plans, trainer, plan.problems))
    }
    return problems.length > 0 ? failed(...problems) : ok(undefined)
  }

  /** Whether its run, or one that repeats it, is under way or waits. */
  isBusy(trainer: NodeId): boolean {
    return this.#runs.get(trainer)?.isUnderWay === true || this.#options.repeats.isUnderWay(trainer)
  }

  /** Gives a trainer another run that has ended, with its weights. */
  replace(run: TrainerRun): void {
    this.#runs.get(run.trainer)?.release()
    this.#runs.set(run.trainer, run)
    this.#save(run, run.checkpoint)
    this.#turn()
  }

  pause(trainer: NodeId): void {
    this.#runs.get(trainer)?.pause()
  }

  resume(trainer: NodeId): void {
    const run = this.#runs.get(trainer)
    const now = this.#options.plans.value.of(trainer)
    if (!run || !now.ok || !canResume(run.state, run.compare(now))) return
    if (run.state.status === 'paused') run.goOn()
    else void this.#continue(run, now.value)
  }

  stop(trainer: NodeId): void {
    this.#runs.get(trainer)?.stop()
    this.#turn()
  }

  stopAll(): void {
    for (const run of this.#runs.values()) run.stop()
    this.#turn()
  }

  discard(trainer: NodeId): void {
    const run = this.#runs.get(trainer)
    if (!run) return
    run.stop()
    run.release()
    this.#options.kept.discard(run.state.run)
    if (run.before) {
      this.#runs.set(trainer, run.before)
      this.#save(run.before)
    } else {
      this.#runs.delete(trainer)
      this.#saver.delete(trainer)
    }
    this.#turn()
  }

  checkpointOf(run: TrainerRun): Promise<Result<Checkpoint>> {
    return loadCheckpoint(run, this.#options.storage, this.#options.project)
  }

  /** Adds a measurement that was made after the run. */
  addEvaluation(run: TrainerRun, evaluation: Evaluation, made: EvaluationPlan): void {
    run.state = measuredRun(run.state, evaluation, made)
    this.#keep(run)
    this.#turn()
  }

  /** Puts what another tab has stored in the place of everything here. */
  reload(records: readonly RunRecord[], writable: boolean): void {
    this.#writable = writable
    for (const run of this.#runs.values()) run.release()
    this.#runs.clear()
    this.#restore(records)
    this.#turn()
  }

  /**
   * Whether more would be lost with the page than the last seconds of a training that can go on: a run without a
   * checkpoint, or one that ended and is not on the disk.
   */
  get isAtRisk(): boolean {
    if (this.#saver.unsaved.value) return true
    return [...this.#runs.values()].some((run) =>
      run.isUnderWay ? !run.state.checkpoint : this.#saver.isWriting(run.trainer),
    )
  }

  /** Writes every run that has ended or reached a checkpoint once more, with the weights that are at hand. */
  saveAnew(): void {
    for (const run of this.#runs.values())
      if (!run.isUnderWay || run.state.checkpoint) this.#save(run, run.checkpoint)
  }

  flush(): Promise<void> {
    for (const run of this.#runs.values()) if (run.isUnderWay) this.#save(run)
    return this.#saver.flush()
  }

  /** Stops every run at a checkpoint, waits until all is stored and forgets the runs of deleted trainers. */
  async close(): Promise<void> {
    this.stopAll()
    const ended = () => [...this.#runs.values()].every(({ isUnderWay }) => !isUnderWay)
    await untilEnded(ended, this.#turns, this.#options.timing)
    for (const trainer of this.#runs.keys())
      if (this.#writable && !this.#exists(trainer)) this.#saver.delete(trainer)
    await this.#saver.flush()
    for (const run of this.#runs.values()) run.release()
    this.#saver.end()
    this.#alive.unsubscribe()
    this.#turns.complete()
    this.#views.end()
  }

  #restore(records: readonly RunRecord[]): void {
    for (const record of records) {
      const found = unpackRun(record, this.#options.timing)
      if (this.#exists(record.trainer) && found) {
        this.#runs.set(record.trainer, found)
        this.#options.kept.adopt(found.toKeep, record.savedAt)
      } else if (!this.#exists(record.trainer) && this.#writable) this.#saver.delete(record.trainer)
    }
  }

  #startNew(trainer: NodeId, plan: Plan): void {
    const { graph } = this.#options.plans.value
    const run = new TrainerRun(trainer, this.#options.timing, runOfGraph(graph, randomId('r'), plan))
    const last = this.#runs.get(trainer)
    run.before = last?.state.checkpoint ? last : last?.before
    this.#runs.set(trainer, run)
    const belongs = this.#options.repeats.begin(run.state.run, plan)
    this.#options.kept.begin({ state: run.state, trainer, ...belongs }, graph)
    this.#begin(run, plan)
  }

  async #continue(run: TrainerRun, plan: Plan): Promise<void> {
    const before = run.state
    run.state = continuedRun(before, plan)
    this.#turn()
    const checkpoint = await this.checkpointOf(run)
    if (this.#runs.get(run.trainer) !== run) return
    if (run.state.status !== 'preparing') run.state = before
    else if (checkpoint.ok) return this.#begin(run, plan, checkpoint.value)
    else run.state = { ...before, status: 'failed', problem: checkpoint.problems[0] }
    this.#turn()
  }

  #begin(run: TrainerRun, plan: Plan, checkpoint?: Checkpoint): void {
    const { engine, backend } = this.#options
    const from = checkpoint && { ...checkpoint, plan: plan.hash }
    const request = { run: run.state.run, plan, backend: backend(plan), from }
    run.begin(engine, request, (event) => this.#happened(run, event))
    // Whatever becomes of the page from here on, it is known that there was a run.
    this.#save(run)
    this.#turn()
  }

  #happened(run: TrainerRun, event: RunEvent): void {
    if (event.kind === 'checkpoint') this.#save(run, event.checkpoint)
    else if (!run.isUnderWay) this.#keep(run)
    else if (this.#isMine(run) && isAdvance(event)) this.#saver.saveProgress(run)
    if (isProgress(event)) this.#progressed.next()
    else this.#turn()
  }

  #save(run: TrainerRun, checkpoint?: Checkpoint): void {
    if (this.#isMine(run)) this.#saver.save(run, checkpoint)
  }

  #keep(run: TrainerRun): void {
    this.#save(run)
    this.#options.kept.keep(run.toKeep)
  }

  #isMine(run: TrainerRun): boolean {
    return this.#writable && this.#runs.get(run.trainer) === run
  }

  #exists(trainer: NodeId): boolean {
    return Object.hasOwn(this.#options.plans.value.graph.document.nodes, trainer)
  }

  #turn(): void {
    this.#turns.next()
    this.#dirty.next()
  }

  #show(): void {
    // Whatever trains for a trainer that is gone stops.
    for (const run of this.#runs.values()) if (!this.#exists(run.trainer)) run.stop()
    const plans = this.#options.plans.value
    const runs = plans.trainers.flatMap((trainer) => this.#runs.get(trainer) ?? [])
    this.#views.set(Object.fromEntries(runs.map((run) => [run.trainer, run.view(plans, this.#writable)])))
  }
}
