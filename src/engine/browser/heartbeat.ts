import type { FromWorker } from './worker-message.ts'

/** Often enough to be distinguished from a worker that is stuck, seldom enough to cost nothing. */
const BEAT_EVERY_MS = 2_000

/** Signs of life of this worker, for the page. */
export interface Heartbeat {
  /**
   * Holds a lock as long as this worker lives, however it ends, and reports it; where there are no locks it only reports that
   * it is there.
   */
  hold(lock: string): void
  /** Sends a sign now and then, whatever else it does between its steps. */
  beat(on: boolean): void
}

export function createHeartbeat(send: (message: FromWorker) => void): Heartbeat {
  let beating: ReturnType<typeof setInterval> | undefined
  return {
    hold(lock) {
      const say = (held: boolean) => send({ kind: 'alive', held })
      if (!globalThis.navigator?.locks) return say(false)
      const forEver = () => {
        say(true)
        return new Promise<never>(() => {})
      }
      navigator.locks.request(lock, forEver).catch(() => say(false))
    },
    beat(on) {
      clearInterval(beating)
      if (on) beating = setInterval(() => send({ kind: 'beat' }), BEAT_EVERY_MS)
    },
  }
}
