import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import { failed, ok, type Problem, type Result } from '../../graph/document/problem.ts'
import { storageProblem } from '../storage-problem.ts'
import type { StoreEvent } from '../types.ts'
import { hasRoom } from './has-room.ts'
import type { Migration } from './migration.ts'
import { NoAnswer } from './no-answer.ts'
import { openDatabase } from './open-database.ts'
import { isConnectionLoss, isDiskFull, isOverQuota, problemFromError } from './problem-from-error.ts'
import { renewLog } from './renew-log.ts'
import { transact } from './transact.ts'

/** How often one call asks for a new connection before it gives up. */
const MOST_REOPENINGS = 3
/** How often it is tried where no call waits. */
const MOST_LOOKS = 10
/** Milliseconds between a failed reopening and the next. */
const PAUSE = 100
/** How long opening waits for a new log of writes, in milliseconds: usually a few, and not for ever. */
const RENEWAL = 2_000
/** How long the browser may say nothing, in milliseconds. A slow disk takes seconds, never this long. */
const PATIENCE = 20_000

export interface ConnectionOptions<D extends DBSchema> {
  readonly name: string
  readonly migrations: readonly Migration[]
  /** A store without a key path, for a write of which nothing stays. */
  readonly passing: StoreNames<D>
  readonly emit: (event: ConnectionEvent) => void
  /** Milliseconds the browser may say nothing. */
  readonly patience?: number
  /** Whoever opened the page's first database has renewed the log of writes, which all of them share. */
  readonly isLogNew?: boolean
}

export type ConnectionEvent = Extract<StoreEvent, { kind: 'outdated' | 'lost' }>

export interface WriteOptions {
  /** `strict` waits until it is on the disk and not only with the system. */
  readonly durability?: 'relaxed' | 'strict'
  /** How many times longer than usual it may take. */
  readonly effort?: number
}

type Work<D extends DBSchema, T> = (handle: IDBPDatabase<D>) => Promise<Result<T>>
/** The connection broke under the work, which left nothing behind. */
type Broken = { readonly ok: 'broken'; readonly problem: Problem }

interface Waiter<D extends DBSchema> {
  readonly turn: number
  readonly start: (got: Result<IDBPDatabase<D>> | Broken) => void
}

/**
 * A database that stays within reach: calls on a dead handle wait for a new one. A call with a live handle makes its
 * transaction at once, so calls take effect in order; those that have to wait go on in the order they were made,
 * after everything on the old handle has ended. Otherwise an older save could be repeated over a newer one.
 */
export class Connection<D extends DBSchema> {
  readonly #options: ConnectionOptions<D>
  readonly #patience: number
  #handle: IDBPDatabase<D> | undefined
  #stopped: Problem | undefined
  #turns = 0
  #running = 0
  #reopening = false
  /** How often an attempt to reconnect may follow that no call waits for. */
  #looks = 0
  #pause = 0
  #full = false
  /** Whether the log of writes may end in the middle of a record: nobody knows what was before this page. */
  #torn: boolean
  /** The disk itself had no room, not only what the browser grants. */
  #noRoom = false
  #ready: Promise<boolean> | undefined
  #toldLost = false
  #waiting: Waiter<D>[] = []

  private constructor(options: ConnectionOptions<D>) {
    this.#options = options
    this.#torn = !options.isLogNew
    this.#patience = options.patience ?? PATIENCE
  }

