import { isJsonObject } from '../graph/base/json.ts'
import { GrowingCurve, type StoredCurve } from './batch-curve.ts'
import { isStoredRun } from './run-schema.ts'
import { foundRun, type RunState } from './run-state.ts'

/** A run without its weights. */
export interface StoredProgress {
  readonly state: RunState
  readonly curve: StoredCurve
}

/** A run as it is kept on a disk and in files. */
export interface StoredRun extends StoredProgress {
  readonly version: typeof VERSION
  /** The run before it, while the weights on the disk are still those of that one. */
  readonly before?: StoredProgress
}

const VERSION = 1

export function storedRun(progress: StoredProgress, before?: StoredProgress): StoredRun {
  return { version: VERSION, ...progress, ...(before && { before }) }
}

/** Whether what says it is a run of this version holds something else. */
export function isDamagedRun(data: unknown): boolean {
  if (!isJsonObject(data)) return true
  return data.version === VERSION && !isStoredRun(data)
}

/** `undefined` for a run of another version, which is left alone, and for a damaged one. */
export function readStoredRun(data: unknown): StoredRun | undefined {
  if (!isJsonObject(data) || data.version !== VERSION || !isStoredRun(data)) return undefined
  const stored = data as unknown as StoredRun
  return {
    ...withTrace(stored),
    version: VERSION,
    ...(stored.before && { before: withTrace(stored.before) }),
  }
}

/** A run as it is found again, and its curve no further than it stands. */
export function foundProgress({ state, curve }: StoredProgress): StoredProgress {
  const found = foundRun(state)
  if (found === state || !found.checkpoint) return { state: found, curve }
  const { epoch, step } = found.checkpoint
  const growing = new GrowingCurve(curve)
  growing.cut(epoch + step / Math.max(1, found.stepsPerEpoch))
  return { state: found, curve: growing.stored() }
}

/** Runs of before have recorded nothing with their epochs. */
function withTrace({ state, curve }: StoredProgress): StoredProgress {
  return { state: { ...state, trace: state.trace ?? [] }, curve }
}
