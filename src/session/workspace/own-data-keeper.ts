import { auditTime, filter, skip } from 'rxjs'
import { ContentFault } from '../../contents/content-fault.ts'
import type { ContentStore } from '../../contents/content-store.ts'
import { type ContentsLock, contentsLock } from '../../contents/contents-lock.ts'
import type { ContentHash } from '../../graph/base/content-hash.ts'
import { failed, ok, type Result } from '../../graph/document/problem.ts'
import type { Storage } from '../../storage/types.ts'
import { sessionProblem } from '../base/session-problem.ts'
import { WritableSignal } from '../base/signal.ts'
import type { Timing } from '../base/timing.ts'
import type { OwnDataUse } from '../own-data.ts'
import type { Signal } from '../signal.ts'
import { type ContentsInUse, contentsInUse } from './contents-in-use.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** How long something stays that nothing refers to: somebody may just be about to, who does not hold the lock. */
const STAYS = 60 * MINUTE
/** The same where a person wants it gone. */
const STAYS_AT_LEAST = MINUTE
/** The same where tabs cannot agree: no tab that is still open remembers what it undid so long ago. */
const STAYS_UNSURE = 30 * DAY
/** So many are removed at a time, so that nobody waits long who wants to open a project. */
const REMOVED_AT_ONCE = 500
/** Milliseconds in which changes of the list of projects are taken together. */
const SETTLES = 300

export interface OwnDataKeeperOptions {
  readonly storage: Storage
  readonly timing: Timing
  /** The browser's locks where left out. */
  readonly lock?: ContentsLock
  readonly projects: Signal<unknown>
  /** Projects were removed for good. */
  readonly removed: () => void
}

/** Knows how much of the disk people's own data takes, and removes what nobody refers to any more. */
export class OwnDataKeeper {
  readonly use = new WritableSignal<OwnDataUse | undefined>(undefined)
  readonly #options: OwnDataKeeperOptions
  readonly #lock: ContentsLock
  #contents: ContentStore | undefined
  #release: Promise<() => void> | undefined
  #last: Promise<unknown> = Promise.resolve()

  constructor(options: OwnDataKeeperOptions) {
    this.#options = options
    this.#lock = options.lock ?? contentsLock()
    options.projects.changes
      .pipe(
        skip(1),
        filter(() => this.#contents !== undefined && this.#release === undefined),
        auditTime(SETTLES, options.timing.schedule),
      )
      .subscribe(() => void this.measure())
  }

  /** The contents are there. */
  begin(contents: ContentStore): void {
    this.#contents = contents
    if (!this.#release) void this.sweep()
  }

  /** A project is being opened: what it could go back to by undo must stay. */
  async hold(): Promise<void> {
    this.#release ??= this.#lock.hold()
    await this.#release
  }

  /** None is open here any more. */
  async release(): Promise<void> {
    const held = this.#release
    this.#release = undefined
    if (!held) return
    const release = await held
    release()
    await this.sweep()
  }

  /** Removes what nobody has referred to for a while, unless a project is open in any tab. */
  sweep(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#removeUnused(STAYS)
      await this.measure()
    })
  }

  /** Removes for good what was deleted, and what nobody refers to then; says how many bytes that was. */
  tidyUp(): Promise<Result<number>> {
    const { storage, removed: tell } = this.#options
    return this.#inTurn(async () => {
      const removed = await this.#removeUnused(STAYS_AT_LEAST, () =>
        storage.purgeDeleted(Number.POSITIVE_INFINITY),
      )
      tell()
      await this.measure()
      return removed ?? failed(sessionProblem('own-data-in-use'))
    })
  }

  async measure(): Promise<void> {
    const found = await this.#find()
    if (found?.ok) this.use.set(useOf(found.value))
  }

  /** Two of them would keep each other out. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
  }

  async #removeUnused(
    stays: number,
    before: () => Promise<Result<unknown>> = async () => ok(undefined),
  ): Promise<Result<number> | undefined> {
    const { timing } = this.#options
    return this.#lock.alone(async (isSure): Promise<Result<number>> => {
      const contents = this.#contents
      if (!contents) return ok(0)
      const prepared = await before()
      if (!prepared.ok) return prepared
      const found = await this.#find()
      if (!found?.ok) return found ?? ok(0)
      const { kept, projects } = found.value
      const needed = union(projects.values())
      const keptBefore = timing.now() - (isSure ? stays : STAYS_UNSURE)
      const gone = [...kept.values()].filter(({ hash, keptAt }) => !needed.has(hash) && keptAt < keptBefore)
      try {
        for (let from = 0; from < gone.length; from += REMOVED_AT_ONCE) {
          const some = gone.slice(from, from + REMOVED_AT_ONCE).map(({ hash }) => hash)
          await contents.remove(some, keptBefore)
        }
      } catch (error) {
        return failed(faultOf(error))
      }
      return ok(gone.reduce((sum, { bytes }) => sum + bytes, 0))
    })
  }

  async #find(): Promise<Result<ContentsInUse> | undefined> {
    if (!this.#contents) return undefined
    try {
      return await contentsInUse(this.#options.storage, this.#contents)
    } catch (error) {
      return failed(faultOf(error))
    }
  }
}

function faultOf(error: unknown) {
  if (error instanceof ContentFault) return error.problem
  throw error
}

function useOf({ kept, projects, deleted }: ContentsInUse): OwnDataUse {
  const bytesOf = (hashes: Iterable<ContentHash>) =>
    [...hashes].reduce((sum, hash) => sum + (kept.get(hash)?.bytes ?? 0), 0)
  const living = [...projects].filter(([id]) => !deleted.has(id))
  const total = bytesOf(kept.keys())
  return {
    projects: Object.fromEntries(living.map(([id, hashes]) => [id, bytesOf(hashes)])),
    total,
    unused: total - bytesOf(union(living.map(([, hashes]) => hashes))),
  }
}

function union(sets: Iterable<ReadonlySet<ContentHash>>): ReadonlySet<ContentHash> {
  const all = new Set<ContentHash>()
  for (const set of sets) for (const hash of set) all.add(hash)
  return all
}
