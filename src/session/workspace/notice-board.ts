import type { Fact, Problem } from '../../graph/document/problem.ts'
import type { ProjectId } from '../../storage/types.ts'
import { WritableSignal } from '../base/signal.ts'
import type { Notice } from '../notice.ts'
import type { Signal } from '../signal.ts'

/** What is no longer true once something could be saved. */
const OVER_ONCE_SAVED: ReadonlySet<string> = new Set([
  'not-closed-unsaved',
  'storage-full',
  'storage-lost',
  'storage-silent',
])

/** Notices until somebody dismisses them. What is already there is not said twice. */
export class NoticeBoard {
  readonly notices: Signal<readonly Notice[]>
  readonly #notices = new WritableSignal<readonly Notice[]>([])
  readonly #about = new Map<number, ProjectId>()
  #next = 1

  constructor() {
    this.notices = this.#notices
  }

  /**
   * A problem is as severe as it says itself; anything else is information. `about`: the project it is about, which it
   * does not outlive on the screen.
   */
  add(message: Problem | Fact, about?: ProjectId): void {
    const same = this.#notices.value.find((notice) => notice.message.code === message.code)
    const known = same && this.#about.get(same.id)
    if (same && (known === undefined || known === about)) return
    const severity = 'severity' in message ? message.severity : 'info'
    const notice: Notice = { id: this.#next++, severity, message }
    if (about !== undefined) this.#about.set(notice.id, about)
    this.#notices.set([...this.#notices.value.filter((other) => other !== same), notice])
  }

  /** Takes away what is about other projects than this one. */
  turnTo(project: ProjectId | undefined): void {
    const left = this.#notices.value.filter(({ id }) => {
      const about = this.#about.get(id)
      return about === undefined || about === project
    })
    if (left.length < this.#notices.value.length) this.#notices.set(left)
  }

  /** Something could be saved. */
  saved(): void {
    this.settle(OVER_ONCE_SAVED)
  }

  /** Takes away what is no longer true. */
  settle(codes: ReadonlySet<string>): void {
    const left = this.#notices.value.filter(({ message }) => !codes.has(message.code))
    if (left.length < this.#notices.value.length) this.#notices.set(left)
  }

  dismiss(id: number): void {
    this.#notices.set(this.#notices.value.filter((notice) => notice.id !== id))
  }
}
