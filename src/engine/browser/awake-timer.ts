/** Waits for something that may never come, and counts only the time in which this thread is awake. */
export interface AwakeTimer {
  /** Counts from nothing again, up to so many milliseconds. */
  begin(milliseconds: number): void
  end(): void
}

/** How often it looks at the clock, at the most. */
const LOOK_EVERY_MS = 1_000

/**
 * Calls `over` when the time is up. A computer that slept, or a page in the background whose timers come once a minute,
 * has not waited that long: between two looks at the clock no more than two of its own intervals pass.
 */
export function createAwakeTimer(over: () => void): AwakeTimer {
  let timer: ReturnType<typeof setInterval> | undefined
  const end = () => {
    clearInterval(timer)
    timer = undefined
  }
  return {
    begin(milliseconds) {
      end()
      const every = Math.min(LOOK_EVERY_MS, milliseconds / 4)
      let [left, seen] = [milliseconds, performance.now()]
      timer = setInterval(() => {
        const now = performance.now()
        left -= Math.min(now - seen, 2 * every)
        seen = now
        if (left > 0) return
        end()
        over()
      }, every)
    },
    end,
  }
}
