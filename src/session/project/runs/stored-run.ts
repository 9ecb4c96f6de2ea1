import { isJsonObject } from '../../../graph/base/json.ts'
import type { RunRecord } from '../../../storage/types.ts'
import type { Timing } from '../../base/timing.ts'
import type { StoredCurve } from './batch-curve.ts'
import { isStoredRun } from './run-schema.ts'
import { foundRun, type RunState } from './run-state.ts'
import { TrainerRun } from './trainer-run.ts'

/** A run without its weights. */
interface StoredProgress {
  readonly state: RunState
  readonly curve: StoredCurve
}

/** What stands in `RunRecord.data`. */
interface StoredRun extends StoredProgress {
  readonly version: typeof VERSION
  /** The run before it, while the weights on the disk are still those of that one. */
  readonly before?: StoredProgress
}

const VERSION = 1

export function packRun(project: string, run: TrainerRun, savedAt: number): RunRecord {
  const { trainer, state, before } = run
  const data: StoredRun = {
    version: VERSION,
    ...progressOf(run),
    ...(before && { before: progressOf(before) }),
  }
  return { project, trainer, run: state.run, plan: state.plan.hash, savedAt, data }
}

/** Whether a record of this version of the page holds something else than a run. */
export function isDamagedRun({ data }: RunRecord): boolean {
  if (!isJsonObject(data)) return true
  return data.version === VERSION && !isStoredRun(data)
}

/** `undefined` for a record of another version of the page, which is left alone, and for a damaged one. */
export function unpackRun({ trainer, data }: RunRecord, timing: Timing): TrainerRun | undefined {
  const stored = data as StoredRun
  if (!isJsonObject(stored) || (stored as { version?: unknown }).version !== VERSION) return undefined
  if (!isStoredRun(stored)) return undefined
  const { before } = stored
  const found = foundFrom(trainer, timing, stored)
  if (before) found.before = foundFrom(trainer, timing, before)
  return found
}

function progressOf({ state, curve }: TrainerRun): StoredProgress {
  return { state, curve: curve.stored() }
}

function foundFrom(trainer: string, timing: Timing, { state, curve }: StoredProgress): TrainerRun {
  const found = foundRun(state)
  const run = new TrainerRun(trainer, timing, found, curve)
  if (found !== state && found.checkpoint) run.cutCurve(found.checkpoint)
  return run
}
