import type { RunView } from '../../../session/run-view.ts'
import { hasEnded } from '../../trainers/measure.ts'
import { type RateCurve, rateIn, runRates } from '../../trainers/rate-curve.ts'
import type { RunLook } from '../../trainers/run-palette.ts'

/** More rates are not said beside the name of the picture: the chart above has all names. */
const MOST_SAID = 5

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
  /** 1, or less where other lines have the same colour, so that many do not outweigh one. */
  readonly strength: number
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
  const lines = [...groups].flatMap(([key, members]) => {
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
        token: looksOf(members).length > 1 ? '--schedule' : furthest.look.token,
        past: drawn(past),
        ahead: isOver ? { at: [], values: [] } : drawn(ahead),
        highest: Math.max(0, ...past.values, ...(isOver ? [] : ahead.values)),
        now,
      },
    ]
  })
  return lines.map((line) => {
    const alike = lines.filter(({ token }) => token === line.token).length
    return { ...line, strength: 1 / Math.sqrt(alike) }
  })
}

/** The rates of runs that look alike, at one place. */
export interface SaidRate {
  readonly key: string
  /** None where there is but one line, and nothing to tell apart. */
  readonly looks: readonly RunLook[]
  readonly titles: readonly string[]
  /** One rate, or the lowest and the highest. */
  readonly rates: readonly [number] | readonly [lowest: number, highest: number]
}

/** What is said beside the name of the picture: runs of one group have one mark, and the rates they are between. */
export function saidRates(lines: readonly RateLine[], place: number | undefined): readonly SaidRate[] {
  const bundles = new Map<string, RateLine[]>()
  for (const line of lines) {
    const key = lines.length > 1 ? JSON.stringify(looksOf(line.runs)) : ''
    const bundle = bundles.get(key)
    if (bundle) bundle.push(line)
    else bundles.set(key, [line])
  }
  const said = [...bundles].flatMap(([key, bundle]): SaidRate[] => {
    const rates = bundle.flatMap((line) => rateAt(line, place) ?? []).sort((a, b) => a - b)
    const [lowest, highest] = [rates[0], rates.at(-1)]
    if (lowest === undefined || highest === undefined) return []
    const runs = bundle.flatMap((line) => line.runs)
    return [
      {
        key,
        looks: lines.length > 1 ? looksOf(runs) : [],
        titles: [...new Set(runs.map(({ title }) => title))],
        rates: lowest === highest ? [lowest] : [lowest, highest],
      },
    ]
  })
  return said.slice(0, MOST_SAID)
}

/** Each once. */
function looksOf(runs: readonly RatedRun[]): readonly RunLook[] {
  return [...new Map(runs.map(({ look }) => [`${look.token} ${look.mark}`, look])).values()]
}

/** The rate of a line at a place, or the latest there was; nothing before the first step. */
export function rateAt({ past, ahead }: RateLine, place: number | undefined): number | undefined {
  if (place === undefined) return past.values.at(-1)
  return rateIn({ at: [...past.at, ...ahead.at], values: [...past.values, ...ahead.values] }, place)
}

function doneOf({ run: { epoch, step, stepsPerEpoch } }: RatedRun): number {
  return epoch + (stepsPerEpoch > 0 ? step / stepsPerEpoch : 0)
}
