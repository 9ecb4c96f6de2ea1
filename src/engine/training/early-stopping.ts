import type { EarlyStopping } from '../../graph/plan/plan.ts'
import type { History, StoredTensor } from '../protocol.ts'

/** The best epoch so far by the number that is watched. */
export interface Best {
  readonly best: number
  /** Counted from 1. */
  readonly bestEpoch: number
  readonly bestWeights?: readonly StoredTensor[]
}

/** What is watched, and what counts as better. */
type Watching = Pick<EarlyStopping, 'monitor' | 'minDelta'>

/**
 * Whether the epoch just finished beats `before` by more than `minDelta`. Exactly at it the order of the operations
 * decides, so they are those of Keras's `MonitorCallback._is_improvement`: `value ∓ minDelta` in double precision, and
 * then, as on TensorFlow, PyTorch and JAX, a comparison of float32.
 */
export function isImprovement(
  rule: Watching,
  history: History,
  before: Pick<Best, 'best'> | undefined,
): boolean {
  const value = history[rule.monitor].at(-1)
  if (value === undefined) return false
  if (!before) return true
  const best = Math.fround(before.best)
  return isBetterWhenHigher(rule)
    ? Math.fround(value - rule.minDelta) > best
    : Math.fround(value + rule.minDelta) < best
}

/** Whether training ends after `epoch` completed epochs. */
export function isPatienceOver(rule: EarlyStopping, best: Best | undefined, epoch: number): boolean {
  return best !== undefined && epoch - best.bestEpoch >= Math.max(1, rule.patience)
}

function isBetterWhenHigher({ monitor }: Watching): boolean {
  return monitor === 'accuracy' || monitor === 'valAccuracy'
}
