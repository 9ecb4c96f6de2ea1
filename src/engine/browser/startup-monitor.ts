import type { RunEventBody } from '../protocol.ts'
import { createAwakeTimer } from './awake-timer.ts'
import type { Timeouts } from './timeouts.ts'

/** Watches over a run from the moment a worker has it until its first step. */
export interface StartupMonitor {
  readonly isUnderWay: boolean
  begin(): void
  heard(event: RunEventBody): void
  end(): void
}

/** Calls `stuck` once nothing new has come for too long, with how long that was. */
export function monitorStartup(timeouts: Timeouts, stuck: (seconds: number) => void): StartupMonitor {
  let isUnderWay = false
  let waited = 0
  let before = ''
  const timer = createAwakeTimer(() => stuck(Math.round(waited / 1000)))
  const count = (milliseconds: number) => {
    waited = milliseconds
    timer.begin(milliseconds)
  }
  const end = () => {
    isUnderWay = false
    timer.end()
  }
  return {
    get isUnderWay() {
      return isUnderWay
    },
    begin() {
      isUnderWay = true
      before = ''
      count(timeouts.data)
    },
    heard(event) {
      if (!isUnderWay) return
      if (event.kind !== 'preparing') return end()
      const now = `${event.stage} ${event.done} ${event.total}`
      if (now === before) return
      before = now
      count(event.stage === 'model' ? timeouts.network : timeouts.data)
    },
    end,
  }
}
