import type { Activations, Watch } from '../protocol.ts'

/** What a person asked of a run. The run looks at it between batches. */
export interface RunControl {
  readonly isPaused: boolean
  readonly isStopped: boolean
  readonly watch: Watch | undefined
  pause(): void
  resume(): void
  stop(): void
  /** `show` is called with what flows through the layers, as often as the watch says. */
  setWatch(watch: Watch | undefined, show?: (activations: Activations) => void): void
  show(activations: Activations): void
  /** Resolves when anything is asked the next time. */
  changed(): Promise<void>
}

export function createRunControl(): RunControl {
  let [isPaused, isStopped] = [false, false]
  let watch: Watch | undefined
  let show: ((activations: Activations) => void) | undefined
  let listeners: (() => void)[] = []
  const notify = () => {
    const woken = listeners
    listeners = []
    for (const wake of woken) wake()
  }
  return {
    get isPaused() {
      return isPaused
    },
    get isStopped() {
      return isStopped
    },
    get watch() {
      return watch
    },
    pause() {
      isPaused = true
      notify()
    },
    resume() {
      isPaused = false
      notify()
    },
    stop() {
      isStopped = true
      notify()
    },
    setWatch(next, listener) {
      watch = next
      show = listener
      notify()
    },
    show: (activations) => show?.(activations),
    changed: () => new Promise((resolve) => listeners.push(resolve)),
  }
}
