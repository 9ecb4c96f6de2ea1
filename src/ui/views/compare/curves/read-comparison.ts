import type uPlot from 'uplot'
import type { TextTools } from '../../../base/language/text-tools.ts'
import { hasEnded } from '../../../trainers/measure.ts'
import type { ComparedEntry } from '../compared-entries.ts'
import type { CompareOptions, ProgressUnit } from './compare-options.ts'
import type { ComparedLine } from './compared-lines.ts'
import { unitsAt } from './progress-units.ts'

/** A chart's lines with their values. */
export interface ComparedData {
  readonly lines: readonly ComparedLine[]
  readonly data: uPlot.AlignedData
  readonly best: readonly (number | undefined)[]
}

/** What an entry is at a place. */
export interface EntryReading {
  readonly entry: ComparedEntry
  readonly training?: number
  readonly validation?: number
  /** Of several runs: the edges of the band there. */
  readonly low?: number
  readonly high?: number
}

/** What all entries are at a place: of each line its point next to it. Nothing behind its end. */
export function readAt(
  entries: readonly ComparedEntry[],
  { lines, data }: ComparedData,
  place: number,
): readonly EntryReading[] {
  const places = data[0] ?? []
  const readings: EntryReading[] = entries.map((entry) => ({ entry }))
  lines.forEach(({ entry, kind, draws, faint }, line) => {
    const before = readings[entry]
    const value = valueNear(places, data[line + 1] ?? [], place)
    if (!before || value === undefined || faint) return
    const name =
      draws === 'low' || draws === 'high' ? draws : kind === 'validation' ? 'validation' : 'training'
    readings[entry] = { ...before, [name]: value }
  })
  return readings
}

function valueNear(
  places: ArrayLike<number>,
  values: ArrayLike<number | null | undefined>,
  place: number,
): number | undefined {
  const middle = indexNear(places, place)
  // Where lines have places of their own, the next point of this one is not far.
  for (let away = 0; away < places.length; away++)
    for (const at of [middle - away, middle + away]) {
      const value = values[at]
      if (value != null) return isWithin(values, at, middle) ? value : undefined
    }
  return undefined
}

/** Whether the line goes on to that place; its last point is read a little behind it, too. */
function isWithin(values: ArrayLike<number | null | undefined>, at: number, middle: number): boolean {
  if (at >= middle) return true
  if (middle - at <= 1) return true
  for (let behind = middle; behind < values.length; behind++) if (values[behind] != null) return true
  return false
}

function indexNear(places: ArrayLike<number>, place: number): number {
  let [low, high] = [0, Math.max(0, places.length - 1)]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= place) low = middle
    else high = middle
  }
  return place - (places[low] ?? 0) <= (places[high] ?? 0) - place ? low : high
}

/** The next place to the right or to the left of one. */
export function stepOf({ data }: ComparedData, place: number, step: number): number {
  const places = data[0] ?? []
  const at = indexNear(places, place) + step
  return places[Math.max(0, Math.min(places.length - 1, at))] ?? place
}

/** Where the axis ends: with all planned epochs from the start, so that it stands still while a run trains. */
export function lastPlace(
  entries: readonly ComparedEntry[],
  { data }: ComparedData,
  { by, inStep }: CompareOptions,
): number {
  const places = data[0] ?? []
  const reached = places[places.length - 1] ?? 0
  if (inStep || by === 'second') return reached || 1
  const planned = entries.flatMap(({ runs }) =>
    runs.filter((run) => !hasEnded(run)).map((run) => unitsAt(run, by)(Math.min(run.epochs, ALL_PLANNED))),
  )
  return Math.max(reached, ...planned) || 1
}

/** All of the axis; a logarithmic one cannot begin at nothing. */
export function wholeSpan(
  entries: readonly ComparedEntry[],
  compared: ComparedData,
  options: CompareOptions,
): readonly [from: number, to: number] {
  const end = lastPlace(entries, compared, options)
  if (!options.logProgress) return [0, end]
  const from = Math.max(compared.data[0]?.[0] ?? 0, end / 10_000)
  return [from, Math.max(end, from * 1.01)]
}

/** Up to here the axis shows all planned epochs from the start; a longer run grows into it. */
const ALL_PLANNED = 30

export function placeText(place: number, by: ProgressUnit, { number }: Pick<TextTools, 'number'>): string {
  if (by === 'example' || by === 'batch') return number(Math.round(place))
  return number(place, { maximumSignificantDigits: 4 })
}
