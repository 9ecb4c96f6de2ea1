import type { Fact, Problem } from '../../graph/problem.ts'
import { LiveValue } from '../live.ts'
import type { Live, Notice } from '../types.ts'

/** Notices until somebody dismisses them. What is already there is not said twice. */
export class NoticeBoard {
  readonly notices: Live<readonly Notice[]>
  readonly #notices = new LiveValue<readonly Notice[]>([])
  #next = 1

  constructor() {
    this.notices = this.#notices
  }

  /** A problem is as severe as it says itself; anything else is information. */
  add(message: Problem | Fact): void {
    if (this.#notices.value.some((notice) => notice.message.code === message.code)) return
    const severity = 'severity' in message ? message.severity : 'info'
    this.#notices.set([...this.#notices.value, { id: this.#next++, severity, message }])
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
