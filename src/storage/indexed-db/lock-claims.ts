import type { ProjectId } from '../types.ts'
import type { ProjectClaims } from './project-claims.ts'

interface Claim {
  held: boolean
  /** The answer to the first request, which does not wait for the lock. */
  asked: Promise<boolean>
  onFree: () => void
  /** Gives the lock back, or leaves the line for it. */
  readonly giveUp: AbortController
}

/** One writer per project, with Web Locks: the browser gives a lock back when its tab is closed or crashes. */
export class LockClaims implements ProjectClaims {
  readonly #prefix: string
  readonly #claims = new Map<ProjectId, Claim>()

  constructor(database: string) {
    this.#prefix = `project:${database}:`
  }

  async claim(project: ProjectId, onFree: () => void): Promise<boolean> {
    const known = this.#claims.get(project)
    if (known) {
      known.onFree = onFree
      await known.asked
      return known.held
    }
    const claim: Claim = { held: false, asked: Promise.resolve(false), onFree, giveUp: new AbortController() }
    this.#claims.set(project, claim)
    claim.asked = this.#request(project, claim, true)
    const granted = await claim.asked
    if (!granted && !claim.giveUp.signal.aborted) {
      void this.#request(project, claim, false).then((free) => free && claim.onFree())
    }
    return granted
  }

  release(project: ProjectId): void {
    this.#claims.get(project)?.giveUp.abort()
    this.#claims.delete(project)
  }

  releaseAll(): void {
    for (const project of [...this.#claims.keys()]) this.release(project)
  }

  /** Locks are not kept in the database. */
  renew(): void {}

  /** Resolves when it is known whether the lock was granted; holds it until the claim is given up. */
  #request(project: ProjectId, claim: Claim, ifAvailable: boolean): Promise<boolean> {
    const { signal } = claim.giveUp
    return new Promise((resolve) => {
      const hold = (lock: Lock | null) => {
        claim.held = lock !== null && !signal.aborted
        resolve(claim.held)
        if (!claim.held) return undefined
        return new Promise<void>((letGo) => signal.addEventListener('abort', () => letGo(), { once: true }))
      }
      // A signal cannot go with `ifAvailable`, which never waits anyway.
      const options = ifAvailable ? { ifAvailable } : { signal }
      navigator.locks.request(this.#prefix + project, options, hold).catch(() => resolve(false))
    })
  }
}
