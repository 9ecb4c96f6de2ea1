import { type Problem, problem } from '../../graph/document/problem.ts'
import { createAwakeTimer } from './awake-timer.ts'
import type { Timeouts } from './timeouts.ts'

/** Watches on the page whether a worker lives. */
export interface LivenessMonitor {
  /** The name of the lock that the worker is to hold. */
  readonly lock: string
  /** A message of it has arrived. */
  heard(): void
  /** It is there, and holds its lock where there are such. */
  begun(held: boolean): void
  /** It is waited for, so silence counts. */
  expect(on: boolean): void
  end(): void
}

let opened = 0

/**
 * Calls `died` once when a worker has ended without a word, or is silent for too long. A browser gives a worker's lock
 * to the next in the queue when the worker is gone, for any reason; there is no other event for that.
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
