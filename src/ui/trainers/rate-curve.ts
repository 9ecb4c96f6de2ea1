import { type PlannedRates, plannedRate } from '../../graph/compile/planned-rates.ts'
import { inSteps } from '../../graph/values/schedule.ts'
import type { RunView } from '../../session/run-view.ts'

export interface RateCurve {
  /** In epochs from the beginning. */
  readonly at: readonly number[]
  readonly values: readonly number[]
}

/** The learning rates of a run. */
export interface RunRates {
  /** It has trained with these. */
  readonly past: RateCurve
  /** What its plan has for the rest; nothing of a plateau, where that shows only in training. */
  readonly ahead: RateCurve
}

const NOTHING: RateCurve = { at: [], values: [] }
/** More points of one run cannot be told apart. */
const POINTS = 300

/** Rates from the first step to the last, as many as can be told apart in a picture. */
export function rateCurve(planned: PlannedRates, most: number): RateCurve {
  const steps = planned.stepsPerEpoch * planned.epochs
  const points = Math.min(most, steps)
  const updates = Array.from({ length: points }, (_, i) =>
    points > 1 ? 1 + Math.round((i * (steps - 1)) / (points - 1)) : 1,
  )
  return {
    at: updates.map((update) => update / planned.stepsPerEpoch),
    values: updates.map((update) => plannedRate(planned, update)),
  }
}

/** The rate at a place of a curve, or its last one behind its end; nothing of an empty one. */
export function rateIn({ at, values }: RateCurve, place: number): number | undefined {
  const next = at.findIndex((each) => each >= place)
  return next < 0 ? values.at(-1) : values[next]
}

/** Whether the learning rate of a run changes while it trains. */
export function isScheduled({ ran }: Pick<RunView, 'ran'>): boolean {
  return ran.optimizer.schedule !== undefined
}

/** The learning rates that a run has had and will have; of a plateau as they were recorded. */
export function runRates(run: Pick<RunView, 'ran' | 'stepsPerEpoch' | 'epoch' | 'step' | 'trace'>): RunRates {
  const { ran, stepsPerEpoch, epoch, step, trace } = run
  const { learningRate: rate, schedule } = ran.optimizer
  if (stepsPerEpoch < 1) return { past: NOTHING, ahead: NOTHING }
  if (schedule?.kind === 'plateau') {
    const told = trace.flatMap(({ epoch, learningRate }) =>
      learningRate === undefined ? [] : [{ epoch, learningRate }],
    )
    const past = {
      at: told.flatMap(({ epoch }) => [epoch - 1, epoch]),
      values: told.flatMap(({ learningRate }) => [learningRate, learningRate]),
    }
    return { past, ahead: NOTHING }
  }
  const length = { stepsPerEpoch, epochs: ran.training.epochs }
  const planned: PlannedRates = { ...length, rate, ...(schedule && { schedule: inSteps(schedule, length) }) }
  const { at } = rateCurve(planned, POINTS)
  const done = epoch + step / stepsPerEpoch
  const rates = (places: readonly number[]): RateCurve => ({
    at: places,
    values: places.map((place) => plannedRate(planned, Math.max(1, Math.round(place * stepsPerEpoch)))),
  })
  return {
    past: done > 0 ? rates([...at.filter((place) => place < done), done]) : NOTHING,
    ahead: rates([...(done > 0 ? [done] : []), ...at.filter((place) => place > done)]),
  }
}
