import type { ProjectId } from '../types.ts'

type Call =
  | { readonly kind: 'ask' | 'here' | 'gone'; readonly tab: string }
  | { readonly kind: 'moved'; readonly project: ProjectId }

/** How long a tab may take to answer, in milliseconds; what computes for longer does so in workers. */
const PATIENCE = 1500

export interface TabCallsOptions {
  /** What this tab is called now. */
  readonly tab: () => string
  /** The line of a project may have changed. */
  readonly moved: (project: ProjectId) => void
  /** A tab has said goodbye. */
  readonly left: () => void
}

/** How tabs of one database find out whether another one is still there. A tab that sleeps does not answer. */
export class TabCalls {
  readonly #channel: BroadcastChannel
  readonly #gone = new Set<string>()
  readonly #heard = new Set<(tab: string) => void>()
  #closed = false

  constructor(database: string, { tab, moved, left }: TabCallsOptions) {
    this.#channel = new BroadcastChannel(`claims:${database}`)
    this.#channel.onmessage = ({ data }: MessageEvent<Call>) => {
      if (data.kind === 'moved') moved(data.project)
      else if (data.kind === 'ask') {
        if (data.tab === tab()) this.#post({ kind: 'here', tab: data.tab })
      } else {
        if (data.kind === 'gone') this.#gone.add(data.tab)
        for (const hear of [...this.#heard]) hear(data.tab)
        if (data.kind === 'gone') left()
      }
    }
  }

  /** Whether a tab answers. One that said goodbye is not waited for. */
  isThere(tab: string): Promise<boolean> {
    return new Promise((resolve) => {
      const answer = (there: boolean) => {
        clearInterval(asking)
        clearTimeout(late)
        this.#heard.delete(hear)
        resolve(there)
      }
      const hear = (heard: string) => {
        if (heard === tab) answer(!this.#gone.has(tab))
      }
      const ask = () => this.#post({ kind: 'ask', tab })
      this.#heard.add(hear)
      const asking = setInterval(ask, PATIENCE / 3)
      const late = setTimeout(() => answer(false), PATIENCE)
      if (this.#gone.has(tab)) answer(false)
      else ask()
    })
  }

  moved(project: ProjectId): void {
    this.#post({ kind: 'moved', project })
  }

  gone(tab: string): void {
    this.#post({ kind: 'gone', tab })
  }

  /** Says goodbye. */
  close(tab: string): void {
    this.gone(tab)
    this.#closed = true
    this.#channel.close()
  }

  #post(call: Call): void {
    // What is under way when the storage is closed may end later.
    if (!this.#closed) this.#channel.postMessage(call)
  }
}
