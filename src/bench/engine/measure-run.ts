import type { Engine } from '../../engine/protocol.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import { advanceRun } from '../../runs/advance-run.ts'
import { GrowingCurve } from '../../runs/batch-curve.ts'
import { newRun } from '../../runs/run-state.ts'
import { followRun } from './follow-run.ts'

/** Milliseconds from the click. */
export interface StartUp {
  /** All data loaded, the network built. */
  readonly ready: number
  readonly firstStep: number
  readonly threads: number
}

export function startUp(engine: Engine, plan: Plan): Promise<StartUp> {
  const clicked = performance.now()
  let ready = 0
  let threads = 1
  return followRun(engine, plan, ([event, at]) => {
    if (event.kind === 'started') [ready, threads] = [at - clicked, event.threads]
    return event.kind === 'batch' ? { ready, firstStep: at - clicked, threads } : undefined
  })
}

/** Milliseconds of one step, medians. */
export interface StepShares {
  readonly step: number
  /** Between the end of a step and the beginning of the next: making events, mailing them, letting messages in. */
  readonly between: number
  /** In listeners that keep what the session keeps: the run's state and its curve. */
  readonly reducing: number
}

/** Measures `steps` steps after the first two. */
export function stepShares(engine: Engine, plan: Plan, steps: number): Promise<StepShares> {
  let state = newRun('bench', plan, '')
  const curve = new GrowingCurve()
  const taken: { ms: number; at: number; reducing: number }[] = []
  return followRun(engine, plan, ([event, at]) => {
    state = advanceRun(state, event)
    if (event.kind !== 'batch') return undefined
    curve.add(event.step / state.stepsPerEpoch, event.loss, event.accuracy)
    taken.push({ ms: event.ms, at, reducing: performance.now() - at })
    if (taken.length < steps + 2) return undefined
    const counted = taken.slice(2)
    return {
      step: median(counted.map(({ ms }) => ms)),
      between: median(counted.map(({ ms, at }, i) => at - taken[i + 1]!.at - ms)),
      reducing: median(counted.map(({ reducing }) => reducing)),
    }
  })
}

/** Milliseconds from pause() to the paused event. */
export interface PauseLatency {
  readonly whole: number
  /** Of that after the end of the step that was under way: for the checkpoint. */
  readonly afterStep: number
}

/** Pauses in the middle of an epoch, `times` of them. */
export function pauseLatencies(engine: Engine, plan: Plan, times: number): Promise<readonly PauseLatency[]> {
  const latencies: PauseLatency[] = []
  let [asked, stepEnded] = [0, 0]
  return followRun(engine, plan, ([event, at], run) => {
    if (event.kind === 'paused') {
      latencies.push({ whole: at - asked, afterStep: at - Math.max(asked, stepEnded) })
      if (latencies.length === times) return latencies
      run.resume()
    } else if (event.kind === 'batch') {
      stepEnded = at
      // In the middle of the next step, wherever that is.
      const pause = () => {
        asked = performance.now()
        run.pause()
      }
      if (event.step % 4 === 0) setTimeout(pause, event.ms / 2)
    }
    return undefined
  })
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
