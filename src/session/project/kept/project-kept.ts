import { filter, type Subscription, skip } from 'rxjs'
import type { ContentStore } from '../../../contents/content-store.ts'
import type { RunId } from '../../../engine/protocol.ts'
import { check } from '../../../graph/check/check.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { failed, ok, type Problem, type Result } from '../../../graph/document/problem.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { KeptLine } from '../../../runs/kept-line.ts'
import type { RunGroup } from '../../../runs/run-group.ts'
import { isUnderWay } from '../../../runs/run-state.ts'
import { readStoredRun } from '../../../runs/stored-run.ts'
import type { KeptRecord } from '../../../storage/kept-types.ts'
import type { Storage } from '../../../storage/types.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import type { Timing } from '../../base/timing.ts'
import type { Command } from '../../command.ts'
import type { AddedRuns, KeptChange, KeptRuns, TidiedUp, TidyUp } from '../../kept-runs.ts'
import type { RunView } from '../../run-view.ts'
import type { Signal } from '../../signal.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import type { RunHistory } from '../runs/run-history.ts'
import type { TrainerRun } from '../runs/trainer-run.ts'
import { graphOfRun } from './graph-of-run.ts'
import type { LineRecord } from './kept-records.ts'
import { KeptStore } from './kept-store.ts'
import { keptView } from './kept-view.ts'
import { KeptWeights, withoutWeights } from './kept-weights.ts'
import { RunKeeper } from './run-keeper.ts'
import { runsOfFile } from './runs-of-file.ts'
import { planTidyUp, type TidyUpPlan } from './tidy-up.ts'
import { type TakingTrainers, useWeights } from './use-weights.ts'

export interface ProjectKeptOptions {
  readonly project: string
  readonly storage: Storage
  readonly registry: Registry
  readonly timing: Timing
  readonly contents: ContentStore
  readonly checked: Signal<CheckedGraph>
  readonly session: { perform(command: Command): Result<void> }
  /** Something has taken room on the disk. */
  readonly wrote: () => void
  /** Why nothing may be changed here. */
  readonly refusal: () => Problem | undefined
  readonly isWritable: () => boolean
  /** The runs that trainers have now. */
  readonly latest: () => (Pick<ProjectRuns, 'latest' | 'checkpointOf'> & TakingTrainers) | undefined
  /** Whether a group goes on with a run when its turn comes. */
  readonly goesOn: (run: RunId) => boolean
  /** Groups of runs that came with a file. */
  readonly addGroups: (groups: readonly RunGroup[]) => void
  /** Weights are kept of every run, and not only of the latest and of the baseline. */
  readonly keepsAllWeights: Signal<boolean>
}

/** Deleted runs can be brought back for a week. */
const KEPT_DELETED = 7 * 24 * 3600 * 1000

/** The history of runs of a project. */
export class ProjectKept implements KeptRuns {
  readonly runs
  readonly use
  readonly unsaved
  /** What is told of runs, so that they are kept. */
  readonly history: RunHistory
  readonly #options: ProjectKeptOptions
  readonly #store: KeptStore
  readonly #weights: KeptWeights
  readonly #wish: Subscription

  constructor(options: ProjectKeptOptions, records: readonly KeptRecord[]) {
    this.#options = options
    this.#store = new KeptStore(
      { ...options, hasLatestWeights: (run) => this.#latestOf(run)?.state.checkpoint !== undefined },
      records,
    )
    const own = { ...options, store: this.#store }
    this.#weights = new KeptWeights(own)
    this.history = new RunKeeper({ ...own, weights: this.#weights })
    this.runs = this.#store.runs
    this.use = this.#store.use
    this.unsaved = this.#store.unsaved
    this.#wish = options.keepsAllWeights.changes
      .pipe(skip(1), filter(Boolean))
      .subscribe(() => this.#keepLatestWeights())
  }

  /** Whether something would be lost if the page were gone now. */
  get isBusy(): boolean {
    return this.#store.isBusy
  }

  /** Takes what is on the disk for what is known. */
  reload(records: readonly KeptRecord[]): void {
    this.#store.reload(records)
  }

  /** Something has become of the runs that trainers have now. */
  look(): void {
    this.#store.look()
  }

  /**
   * Removes for good what was deleted long ago, and what a page that is gone has left of runs that nobody knows. Those
   * that it kept while they were under way have stopped.
   */
  async purge(): Promise<void> {
    const before = this.#options.timing.now() - KEPT_DELETED
    const underWay = this.#store.all.filter(({ line }) => isUnderWay(line.status))
    for (const record of underWay.filter(({ line }) => line.bytes.data > 0))
      this.#store.write({ ...record.line, status: 'stopped' }, record, {})
    const gone = this.#store.all.filter(
      ({ deletedAt = before, line }) =>
        deletedAt < before ||
        (isUnderWay(line.status) && (line.group === undefined || line.begunAt < before)),
    )
    await this.#store.forget(gone.map(({ run }) => run))
  }

  async read(run: RunId): Promise<Result<RunView>> {
    const { storage, project, checked } = this.#options
    const waiting = this.#store.waiting(run)?.data
    const loaded = waiting === undefined ? await storage.loadKeptData(project, run) : ok(waiting)
    if (!loaded.ok) return loaded
    const record = this.#store.get(run)
    const stored = readStoredRun(loaded.value)
    if (!record || !stored) return failed(sessionProblem('kept-run-missing'))
    const { trainer, bytes } = record.line
    const hasWeights = bytes.weights > 0 || this.#latestOf(run) !== undefined
    return ok(keptView(trainer, stored, checked.value, hasWeights))
  }

  async change(run: RunId, change: KeptChange): Promise<Result<void>> {
    const record = this.#store.get(run)
    if (!record) return failed(sessionProblem('kept-run-missing'))
    const others = this.#store.all.filter(
      ({ run: other, line }) => change.isBaseline && other !== run && line.isBaseline,
    )
    const marked = await this.#store.mark([
      changed(record, change),
      ...others.map((other) => changed(other, { isBaseline: undefined })),
    ])
    if (marked.ok && change.isBaseline) await this.#weights.keep(run)
    return marked
  }

