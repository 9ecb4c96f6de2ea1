import { audit, Subject, Subscription } from 'rxjs'
import type { RunId } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { failed, ok, type Problem, type Result } from '../../../graph/document/problem.ts'
import { parseDocument } from '../../../graph/file/parse-document.ts'
import { serializeDocument } from '../../../graph/file/serialize-document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { withVariant } from '../../../graph/variants/with-variant.ts'
import { aboutBytes } from '../../../runs/about-bytes.ts'
import { graphHash } from '../../../runs/graph-hash.ts'
import { advancedLine, isWorthKeeping, type KeptLine, lineOf, trainerFacts } from '../../../runs/kept-line.ts'
import type { KeptRun } from '../../../runs/kept-run.ts'
import { isUnderWay } from '../../../runs/run-state.ts'
import { readStoredRun, storedRun } from '../../../runs/stored-run.ts'
import type { KeptEntry, KeptRecord } from '../../../storage/kept-types.ts'
import type { Storage } from '../../../storage/types.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import { WritableSignal } from '../../base/signal.ts'
import type { Timing } from '../../base/timing.ts'
import type { Command } from '../../command.ts'
import type { KeptChange, KeptRuns } from '../../kept-runs.ts'
import type { RunView } from '../../run-view.ts'
import type { Signal } from '../../signal.ts'
import type { RunHistory, RunToKeep } from '../runs/run-history.ts'
import { keptRuns, type LineRecord, lineRecords } from './kept-records.ts'
import { KeptSaver } from './kept-saver.ts'
import { keptView } from './kept-view.ts'

export interface ProjectKeptOptions {
  readonly project: string
  readonly storage: Storage
  readonly registry: Registry
  readonly timing: Timing
  readonly checked: Signal<CheckedGraph>
  readonly session: { perform(command: Command): Result<void> }
  /** Why nothing may be changed here. */
  readonly refusal: () => Problem | undefined
}

/** Deleted runs can be brought back for a week. */
const KEPT_DELETED = 7 * 24 * 3600 * 1000

/** The history of runs of a project. Only the small records are held; the rest is read when it is asked for. */
export class ProjectKept implements KeptRuns, RunHistory {
  readonly runs: Signal<readonly KeptRun[]>
  readonly use: Signal<number>
  readonly #options: ProjectKeptOptions
  readonly #runs = new WritableSignal<readonly KeptRun[]>([])
  readonly #use = new WritableSignal(0)
  readonly #records = new Map<RunId, LineRecord>()
  readonly #saver: KeptSaver
  readonly #changed = new Subject<void>()
  readonly #alive = new Subscription()
  /** Graphs that are on the disk. */
  #graphs = new Set<string>()

  constructor(options: ProjectKeptOptions, records: readonly KeptRecord[]) {
    const { project, storage, timing } = options
    this.#options = options
    this.runs = this.#runs
    this.use = this.#use
    this.#saver = new KeptSaver({ project, storage, timing })
    this.#alive.add(this.#changed.pipe(audit(() => timing.frame)).subscribe(() => this.#show()))
    this.reload(records)
  }

  /** Which of the kept runs could not be saved, and why. */
  get unsaved() {
    return this.#saver.unsaved
  }

  /** Whether something would be lost if the page were gone now. */
  get isBusy(): boolean {
    return this.#saver.isBusy
  }

  /** Takes what is on the disk for what is known. */
  reload(records: readonly KeptRecord[]): void {
    this.#records.clear()
    for (const [run, record] of lineRecords(records)) this.#records.set(run, record)
    this.#rememberGraphs()
    this.#show()
  }

