import { audit, Subject } from 'rxjs'
import type { RunId } from '../../../engine/protocol.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { failed, ok, type Problem, type Result } from '../../../graph/document/problem.ts'
import { aboutBytes } from '../../../runs/about-bytes.ts'
import { graphHash } from '../../../runs/graph-hash.ts'
import type { KeptLine } from '../../../runs/kept-line.ts'
import type { KeptRun } from '../../../runs/kept-run.ts'
import { isUnderWay } from '../../../runs/run-state.ts'
import type { KeptEntry, KeptRecord } from '../../../storage/kept-types.ts'
import type { Storage } from '../../../storage/types.ts'
import { WritableSignal } from '../../base/signal.ts'
import type { Timing } from '../../base/timing.ts'
import type { EntryOfFile } from './history-in-file.ts'
import { KeptLines, type LineRecord, lineRecords } from './kept-records.ts'
import { KeptSaver } from './kept-saver.ts'
import { portionsOf } from './portions.ts'

export interface KeptStoreOptions {
  readonly project: string
  readonly storage: Storage
  readonly timing: Timing
  /** Something has taken room on the disk. */
  readonly wrote: () => void
  /** Why nothing may be changed here. */
  readonly refusal: () => Problem | undefined
  /** Whether the project is this page's: what becomes of runs while it is closed is written still. */
  readonly isWritable: () => boolean
  /** Whether the run is the latest of a trainer, with weights of its own. */
  readonly hasLatestWeights: (run: RunId) => boolean
}

/** The records of a project's history, here and on the disk. Only they are held; the rest is read when it is asked for. */
export class KeptStore {
  readonly runs = new WritableSignal<readonly KeptRun[]>([])
  /** About what all of it takes on the disk, in bytes. */
  readonly use = new WritableSignal(0)
  readonly #options: KeptStoreOptions
  readonly #records = new Map<RunId, LineRecord>()
  readonly #lines = new KeptLines()
  readonly #saver: KeptSaver
  readonly #changed = new Subject<void>()
  /** Graphs that are on the disk. */
  #graphs = new Set<string>()

  constructor(options: KeptStoreOptions, records: readonly KeptRecord[]) {
    const { timing } = options
    this.#options = options
    this.#saver = new KeptSaver({ ...options, record: (run) => this.#records.get(run) })
    this.#changed.pipe(audit(() => timing.frame)).subscribe(() => this.#show())
    this.reload(records)
  }

  /** What of it could not be saved, and why. */
  get unsaved() {
    return this.#saver.unsaved
  }

