import type { Checkpoint } from '../../../engine/protocol.ts'
import { failed, ok, type Result } from '../../../graph/document/problem.ts'
import { isCheckpoint } from '../../../runs/run-schema.ts'
import type { Storage } from '../../../storage/types.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import type { TrainerRun } from './trainer-run.ts'

/** The weights of a run's latest checkpoint, read from the disk where they are not at hand. */
export async function loadCheckpoint(
  run: TrainerRun,
  storage: Storage,
  project: string,
): Promise<Result<Checkpoint>> {
  if (run.checkpoint) return ok(run.checkpoint)
  const loaded = await storage.loadWeights(project, run.trainer)
  if (!loaded.ok) return loaded
  const record = loaded.value
  if (!record || record.run !== run.state.run || !isCheckpoint(record.data))
    return failed(sessionProblem('weights-missing', {}, { node: run.trainer }))
  // A newer checkpoint may have come meanwhile.
  run.checkpoint ??= record.data as Checkpoint
  return ok(run.checkpoint)
}
