import type { RunEventBody } from '../protocol.ts'

/** Steps looked at, after a first one in which memory is reserved and WebGL compiles. */
const STEPS = 10

/**
 * Watches the events of a run and reports once what its fastest step took. An epoch's last batch is often shorter, so
 * the first epoch has to have enough others.
 */
export function notePace(tell: (msPerStep: number) => void): (event: RunEventBody) => void {
  let stepsPerEpoch = 0
  let seen = 0
  let fastest = Number.POSITIVE_INFINITY
  return (event) => {
    if (event.kind === 'started') {
      stepsPerEpoch = event.stepsPerEpoch
      seen = 0
      fastest = Number.POSITIVE_INFINITY
    } else if (event.kind === 'batch' && event.step < stepsPerEpoch && seen <= STEPS) {
      if (seen > 0) fastest = Math.min(fastest, event.ms)
      seen++
      if (seen > STEPS) tell(fastest)
    }
  }
}
