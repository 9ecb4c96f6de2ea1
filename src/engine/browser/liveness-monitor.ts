import { type Problem, problem } from '../../graph/document/problem.ts'
import { createAwakeTimer } from './awake-timer.ts'
import type { Timeouts } from './timeouts.ts'

/** The page's part in knowing whether a worker lives. */
export interface LivenessMonitor {
  /** The name of the lock that the worker is to hold. */
  readonly lock: string
  /** It has said something. */
  heard(): void
  /** It is there, and holds its lock where there are such. */
  begun(held: boolean): void
  /** Somebody waits for it, so silence means something. */
  expect(on: boolean): void
  end(): void
}

let opened = 0

/**
 * Calls `died` once when a worker has ended without a word, or is silent for too long. A browser gives a worker's lock
 * to whoever waits for it when the worker is gone, for whatever reason; there is no other event that tells it.
 */
export function monitorLiveness(timeouts: Timeouts, died: (problem: Problem) => void): LivenessMonitor {
  const lock = `faltwerk-worker-${performance.timeOrigin}-${opened++}-${Math.random()}`
  const waiting = new AbortController()
  let [isExpected, isOver] = [false, false]
  let longest = timeouts.firstMessage
  const timer = createAwakeTimer(() => die(problem('worker-silent', { seconds: Math.round(longest / 1000) })))

  function end(): void {
    isOver = true
    timer.end()
    waiting.abort()
  }
  function die(reason: Problem): void {
    if (isOver) return
    end()
    died(reason)
  }
  function count(): void {
    if (isExpected && !isOver) timer.begin(longest)
    else timer.end()
  }
  return {
    lock,
    heard: count,
    begun(held) {
      longest = held ? timeouts.message : timeouts.messageWithoutLock
      count()
      if (!held) return
      navigator.locks
        .request(lock, { signal: waiting.signal }, () => die(problem('worker-ended')))
        // Only a watch that has ended, or a page that is going.
        .catch(() => {})
    },
    expect(on) {
      isExpected = on
      count()
    },
    end,
  }
}
