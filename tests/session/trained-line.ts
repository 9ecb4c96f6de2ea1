import type { KeptRuns } from '../../src/session/kept-runs.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { good, until } from './workbench.ts'

/** Runs the trainer to its end, and waits for the line of it. */
export async function trained(session: ProjectSession) {
  const before = session.runs.value.trainer?.run
  good(session.run())
  const { trainer } = await until(
    session.runs,
    ({ trainer }) => trainer?.status === 'completed' && trainer.run !== before,
  )
  return lineOf(session.kept, trainer!.run)
}

/** The line of a run, once it is there. */
export async function lineOf(kept: KeptRuns, run: string) {
  const runs = await until(kept.runs, (lines) => lines.some((line) => line.run === run))
  return runs.find((line) => line.run === run)!
}