  begin(run: Parameters<RunHistory['begin']>[0], graph: CheckedGraph): void {
    if (this.#records.has(run.state.run)) return
    const begunAt = this.#options.timing.now()
    this.#put(lineOf({ ...run, ...trainerFacts(graph, run.state.plan), begunAt }), graph.document)
  }

  keep(run: RunToKeep): void {
    const { state, curve, trainer } = run
    const known = this.#records.get(state.run)
    if (!isWorthKeeping(run)) {
      if (known && isUnderWay(known.line.status)) void this.#forget([state.run])
      return
    }
    const now = this.#options.timing.now()
    const graph = this.#options.checked.value
    const before = known?.line ?? lineOf({ state, trainer, ...trainerFacts(graph, state.plan), begunAt: now })
    const data = storedRun({ state, curve })
    const bytes = { ...before.bytes, data: aboutBytes(data) }
    this.#write({ ...advancedLine(before, state, now), bytes }, known?.graph, { data })
  }

  adopt(run: RunToKeep, savedAt: number): void {
    const known = this.#records.get(run.state.run)
    if (known?.deletedAt !== undefined) return
    if (!known || isUnderWay(known.line.status) || known.line.savedAt < savedAt) this.keep(run)
  }

  discard(run: RunId): void {
    const known = this.#records.get(run)
    if (!known) return
    if (isUnderWay(known.line.status)) void this.#forget([run])
    else void this.remove([run])
  }

  async read(run: RunId): Promise<Result<RunView>> {
    const { storage, project, checked } = this.#options
    const record = this.#records.get(run)
    const waiting = this.#saver.waiting(run)?.data
    const loaded = waiting === undefined ? await storage.loadKeptData(project, run) : ok(waiting)
    if (!loaded.ok) return loaded
    const stored = readStoredRun(loaded.value)
    if (!record || !stored) return failed(sessionProblem('kept-run-missing'))
    return ok(keptView(record.line.trainer, stored, checked.value, record.line.bytes.weights > 0))
  }

  async change(run: RunId, change: KeptChange): Promise<Result<void>> {
    const record = this.#records.get(run)
    if (!record) return failed(sessionProblem('kept-run-missing'))
    const next = { ...record, line: { ...record.line, ...change } as KeptLine }
    const others = [...this.#records.values()].filter(
      ({ run: other, line }) => change.isBaseline && other !== run && line.isBaseline,
    )
    return this.#mark([
      next,
      ...others.map((other) => ({ ...other, line: { ...other.line, isBaseline: undefined } as KeptLine })),
    ])
  }

  remove(runs: readonly RunId[]): Promise<Result<void>> {
    const deletedAt = this.#options.timing.now()
    return this.#mark(this.#some(runs).map((record) => ({ deletedAt, ...record })))
  }

  restore(runs: readonly RunId[]): Promise<Result<void>> {
    return this.#mark(this.#some(runs).map(({ deletedAt: _, ...record }) => record))
  }

  async putBack(run: RunId): Promise<Result<void>> {
    const { storage, project, checked, registry, session } = this.#options
    const { graph, line } = this.#records.get(run) ?? {}
    if (graph === undefined) return failed(sessionProblem('kept-graph-missing'))
    const waiting = this.#saver.waiting(run)?.document
    const loaded = waiting ? ok(waiting) : await storage.loadGraph(project, graph)
    if (!loaded.ok) return loaded
    if (!loaded.value) return failed(sessionProblem('kept-graph-missing'))
    const read = parseDocument(serializeDocument(loaded.value), registry, 'own')
    if (!read.ok) return read
    const { id, title } = checked.value.document
    const document = { ...read.value.document, id, title }
    const made = line?.variant ? withVariant(document, line.variant, registry) : ok(document)
    if (!made.ok) return made
    return session.perform({ name: 'put-back', operation: { kind: 'replace', document: made.value } })
  }

  wouldTidy() {
    return { runs: 0, bytes: 0 }
  }

  async tidyUp() {
    return ok({ runs: 0, bytes: 0 })
  }

  async add() {
    return ok({ runs: [], problems: [] })
  }

  /** Removes for good what was deleted so long ago that nobody asks for it any more. */
  async purge(): Promise<void> {
    const before = this.#options.timing.now() - KEPT_DELETED
    const gone = [...this.#records.values()].filter(({ deletedAt = before }) => deletedAt < before)
    if (gone.length > 0) await this.#forget(gone.map(({ run }) => run))
  }

  flush(): Promise<void> {
    return this.#saver.flush()
  }

  async close(): Promise<void> {
    await this.#saver.flush()
    this.#saver.end()
    this.#alive.unsubscribe()
    this.#runs.end()
    this.#use.end()
  }

  /** The first record of a run, with its graph where that is not on the disk yet. */
  #put(line: KeptLine, document: GraphDocument): void {
    const graph = graphHash(document)
    const isThere = this.#graphs.has(graph)
    const bytes = { ...line.bytes, graph: aboutBytes(document) }
    this.#write({ ...line, bytes }, graph, isThere ? {} : { document })
  }

  #write(line: KeptLine, graph: string | undefined, parts: Pick<KeptEntry, 'data' | 'document'>): void {
    if (this.#options.refusal()) return
    const { project } = this.#options
    const record: LineRecord = { project, run: line.run, line, ...(graph !== undefined && { graph }) }
    this.#records.set(line.run, record)
    this.#saver.save({ record, ...parts }, () => {
      if (graph !== undefined) this.#graphs.add(graph)
    })
    this.#changed.next()
  }

  /** Changes records at once, and takes it back where the disk refuses. */
  async #mark(records: readonly LineRecord[]): Promise<Result<void>> {
    const refused = this.#options.refusal()
    if (refused) return failed(refused)
    const before = records.map(({ run }) => this.#records.get(run))
    for (const record of records) this.#records.set(record.run, record)
    this.#show()
    await this.#saver.flush()
    const { storage, project } = this.#options
    const saved = await storage.saveKept(
      project,
      this.#some(records.map(({ run }) => run)).map((record) => ({ record })),
    )
    if (saved.ok) return saved
    for (const record of before) if (record) this.#records.set(record.run, record)
    this.#show()
    return saved
  }

  async #forget(runs: readonly RunId[]): Promise<Result<void>> {
    const { storage, project } = this.#options
    for (const run of runs) this.#records.delete(run)
    this.#changed.next()
    await this.#saver.flush()
    const deleted = await storage.deleteKept(project, runs)
    this.#rememberGraphs()
    return deleted
  }

  #some(runs: readonly RunId[]): readonly LineRecord[] {
    return runs.flatMap((run) => this.#records.get(run) ?? [])
  }

  #rememberGraphs(): void {
    this.#graphs = new Set([...this.#records.values()].flatMap(({ graph }) => graph ?? []))
  }

  #show(): void {
    const runs = keptRuns(this.#records.values(), () => false)
    this.#runs.set(runs)
    this.#use.set(runs.reduce((sum, { bytes }) => sum + bytes, 0))
  }
}
