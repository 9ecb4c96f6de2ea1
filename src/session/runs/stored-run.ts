import { isJsonObject } from '../../graph/json.ts'
import type { RunRecord } from '../../storage/types.ts'
import type { StoredCurve } from './batch-curve.ts'
import { foundRun, type RunState } from './run-state.ts'

/** What stands in `RunRecord.data`. */
interface StoredRun {
  readonly version: typeof VERSION
  readonly state: RunState
  readonly curve: StoredCurve
}

const VERSION = 1

export function packRun(
  project: string,
  trainer: string,
  state: RunState,
  curve: StoredCurve,
  savedAt: number,
): RunRecord {
  const data: StoredRun = { version: VERSION, state, curve }
  return { project, trainer, run: state.run, plan: state.plan.hash, savedAt, data }
}

/** `undefined` for a record of another version of the page, which is left alone. */
export function unpackRun(
  record: RunRecord,
): { readonly state: RunState; readonly curve: StoredCurve } | undefined {
  const data = record.data as StoredRun
  if (!isJsonObject(data) || (data as { version?: unknown }).version !== VERSION) return undefined
  return { state: foundRun(data.state), curve: data.curve }
}