  remove(runs: readonly RunId[]): Promise<Result<void>> {
    const deletedAt = this.#options.timing.now()
    return this.#store.mark(this.#store.some(runs).map((record) => ({ deletedAt, ...record })))
  }

  restore(runs: readonly RunId[]): Promise<Result<void>> {
    return this.#store.mark(this.#store.some(runs).map(({ deletedAt: _, ...record }) => record))
  }

  async putBack(run: RunId): Promise<Result<void>> {
    const made = await this.#graphOf(run)
    return made.ok ? this.#perform(made.value) : made
  }

  async useWeights(run: RunId, { putsBack = false } = {}): Promise<Result<void>> {
    const { checked, registry, refusal, latest, timing } = this.#options
    const [refused, record, trainers] = [refusal(), this.#store.get(run), latest()]
    if (refused) return failed(refused)
    if (!record || !trainers) return failed(sessionProblem('kept-run-missing'))
    if (this.#latestOf(run)?.state.checkpoint) return putsBack ? this.putBack(run) : ok(undefined)
    const kept = await this.#weights.read(run)
    if (!kept.ok) return kept
    const made = putsBack ? await this.#graphOf(run) : undefined
    if (made?.ok === false) return made
    const graph = made ? check(made.value, registry) : checked.value
    const used = await useWeights(
      { trainer: record.line.trainer, kept: kept.value, graph },
      {
        trainers,
        timing,
        keep: (lost) => this.#keepLost(lost),
        before: () => {
          const now = refusal()
          if (now) return failed(now)
          return made ? this.#perform(made.value) : ok(undefined)
        },
      },
    )
    return used.ok && record.deletedAt !== undefined ? this.restore([run]) : used
  }

  async #graphOf(run: RunId): Promise<Result<GraphDocument>> {
    const { storage, project, checked, registry } = this.#options
    const { graph, line } = this.#store.get(run) ?? {}
    const waiting = this.#store.waiting(run)?.document
    const loaded = waiting || graph === undefined ? ok(waiting) : await storage.loadGraph(project, graph)
    if (!loaded.ok) return loaded
    return graphOfRun(loaded.value, line?.variant, checked.value.document, registry)
  }

  #perform(document: GraphDocument): Result<void> {
    return this.#options.session.perform({ name: 'put-back', operation: { kind: 'replace', document } })
  }

  /** A run that its trainer is about to lose may have been tidied away already: then it is there again. */
  #keepLost(lost: TrainerRun): Promise<Result<void>> {
    if (!this.#store.get(lost.state.run)) this.history.keep(lost.toKeep)
    return this.#weights.keepForGood(lost)
  }

  wouldTidy(what: TidyUp): TidiedUp {
    const { runs, bytes } = this.#planTidyUp(what)
    return { runs, bytes }
  }

  async tidyUp(what: TidyUp): Promise<Result<TidiedUp>> {
    const refused = this.#options.refusal()
    if (refused) return failed(refused)
    const { weights, removed, gone, runs, bytes } = this.#planTidyUp(what)
    const forgotten = await this.#store.forget(gone)
    if (!forgotten.ok) return forgotten
    const marked = await this.remove(removed)
    if (!marked.ok) return marked
    const light = await this.#store.mark(this.#store.some(weights).map(withoutWeights), { weights: null })
    return light.ok ? ok({ runs, bytes }) : light
  }

  async add(file: Blob): Promise<Result<AddedRuns>> {
    const { project, registry, contents, refusal, addGroups } = this.#options
    const refused = refusal()
    if (refused) return failed(refused)
    const read = await runsOfFile(file, project, registry, contents)
    if (!read.ok) return read
    const fresh = read.value.entries
      .filter(({ record }) => !this.#store.get(record.run))
      .map(({ record, ...parts }) => {
        const { isBaseline: _, ...line } = record.line
        return { ...parts, record: { ...record, line } }
      })
    const added = await this.#store.add(fresh)
    const runs = fresh.map(({ record }) => record.run).filter((run) => this.#store.get(run))
    addGroups(read.value.groups.filter(({ members }) => members.some(({ run }) => run && runs.includes(run))))
    return added.ok ? ok({ runs, problems: read.value.problems }) : added
  }

  flush(): Promise<void> {
    return this.#store.flush()
  }

  close(): Promise<void> {
    this.#wish.unsubscribe()
    return this.#store.close()
  }

  /** Those that trainers have now would be lost with the next run. */
  #keepLatestWeights(): void {
    for (const { run, line } of this.#store.all)
      if (!isUnderWay(line.status) && line.bytes.weights === 0) void this.#weights.keep(run)
  }

  #latestOf(run: RunId) {
    return this.#options.latest()?.latest(run)
  }

  #planTidyUp(what: TidyUp): TidyUpPlan {
    const { goesOn } = this.#options
    return planTidyUp(this.#store.all, what, { isLatest: (run) => this.#latestOf(run) !== undefined, goesOn })
  }
}

function changed(record: LineRecord, change: KeptChange): LineRecord {
  return { ...record, line: { ...record.line, ...change } as KeptLine }
}