  /** Whether something would be lost if the page were gone now, but for what runs that are under way may repeat. */
  get isBusy(): boolean {
    return this.some(this.#saver.runs).some(({ line }) => !isUnderWay(line.status))
  }

  get all(): readonly LineRecord[] {
    return [...this.#records.values()]
  }

  get(run: RunId): LineRecord | undefined {
    return this.#records.get(run)
  }

  some(runs: readonly RunId[]): readonly LineRecord[] {
    return runs.flatMap((run) => this.#records.get(run) ?? [])
  }

  /** What of a run is not on the disk yet. */
  waiting(run: RunId): KeptEntry | undefined {
    return this.#saver.waiting(run)
  }

  /** Whether the weights of a run are on the disk, or on their way there and nothing stands in it. */
  holdsWeights(run: RunId): boolean {
    const areComing = this.waiting(run)?.weights !== undefined
    return (this.get(run)?.line.bytes.weights ?? 0) > 0 && !(areComing && this.#saver.isFailing(run))
  }

  /** Takes what is on the disk for what is known. */
  reload(records: readonly KeptRecord[]): void {
    const unsaved = this.some(this.#saver.runs)
    this.#records.clear()
    for (const [run, record] of lineRecords(records)) this.#records.set(run, record)
    for (const record of unsaved) this.#records.set(record.run, record)
    this.#rememberGraphs()
    this.#show()
  }

  /** Something that the lines are made of has changed elsewhere. */
  look(): void {
    this.#changed.next()
  }

  /** Writes a run with the graph it was made with, unless that is on the disk. */
  put(line: KeptLine, document: GraphDocument, parts: Pick<KeptEntry, 'data'> = {}): void {
    const graph = graphHash(document)
    const isThere = this.#graphs.has(graph)
    const bytes = { ...line.bytes, graph: aboutBytes(document) }
    this.write({ ...line, bytes }, { graph }, isThere ? parts : { ...parts, document })
  }

  /** Writes what is given of a run. What cannot be written is tried again. */
  write(
    line: KeptLine,
    { graph, deletedAt }: Pick<KeptRecord, 'graph' | 'deletedAt'>,
    parts: Omit<KeptEntry, 'record'>,
  ): void {
    if (!this.#options.isWritable()) return
    const { project } = this.#options
    const record: LineRecord = {
      project,
      run: line.run,
      line,
      ...(graph !== undefined && { graph }),
      ...(deletedAt !== undefined && { deletedAt }),
    }
    this.#records.set(line.run, record)
    this.#save({ record, ...parts })
    this.#changed.next()
  }

  /**
   * Takes in runs that came with a file, as many at a time as the page writes without standing still. They are shown
   * together; where the disk refuses, those before stay.
   */
  async add(entries: readonly EntryOfFile[]): Promise<Result<void>> {
    const { storage, project } = this.#options
    let saved: Result<void> = ok(undefined)
    for (const some of portionsOf(entries)) {
      saved = await storage.saveKept(project, some)
      if (!saved.ok) break
      for (const { record } of some) {
        this.#records.set(record.run, record)
        if (record.graph !== undefined) this.#graphs.add(record.graph)
      }
    }
    this.#changed.next()
    return saved
  }

  /** Changes records at once, and takes it back where the disk refuses. */
  async mark(records: readonly LineRecord[], parts: Omit<KeptEntry, 'record'> = {}): Promise<Result<void>> {
    if (records.length === 0) return ok(undefined)
    const refused = this.#options.refusal()
    if (refused) return failed(refused)
    const before = this.some(records.map(({ run }) => run))
    for (const record of records) this.#records.set(record.run, record)
    this.#show()
    await this.#saver.flush()
    const { storage, project } = this.#options
    // A run may have come further meanwhile.
    const now = this.some(records.map(({ run }) => run))
    const saved = await storage.saveKept(
      project,
      now.map((record) => ({ record, ...parts })),
    )
    if (saved.ok) return saved
    for (const [i, record] of before.entries()) this.#takeBack(records[i] as LineRecord, record)
    this.#show()
    return saved
  }

  /** Removes runs for good. */
  async forget(runs: readonly RunId[]): Promise<Result<void>> {
    if (runs.length === 0) return ok(undefined)
    const refused = this.#options.refusal()
    if (refused) return failed(refused)
    const before = this.some(runs).map((record) => ({ record, waiting: this.#saver.waiting(record.run) }))
    for (const run of runs) this.#records.delete(run)
    // A run that begins meanwhile brings its graph again.
    this.#rememberGraphs()
    this.#show()
    await this.#saver.flush()
    const { storage, project } = this.#options
    // Those that are not on the disk yet may count on a graph that is.
    const needed = this.some(this.#saver.runs).flatMap(({ graph }) => graph ?? [])
    const deleted = await storage.deleteKept(project, runs, needed)
    if (deleted.ok) return deleted
    for (const { record, waiting } of before) {
      if (this.#records.has(record.run)) continue
      this.#records.set(record.run, record)
      if (waiting) this.#save(waiting)
    }
    this.#rememberGraphs()
    this.#show()
    return deleted
  }

  /** What was refused is undone, and what has become of the run meanwhile stays. */
  #takeBack(marked: LineRecord, before: LineRecord): void {
    const now = this.#records.get(before.run)
    if (!now) return
    if (now === marked) {
      this.#records.set(before.run, before)
      return
    }
    const bytes = undone(now.line.bytes, marked.line.bytes, before.line.bytes)
    const line = { ...undone(now.line, marked.line, before.line), bytes }
    this.write(line, undone(now, marked, before), {})
  }

  flush(): Promise<void> {
    return this.#saver.flush()
  }

  async close(): Promise<void> {
    await this.#saver.flush()
    this.#saver.end()
    this.#changed.complete()
    this.runs.end()
    this.use.end()
  }

  #save(entry: KeptEntry): void {
    const { run, graph } = entry.record
    this.#saver.save(entry, () => {
      if (graph !== undefined && this.#records.has(run)) this.#graphs.add(graph)
    })
  }

  #rememberGraphs(): void {
    this.#graphs = new Set([...this.#records.values()].flatMap(({ graph }) => graph ?? []))
  }

  #show(): void {
    const lines = this.#lines.of(this.#records.values(), this.#options.hasLatestWeights)
    this.runs.set(lines)
    this.use.set(lines.reduce((sum, { bytes }) => sum + bytes, 0))
  }
}

/** What was changed of something, as it was before; what has changed since stays. */
function undone<T extends object>(now: T, changed: T, before: T): T {
  const keys = Object.keys({ ...now, ...before }) as (keyof T)[]
  const parts = keys.map((key) => [key, now[key] === changed[key] ? before[key] : now[key]] as const)
  return Object.fromEntries(parts.filter(([, value]) => value !== undefined)) as T
}
