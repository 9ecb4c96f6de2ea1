import type { Plateau } from '../../graph/values/schedule.ts'
import type { Checkpoint, History } from '../protocol.ts'
import { isImprovement } from './early-stopping.ts'

/** How far a schedule that waits for a plateau has come. */
export type PlateauState = NonNullable<Checkpoint['plateau']>

/**
 * What a finished epoch makes of it, as in Keras's ReduceLROnPlateau (`on_epoch_end` in
 * `keras/src/callbacks/reduce_lr_on_plateau.py`); `rate` is that of the beginning.
 */
export function afterEpoch(
  rule: Plateau,
  history: History,
  before: PlateauState | undefined,
  rate: number,
): PlateauState {
  const state = before ?? { rate, waited: 0, resting: 0 }
  const value = history[rule.monitor].at(-1)
  if (value === undefined) return state
  const resting = Math.max(0, state.resting - 1)
  const best = state.best === undefined ? undefined : { best: state.best }
  if (isImprovement(rule, history, best)) return { rate: state.rate, best: value, waited: 0, resting }
  if (resting > 0) return { ...state, waited: 0, resting }
  const waited = (state.resting > 0 ? 0 : state.waited) + 1
  // Keras compares single precision.
  if (waited < rule.patience || Math.fround(state.rate) <= Math.fround(rule.minRate))
    return { ...state, waited, resting }
  return {
    ...state,
    rate: Math.max(state.rate * rule.factor, rule.minRate),
    waited: 0,
    resting: rule.cooldown,
  }
}
