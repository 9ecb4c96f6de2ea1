import type { Engine, Run, RunEvent } from '../../engine/protocol.ts'
import type { Plan } from '../../graph/plan/plan.ts'

/** An event with the time it arrived, by `performance.now()`. */
export type Arrival = readonly [event: RunEvent, at: number]

let started = 0

/**
 * Starts a run and looks at its events until `look` has seen enough and returns something; then the run is stopped,
 * and has ended when this resolves.
 */
export function followRun<T>(
  engine: Engine,
  plan: Plan,
  look: (arrival: Arrival, run: Run) => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const run = engine.start({ run: `bench-${started++}`, plan, backend: 'auto' })
    let seen: T | undefined
    run.listen((event) => {
      const at = performance.now()
      if (seen === undefined) {
        seen = look([event, at], run)
        if (seen !== undefined) run.stop()
      }
      if (event.kind === 'failed') reject(new Error(event.problem.code))
      else if (event.kind === 'cancelled' || event.kind === 'completed') {
        if (seen === undefined) reject(new Error('a run ended too early'))
        else resolve(seen)
      }
    })
  })
}
