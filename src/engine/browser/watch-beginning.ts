import type { RunEventBody } from '../protocol.ts'
import type { Patience } from './patience.ts'
import { createWakingTimer } from './waking-time.ts'

/** Watches over a run from the moment a worker has it until its first step. */
export interface BeginningWatch {
  readonly isUnderWay: boolean
  begin(): void
  heard(event: RunEventBody): void
  end(): void
}

/** Calls `stuck` once nothing new has come for too long, with how long that was. */
export function watchBeginning(patience: Patience, stuck: (seconds: number) => void): BeginningWatch {
  let isUnderWay = false
  let waited = 0
  let before = ''
  const timer = createWakingTimer(() => stuck(Math.round(waited / 1000)))
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
      count(patience.data)
    },
    heard(event) {
      if (!isUnderWay) return
      if (event.kind !== 'preparing') return end()
      const now = `${event.stage} ${event.done} ${event.total}`
      if (now === before) return
      before = now
      count(event.stage === 'model' ? patience.network : patience.data)
    },
    end,
  }
}
