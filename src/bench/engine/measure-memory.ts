import type { Engine } from '../../engine/protocol.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import type { HeldMemory } from './held-memory.ts'

/** After these many runs the memory is looked at. */
export const LOOK_AFTER = [1, 10, 20] as const

/** Runs a plan to its end 20 times. */
export async function memoryAfterRuns(
  engine: Engine,
  plan: Plan,
  look: () => Promise<HeldMemory>,
): Promise<readonly HeldMemory[]> {
  const seen: HeldMemory[] = []
  for (let done = 1; done <= Math.max(...LOOK_AFTER); done++) {
    await wholeRun(engine, plan, done)
    // The last event comes before the run has let go of everything.
    await new Promise((resolve) => setTimeout(resolve))
    if (LOOK_AFTER.some((count) => count === done)) seen.push(await look())
  }
  return seen
}

function wholeRun(engine: Engine, plan: Plan, number: number): Promise<void> {
  return new Promise((resolve, reject) => {
    engine.start({ run: `whole-${number}`, plan, backend: 'auto' }).listen((event) => {
      if (event.kind === 'completed') resolve()
      else if (event.kind === 'failed') reject(new Error(event.problem.code))
    })
  })
}
