import type { Result } from '../../../graph/document/problem.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { RunState } from '../../../runs/run-state.ts'
import type { StaleReason } from '../../run-view.ts'
import { continues, continuesSlower, staleReasons } from './staleness.ts'

/** The plan that made a run beside the one that the graph gives now. */
export interface Comparison {
  readonly ran: Plan
  readonly now: Result<Plan>
  readonly stale: readonly StaleReason[]
  /** A checkpoint of the run serves the plan of now, apart from epochs and measurements. */
  readonly continues: boolean
  /** The same, but for a lower learning rate. */
  readonly slower: boolean
}

/** Compares two plans; `before` where they are the same two again, because whole networks are looked through. */
export function comparePlans(ran: Plan, now: Result<Plan>, before: Comparison | undefined): Comparison {
  if (before && before.ran === ran && before.now === now) return before
  return {
    ran,
    now,
    stale: staleReasons(ran, now),
    continues: now.ok && continues(ran, now.value),
    slower: now.ok && continuesSlower(ran, now.value),
  }
}

/**
 * Whether a run can go on: it is paused, or it has a checkpoint for the plan of now (more epochs and other
 * measurements allowed) and did not finish all of it. A diverged run would only diverge again, unless it is to learn
 * more slowly, and one that early stopping has ended would end at once.
 */
export function canResume(state: RunState, { now, continues, slower }: Comparison): boolean {
  const { checkpoint, failure, status, stoppedEarly } = state
  if (status === 'paused') return true
  if (!checkpoint || !now.ok) return false
  if (status === 'failed' && failure === 'diverged') return slower
  if (!continues) return false
  if (status === 'completed') return !stoppedEarly && checkpoint.epoch < now.value.training.epochs
  return status === 'stopped' || (status === 'failed' && failure !== 'checkpoint-unusable')
}
