import type { PlannedRates } from '../../../graph/compile/planned-rates.ts'
import type { TextTools } from '../../base/language/text-tools.ts'
import type { RateCurve } from '../../trainers/rate-curve.ts'

/** What stands for a picture of the rates, and the few numbers that find room below a small one. */
export function sayRates(
  { values }: RateCurve,
  training: { readonly epochs: number; readonly steps: number },
  t: TextTools['t'],
  rateText: (rate: number) => string,
): { readonly label: string; readonly ends: string } {
  const [first, last] = [rateText(values[0] ?? 0), rateText(values.at(-1) ?? 0)]
  const highest = rateText(Math.max(0, ...values))
  const said = { ...training, first, highest, last }
  // One that rises and falls is told by its height, not by its ends.
  const isPeak = highest !== first && highest !== last
  return {
    label: t(isPeak ? 'schedule.card-peak' : 'schedule.card', said),
    ends: t(isPeak ? 'schedule.ends-peak' : 'schedule.ends', said),
  }
}

/** How long the training is, or, where that is not known yet, `note`: what is shown instead. */
export function sayLength(
  { trainer, isAssumed, epochs, stepsPerEpoch }: PlannedRates,
  t: TextTools['t'],
): { readonly steps?: string; readonly note?: string } {
  if (trainer !== undefined && !isAssumed)
    return { steps: t('schedule.steps', { steps: epochs * stepsPerEpoch }) }
  return { note: t(trainer === undefined ? 'schedule.unwired' : 'schedule.assumed') }
}
