import { storeVariables } from '../model/stored-weights.ts'
import type { Checkpoint, RunEventBody, StoredTensor } from '../protocol.ts'
import { inOrder } from '../random/permutation.ts'
import { areFinite, divergence } from './divergence.ts'
import { RunFailure } from './failure.ts'
import type { RunContext } from './run-context.ts'
import { checkpointOf } from './training-state.ts'
import { unlessLost } from './unless-lost.ts'

/** What may be lost when a computer loses its power, in milliseconds; writing takes a moment as well. */
const EVERY_MS = 4_000
/** So many times as long as reading all numbers takes, a run trains before it does so again. */
const LEAST_TRAINING = 20

/** Whether it is time for the next checkpoint; `everyMs` where a host wants another pace. */
export function isCheckpointDue({ savedAt, readingMs }: RunContext, everyMs?: number): boolean {
  return performance.now() - savedAt >= (everyMs ?? Math.max(EVERY_MS, LEAST_TRAINING * readingMs))
}

/**
 * Where the run stands, with all its numbers; `weights` where they were read already. Throws a RunFailure when the
 * weights are no numbers any more: no run could go on from them.
 */
export async function takeCheckpoint(
  run: RunContext,
  weights?: readonly StoredTensor[],
): Promise<RunEventBody & { kind: 'checkpoint' }> {
  const began = performance.now()
  const checkpoint = await readAll(run, weights)
  if (!areFinite(checkpoint.weights)) throw diverged(run)
  noteReading(run, began)
  run.savedAt = run.readAt
  run.kept = undefined
  return { kind: 'checkpoint', checkpoint }
}

/**
 * Keeps where the run stands without an event: should it diverge, this is what is left of it. Not where reading all
 * numbers takes long beside the epochs.
 */
export async function keepCheckpoint(run: RunContext, weights: readonly StoredTensor[]): Promise<void> {
  const began = performance.now()
  if (began - run.readAt < LEAST_TRAINING * run.readingMs) return
  run.kept = await readAll(run, weights)
  noteReading(run, began)
}

function noteReading(run: RunContext, began: number): void {
  run.readAt = performance.now()
  run.readingMs = run.readAt - began
}

/** The failure of a run whose weights are no longer numbers. */
export function diverged({ plan, data, state }: RunContext): RunFailure {
  const { count, targets, gather } = data.parts.train
  const examples = gather(inOrder(Math.min(count, plan.training.batchSize)))
  return new RunFailure('diverged', divergence(plan, { examples, targets }, state.epoch + 1, state.step))
}

async function readAll(run: RunContext, weights?: readonly StoredTensor[]): Promise<Checkpoint> {
  const { plan, host, model, state } = run
  const stored = weights ?? (await unlessLost(host, storeVariables(model.network.weights)))
  const slots = await unlessLost(host, storeVariables(model.optimizer.slots))
  return checkpointOf(plan.hash, state, stored, slots)
}
