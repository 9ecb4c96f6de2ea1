import type { Plan } from '../../graph/plan/plan.ts'
import type { BackendName } from '../backend-report.ts'
import type { StepTimes } from './backend-facts.ts'
import type { BackendStarters } from './backend-starter.ts'
import { releaseWebgl } from './find-backends.ts'
import { measurePlan } from './measure-plan.ts'
import { startBackend } from './start-backend.ts'

/** For each of the two; a second in all with what starting takes. */
const BUDGET_MS = 400

/** Measures a step of a plan with wasm and with webgl, one after the other, and leaves wasm set where it works. */
export async function compareBackends(
  plan: Plan,
  starters: BackendStarters,
  threads: number,
): Promise<StepTimes> {
  const webgl = await trial('webgl', plan, starters, threads)
  const wasm = await trial('wasm', plan, starters, threads)
  releaseWebgl()
  return { compared: true, ...(wasm !== undefined && { wasm }), ...(webgl !== undefined && { webgl }) }
}

async function trial(
  name: BackendName,
  plan: Plan,
  starters: BackendStarters,
  threads: number,
): Promise<number | undefined> {
  if (!(await startBackend(name, starters, { threads }))) return undefined
  try {
    return await measurePlan(plan, BUDGET_MS)
  } catch (error) {
    console.warn(`back end ${name} starts but does not compute: ${error}`)
    return undefined
  }
}
