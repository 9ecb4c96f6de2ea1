import type { RunView } from '../../../session/run-view.ts'
import { hasEnded } from '../../trainers/measure.ts'
import { type RateCurve, rateIn, runRates } from '../../trainers/rate-curve.ts'
import type { RunLook } from '../../trainers/run-palette.ts'

/** More lines are not said beside the name of the picture: the chart above has all names. */
export const MOST_SAID = 4

/** A run whose rates are drawn. */
export interface RatedRun {
  readonly title: string
  readonly look: RunLook
  readonly run: RunView
}

/** The rates of one run, or of several that have the same. */
export interface RateLine {
  readonly key: string
  readonly runs: readonly RatedRun[]
  /** Custom property that holds the colour. */
  readonly token: string
  /** At places of the chart. */
  readonly past: RateCurve
  readonly ahead: RateCurve
  readonly highest: number
  /** Where the runs are that are under way. */
  readonly now: readonly {
    readonly run: string
    readonly look: RunLook
    readonly place: number
    readonly rate: number
  }[]
}

/** The lines of rates: one for all runs whose plans have the same. */
export function rateLines(
  runs: readonly RatedRun[],
  placeOf: (run: RunView) => (epochs: number) => number,
  sharesPlaces: boolean,
): readonly RateLine[] {
  const groups = new Map<string, RatedRun[]>()
  for (const rated of runs) {
    const { ran, stepsPerEpoch, run } = rated.run
    const { learningRate, schedule } = ran.optimizer
    const { epochs, batchSize } = ran.training
    const isShared = sharesPlaces && schedule?.kind !== 'plateau'
    const key = isShared ? JSON.stringify([learningRate, schedule, epochs, batchSize, stepsPerEpoch]) : run
    const group = groups.get(key)
    if (group) group.push(rated)
    else groups.set(key, [rated])
  }
  return [...groups].flatMap(([key, members]) => {
    const [furthest] = members.toSorted((a, b) => doneOf(b) - doneOf(a))
    if (!furthest) return []
    const place = placeOf(furthest.run)
    const drawn = ({ at, values }: RateCurve) => ({ at: at.map(place), values })
    const { past, ahead } = runRates(furthest.run)
    const isOver = members.every(({ run }) => hasEnded(run))
    const now = members.flatMap(({ run, look }) => {
      const { at, values } = runRates(run).past
      if (hasEnded(run) || at.length === 0) return []
      return [{ run: run.run, look, place: placeOf(run)(at.at(-1)!), rate: values.at(-1)! }]
    })
    return [
      {
        key,
        runs: members,
        token: members.length > 1 ? '--schedule' : furthest.look.token,
        past: drawn(past),
        ahead: isOver ? { at: [], values: [] } : drawn(ahead),
        highest: Math.max(0, ...past.values, ...(isOver ? [] : ahead.values)),
        now,
      },
    ]
  })
}

/** The rate of a line at a place, or the latest there was; nothing before the first step. */
export function rateAt({ past, ahead }: RateLine, place: number | undefined): number | undefined {
  if (place === undefined) return past.values.at(-1)
  return rateIn({ at: [...past.at, ...ahead.at], values: [...past.values, ...ahead.values] }, place)
}

function doneOf({ run: { epoch, step, stepsPerEpoch } }: RatedRun): number {
  return epoch + (stepsPerEpoch > 0 ? step / stepsPerEpoch : 0)
}