  static async open<D extends DBSchema>(options: ConnectionOptions<D>): Promise<Result<Connection<D>>> {
    const connection = new Connection(options)
    const opened = await connection.#open(true)
    if (!opened.ok) return opened
    // Before anything is written: a tab that is closed while its log is renewed loses the save it has just asked for.
    await Promise.race([connection.#mendLog(), new Promise((resolve) => setTimeout(resolve, RENEWAL))])
    return ok(connection)
  }

  read<S extends StoreNames<D>, T>(
    stores: S[],
    body: (transaction: IDBPTransaction<D, S[], 'readonly'>) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return this.#perform((handle) => transact(handle.transaction(stores, 'readonly'), body, this.#patience))
  }

  /** All of it is kept, or nothing. */
  async write<S extends StoreNames<D>, T>(
    stores: S[],
    body: (transaction: IDBPTransaction<D, S[], 'readwrite'>) => Promise<Result<T>>,
    { durability = 'relaxed', effort = 1 }: WriteOptions = {},
  ): Promise<Result<T>> {
    if (this.#noRoom && !(await this.#makeReady())) return failed(storageProblem('storage-full'))
    const written = await this.#perform((handle) =>
      transact(handle.transaction(stores, 'readwrite', { durability }), body, effort * this.#patience),
    )
    if (written.ok) void this.#mendLog()
    return written
  }

  /** What is under way is still finished. */
  close(): void {
    this.#stop(storageProblem('storage-closed'))
  }

  async #perform<T>(work: Work<D, T>): Promise<Result<T>> {
    const turn = this.#turns++
    const handle = this.#handle
    let attempt = handle ? this.#try(work, handle) : this.#inLine(work, turn)
    for (let reopenings = handle ? 0 : 1; ; reopenings++) {
      const outcome = await attempt
      if (outcome.ok !== 'broken') return outcome
      if (reopenings === MOST_REOPENINGS) return this.#giveUp(outcome.problem)
      attempt = this.#inLine(work, turn)
    }
  }

  async #try<T>(work: Work<D, T>, handle: IDBPDatabase<D>): Promise<Result<T> | Broken> {
    this.#running++
    try {
      const result = await work(handle)
      this.#toldLost = false
      this.#full = false
      return result
    } catch (error) {
      if (error instanceof NoAnswer) {
        // Not repeated, since it may still be carried out; another connection may be answered.
        this.#drop(handle)
        return failed(silence(error))
      }
      const problem = problemFromError(error)
      const isFull = isDiskFull(error)
      this.#full ||= isFull
      this.#noRoom ||= isFull && !isOverQuota(error)
      if (!isConnectionLoss(error)) return failed(problem)
      this.#torn = true
      this.#drop(handle)
      return isFull ? failed(problem) : { ok: 'broken', problem }
    } finally {
      this.#running--
      this.#reopenWhenIdle()
    }
  }

  #inLine<T>(work: Work<D, T>, turn: number): Promise<Result<T> | Broken> {
    return new Promise((resolve) => {
      this.#waiting.push({
        turn,
        start: (got) => resolve(got.ok === true ? this.#try(work, got.value) : got),
      })
      this.#reopenWhenIdle()
    })
  }

  #reopenWhenIdle(): void {
    if (this.#reopening || this.#running > 0 || (this.#waiting.length === 0 && this.#looks === 0)) return
    this.#reopening = true
    setTimeout(async () => {
      const got = this.#handle ? ok(this.#handle) : await this.#open(false)
      // While the browser is still at clearing everything, opening fails.
      this.#looks = got.ok === 'broken' ? Math.max(0, this.#looks - 1) : 0
      this.#pause = got.ok === true ? 0 : PAUSE
      this.#reopening = false
      const waiting = this.#waiting.sort((a, b) => a.turn - b.turn)
      this.#waiting = []
      for (const waiter of waiting) waiter.start(got)
      this.#reopenWhenIdle()
    }, this.#pause)
  }

  async #open(first: true): Promise<Result<IDBPDatabase<D>>>
  async #open(first: false): Promise<Result<IDBPDatabase<D>> | Broken>
  async #open(first: boolean): Promise<Result<IDBPDatabase<D>> | Broken> {
    if (this.#stopped) return failed(this.#stopped)
    const opened = await openDatabase({
      name: this.#options.name,
      migrations: this.#options.migrations,
      passing: this.#options.passing,
      patience: this.#patience,
      onTerminated: (handle) => this.#look(handle),
      onTakenOver: (handle, newer) => {
        if (newer) this.#outdated(storageProblem('storage-outdated'))
        else this.#look(handle)
      },
    })
    if (!opened.ok) {
      const problem = opened.problems[0]!
      if (first) return opened
      if (problem.code === 'storage-silent') return opened
      // On a full disk the browser says no more than that opening failed.
      if (problem.code === 'storage-full' || this.#full) return failed(storageProblem('storage-full'))
      if (problem.code !== 'storage-outdated') return { ok: 'broken', problem }
      this.#outdated(problem)
      return opened
    }
    const { handle, created } = opened.value
    if (this.#stopped) {
      handle.close()
      return failed(this.#stopped)
    }
    this.#handle = handle
    if (created && !first) this.#options.emit({ kind: 'lost', problem: storageProblem('storage-cleared') })
    return ok(handle)
  }

  /**
   * After a full disk: waits for room, and for a new log of writes. Another record behind one that had no room would
   * make everything unreadable (see `renewLog`).
   */
  #makeReady(): Promise<boolean> {
    const make = async () => {
      this.#noRoom = !((await hasRoom(this.#options.name)) && (await this.#mendLog()))
      this.#ready = undefined
      return !this.#noRoom
    }
    this.#ready ??= make()
    return this.#ready
  }

  async #mendLog(): Promise<boolean> {
    if (!this.#torn || this.#stopped) return true
    this.#torn = false
    const mended = await renewLog(this.#options.name)
    this.#torn ||= !mended
    return mended
  }

  /** Transactions under way on it are still finished. */
  #drop(handle: IDBPDatabase<D>): void {
    if (this.#handle === handle) this.#handle = undefined
    handle.close()
  }

  /** The handle is dead, and perhaps everything that was kept is gone: finds out at once, not with the next call. */
  #look(handle: IDBPDatabase<D>): void {
    this.#drop(handle)
    this.#looks = MOST_LOOKS
    this.#reopenWhenIdle()
  }

  #outdated(problem: Problem): void {
    if (this.#stopped) return
    // Whoever hears it can still write what is not saved yet, in the format of now.
    this.#options.emit({ kind: 'outdated', problem })
    this.#stop(problem)
  }

  #stop(problem: Problem): void {
    this.#stopped ??= problem
    if (this.#handle) this.#drop(this.#handle)
  }

  #giveUp<T>(reason: Problem): Result<T> {
    const problem = storageProblem('storage-lost', { reason: reason.values.reason ?? reason.code })
    if (!this.#toldLost) this.#options.emit({ kind: 'lost', problem })
    this.#toldLost = true
    return failed(problem)
  }
}

function silence({ milliseconds }: NoAnswer): Problem {
  return storageProblem('storage-silent', { seconds: Math.round(milliseconds / 1000) })
}
