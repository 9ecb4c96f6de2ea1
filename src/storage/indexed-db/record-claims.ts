import { ok } from '../../graph/document/problem.ts'
import type { ProjectId } from '../types.ts'
import { commitAll } from './commit-all.ts'
import type { ProjectClaims } from './project-claims.ts'
import { type ClaimRecord, type FaltwerkConnection, startingWith } from './schema.ts'
import { TabCalls } from './tab-calls.ts'
import { token } from './token.ts'

interface Claim {
  /** Its place in the line, once it stands there. */
  place: number | undefined
  held: boolean
  /** The answer to the first request. */
  asked: Promise<boolean>
  onFree: () => void
  /** The line is looked at once at a time. */
  looking: Promise<unknown>
}

/** How often who stands in line looks whether the tab at its head has crashed, in milliseconds. */
const LOOK_EVERY = 3000

/**
 * One writer per project for pages that have no Web Locks (plain http from another computer): a line of records in the
 * database, whose transactions let one tab after the other enter. Nothing tells that a tab has crashed or sleeps; so
 * the head of a line is asked, and one that does not answer is put out of it. Should it wake up it finds its record
 * gone (`taken`), and what it saves meanwhile is refused where the project has changed (see revisions.ts).
 */
export class RecordClaims implements ProjectClaims {
  readonly #connection: FaltwerkConnection
  readonly #taken: (project: ProjectId) => void
  readonly #calls: TabCalls
  readonly #claims = new Map<ProjectId, Claim>()
  readonly #timer: ReturnType<typeof setInterval>
  readonly #listening = new AbortController()
  #tab = token()
  /** Projects that were held when the page was put aside. */
  #aside: readonly ProjectId[] = []

  constructor(connection: FaltwerkConnection, database: string, taken: (project: ProjectId) => void) {
    this.#connection = connection
    this.#taken = taken
    const lookAhead = () => this.#lookAtAll(({ held }) => !held)
    this.#calls = new TabCalls(database, {
      tab: () => this.#tab,
      moved: (project) => this.#look(project),
      left: lookAhead,
    })
    this.#timer = setInterval(lookAhead, LOOK_EVERY)
    const { signal } = this.#listening
    addEventListener('pagehide', () => this.#putAside(), { signal })
    addEventListener('pageshow', () => this.#comeBack(), { signal })
    document.addEventListener('visibilitychange', () => this.#lookAtAll(() => true), { signal })
  }

  async claim(project: ProjectId, onFree: () => void): Promise<boolean> {
    const known = this.#claims.get(project)
    if (known) {
      known.onFree = onFree
      await known.asked
      return known.held
    }
    const claim: Claim = {
      place: undefined,
      held: false,
      asked: Promise.resolve(false),
      onFree,
      looking: Promise.resolve(),
    }
    this.#claims.set(project, claim)
    claim.asked = this.#enter(project, claim)
    claim.looking = claim.asked
    return claim.asked
  }

  release(project: ProjectId): void {
    const claim = this.#claims.get(project)
    if (!claim) return
    this.#claims.delete(project)
    const leave = async (place: number | undefined) => {
      if (place === undefined) return
      await this.#remove({ project, place, tab: this.#tab })
      this.#calls.moved(project)
    }
    if (claim.place !== undefined) void leave(claim.place)
    else void claim.asked.then(() => leave(claim.place))
  }

  releaseAll(): void {
    clearInterval(this.#timer)
    this.#listening.abort()
    for (const project of [...this.#claims.keys()]) this.release(project)
    this.#calls.close(this.#tab)
  }

  renew(): void {
    for (const [project, { place }] of this.#claims)
      if (place !== undefined) void this.#put({ project, place, tab: this.#tab })
  }

  async #enter(project: ProjectId, claim: Claim): Promise<boolean> {
    const tab = this.#tab
    const entered = await this.#connection.write(['claims'], async (transaction) => {
      const claims = transaction.objectStore('claims')
      const line = await claims.getAll(startingWith(project))
      const place = (line.at(-1)?.place ?? 0) + 1
      await claims.put({ project, place, tab })
      return ok(place)
    })
    // No room for a record (or no database): saving still refuses to overwrite what somebody else saved.
    claim.place = entered.ok ? entered.value : undefined
    claim.held = entered.ok ? (await this.#isFirst(project)) === true : true
    return claim.held
  }

  /** `undefined` when this tab does not stand in the line any more. Puts out of it who does not answer. */
  async #isFirst(project: ProjectId): Promise<boolean | undefined> {
    for (;;) {
      const read = await this.#connection.read(['claims'], async (transaction) =>
        ok(await transaction.objectStore('claims').getAll(startingWith(project))),
      )
      // Nothing is known then, so it stays as it was.
      if (!read.ok) return this.#claims.get(project)?.held ?? false
      const [head] = read.value
      if (head?.tab === this.#tab) return true
      if (!head || !read.value.some(({ tab }) => tab === this.#tab)) return undefined
      if (await this.#calls.isThere(head.tab)) return false
      await this.#remove(head)
      this.#calls.moved(project)
    }
  }

  #look(project: ProjectId): void {
    const claim = this.#claims.get(project)
    if (claim) claim.looking = claim.looking.then(() => this.#lookNow(project, claim))
  }

  async #lookNow(project: ProjectId, claim: Claim): Promise<void> {
    const isGone = () => this.#claims.get(project) !== claim || claim.place === undefined
    if (isGone()) return
    const isFirst = await this.#isFirst(project)
    if (isGone() || isFirst === claim.held) return
    if (isFirst) {
      claim.held = true
      claim.onFree()
    } else if (claim.held || isFirst === undefined) {
      // Put out of the line while this page slept.
      this.#claims.delete(project)
      this.#taken(project)
    }
  }

  #lookAtAll(which: (claim: Claim) => boolean): void {
    for (const [project, claim] of this.#claims) if (which(claim)) this.#look(project)
  }

  /** The page goes, perhaps for good: others need not wait until it does not answer. */
  #putAside(): void {
    this.#aside = [...this.#claims.keys()]
    for (const project of this.#aside) this.release(project)
    this.#calls.gone(this.#tab)
  }

  /** The page was only put aside, and somebody else may have changed everything. */
  #comeBack(): void {
    const aside = this.#aside
    this.#aside = []
    this.#tab = token()
    for (const project of aside) this.#taken(project)
  }

  #put(record: ClaimRecord): Promise<unknown> {
    return this.#connection.write(['claims'], async (transaction) => {
      await commitAll(transaction, [() => transaction.objectStore('claims').put(record)])
      return ok(undefined)
    })
  }

  #remove({ project, place, tab }: ClaimRecord): Promise<unknown> {
    return this.#connection.write(['claims'], async (transaction) => {
      const key: [string, number, string] = [project, place, tab]
      await commitAll(transaction, [() => transaction.objectStore('claims').delete(key)])
      return ok(undefined)
    })
  }
}
