import { foundProgress, readStoredRun, type StoredProgress, storedRun } from '../../../runs/stored-run.ts'
import type { RunRecord } from '../../../storage/types.ts'
import type { Timing } from '../../base/timing.ts'
import { TrainerRun } from './trainer-run.ts'

export function packRun(project: string, run: TrainerRun, savedAt: number): RunRecord {
  const { trainer, state, before } = run
  const data = storedRun(progressOf(run), before && progressOf(before))
  return { project, trainer, run: state.run, plan: state.plan.hash, savedAt, data }
}

/** `undefined` for a record of another version of the page, which is left alone, and for a damaged one. */
export function unpackRun({ trainer, data }: RunRecord, timing: Timing): TrainerRun | undefined {
  const stored = readStoredRun(data)
  if (!stored) return undefined
  const { before } = stored
  const found = foundFrom(trainer, timing, stored)
  if (before) found.before = foundFrom(trainer, timing, before)
  return found
}

function progressOf({ state, curve }: TrainerRun): StoredProgress {
  return { state, curve: curve.stored() }
}

function foundFrom(trainer: string, timing: Timing, stored: StoredProgress): TrainerRun {
  const { state, curve } = foundProgress(stored)
  return new TrainerRun(trainer, timing, state, curve)
}
