import { ticks } from 'd3-array'
import { escapeXml } from '../../../pictures/svg-text.ts'
import type { Measure } from '../../../trainers/measure.ts'
import { MARK_PATHS } from '../../../trainers/run-palette.ts'
import { valueRange } from '../../curves/chart-options.ts'
import { placeNames } from '../../curves/place-names.ts'
import type { ComparedEntry } from '../compared-entries.ts'
import type { ComparedData } from './read-comparison.ts'

/** One of the charts of a picture. */
export interface DrawnChart extends ComparedData {
  readonly measure: Measure
  /** What stands above it. */
  readonly title: string
  readonly tick: (value: number) => string
  /** The value at the end of a line. */
  readonly said: (value: number) => string
  readonly logValues: boolean
  /** The most a loss may show. */
  readonly limit: number | undefined
}

export interface CurvePicture {
  readonly charts: readonly DrawnChart[]
  readonly entries: readonly ComparedEntry[]
  /** Under the axis of the progress. */
  readonly unit: string
  readonly place: (value: number) => string
  readonly logPlaces: boolean
  readonly color: (token: string) => string
}

export const PICTURE = { width: 960, chart: 420 } as const
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 230, 34, 48]
const LETTERS = 14
/** More names would cover each other. */
const MOST_NAMES = 18

/** Charts of curves as a picture of its own: axes, lines, bands, names. */
export function curveSvg(picture: CurvePicture): string {
  const { charts, color } = picture
  const height = PICTURE.chart * charts.length
  const drawn = charts.map(
    (chart, at) => `<g transform="translate(0 ${at * PICTURE.chart})">${drawChart(chart, picture)}</g>`,
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${height}" viewBox="0 0 ${PICTURE.width} ${height}" font-family="Inter, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif" font-size="${LETTERS}">`,
    `<rect width="100%" height="100%" fill="${color('--panel')}"/>`,
    ...drawn,
    '</svg>',
  ].join('')
}

function drawChart(chart: DrawnChart, { entries, unit, place, logPlaces, color }: CurvePicture): string {
  const { data, lines, measure } = chart
  const [places = [], ...columns] = data
  const values = columns.flatMap((column) => [...column].filter((value) => value != null))
  const extent = (list: readonly number[]) =>
    [list.length > 0 ? Math.min(...list) : null, list.length > 0 ? Math.max(...list) : null] as const
  const [bottom = 0, top = 1] = valueRange(measure, extent(values), chart.limit, chart.logValues)
  const [first, last] = extent([...places])
  const x = scale([logPlaces ? (first ?? 1) : 0, last ?? 1], [LEFT, PICTURE.width - RIGHT], logPlaces)
  const y = scale([bottom ?? 0, top ?? 1], [PICTURE.chart - BOTTOM, TOP], chart.logValues)
  const parts: string[] = [
    `<text x="${LEFT}" y="20" font-weight="600" fill="${color('--ink')}">${escapeXml(chart.title)}</text>`,
  ]
  for (const value of marks([bottom ?? 0, top ?? 1], chart.logValues)) {
    parts.push(
      `<path d="M${LEFT} ${n(y(value))}H${PICTURE.width - RIGHT}" stroke="${color('--line')}"/>`,
      `<text x="${LEFT - 8}" y="${n(y(value) + 5)}" text-anchor="end" fill="${color('--muted')}">${escapeXml(chart.tick(value))}</text>`,
    )
  }
  const floor = PICTURE.chart - BOTTOM
  for (const value of marks([logPlaces ? (first ?? 1) : 0, last ?? 1], logPlaces))
    parts.push(
      `<text x="${n(x(value))}" y="${floor + 20}" text-anchor="middle" fill="${color('--muted')}">${escapeXml(place(value))}</text>`,
    )
  parts.push(
    `<text x="${(LEFT + PICTURE.width - RIGHT) / 2}" y="${floor + 40}" text-anchor="middle" fill="${color('--muted')}">${escapeXml(unit)}</text>`,
  )
  const points = (line: number) =>
    [...places].flatMap((at, i) => {
      const value = columns[line]?.[i]
      return value == null ? [] : [[x(at), y(Math.min(top ?? 1, Math.max(bottom ?? 0, value)))] as const]
    })
  const pathOf = (list: readonly (readonly [number, number])[]) =>
    list.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${n(px)} ${n(py)}`).join('')
  lines.forEach(({ isEdge, draws, look }, at) => {
    if (!isEdge || draws !== 'high') return
    const outline = [...points(at), ...points(at + 1).reverse()]
    parts.push(`<path d="${pathOf(outline)}Z" fill="${color(look.token)}" fill-opacity="0.18"/>`)
  })
  lines.forEach(({ isEdge, look, faint, thin, dashed }, at) => {
    if (isEdge) return
    const width = faint ? 1 : thin ? 1.25 : 2
    parts.push(
      `<path d="${pathOf(points(at))}" fill="none" stroke="${color(look.token)}" stroke-width="${width}" stroke-linejoin="round"${faint ? ' opacity="0.45"' : ''}${dashed ? ` stroke-dasharray="${look.dash.join(' ')}"` : ''}/>`,
    )
  })
  const ends = entries.flatMap((entry, index) => {
    const line = lines.findLastIndex((each) => each.entry === index && !each.isEdge && !each.faint)
    const end = line < 0 ? undefined : points(line).at(-1)
    const value = line < 0 ? undefined : [...(columns[line] ?? [])].findLast((each) => each != null)
    return end && value != null ? [{ entry, end, value }] : []
  })
  const shown = ends.slice(0, MOST_NAMES)
  const tops = placeNames(
    shown.map(({ end: [px, py] }) => ({ x: px, y: py - LETTERS / 2, width: RIGHT })),
    LETTERS + 4,
    floor,
  )
  shown.forEach(({ entry, end: [px], value }, at) => {
    const middle = (tops[at] ?? 0) + LETTERS / 2
    parts.push(
      `<path d="${MARK_PATHS[entry.look.mark]}" transform="translate(${n(px + 12)} ${n(middle)}) scale(4)" fill="${color(entry.look.token)}"/>`,
      `<text x="${n(px + 22)}" y="${n(middle + 5)}" fill="${color('--ink')}">${escapeXml(entry.title)} <tspan font-weight="600">${escapeXml(chart.said(value))}</tspan></text>`,
    )
  })
  return parts.join('')
}

function scale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  isLog: boolean,
): (value: number) => number {
  const by = isLog ? Math.log10 : (value: number) => value
  const width = by(to) - by(from)
  return (value) => start + (width > 0 ? (by(value) - by(from)) / width : 0) * (end - start)
}

function marks([from, to]: readonly [number, number], isLog: boolean): readonly number[] {
  if (!isLog) return ticks(from, to, 6)
  const [low, high] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)]
  const tens = Array.from({ length: Math.max(0, high - low + 1) }, (_, i) => 10 ** (low + i))
  return tens.length > 1 ? tens : ticks(from, to, 6)
}

const n = (value: number): number => Number(value.toFixed(2))
