import { storeVariables } from '../model/stored-weights.ts'
import type { StoredTensor } from '../protocol.ts'
import type { RunContext } from './run-context.ts'
import type { RunEventBody } from './run-event-body.ts'
import { checkpointOf } from './training-state.ts'
import { unlessLost } from './unless-lost.ts'

/** Where the run stands, with all its numbers; `weights` where they were read already. */
export async function takeCheckpoint(
  run: RunContext,
  weights?: readonly StoredTensor[],
): Promise<RunEventBody & { kind: 'checkpoint' }> {
  const { plan, host, trainee, state } = run
  const stored = weights ?? (await unlessLost(host, storeVariables(trainee.network.weights)))
  const slots = await unlessLost(host, storeVariables(trainee.optimizer.slots))
  run.savedAt = performance.now()
  return { kind: 'checkpoint', checkpoint: checkpointOf(plan.hash, state, stored, slots) }
}
