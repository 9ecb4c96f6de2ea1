import { escapeXml } from '../../../pictures/svg-text.ts'
import type { Measure } from '../../../trainers/measure.ts'
import { MARK_PATHS, type RunLook } from '../../../trainers/run-palette.ts'
import { valueRange } from '../../curves/chart-options.ts'
import { placeNames } from '../../curves/place-names.ts'
import { type ComparedEntry, entryName } from '../compared-entries.ts'
import { type DrawnRates, drawRates, RATES_HEIGHT } from './rate-svg.ts'
import type { ComparedData } from './read-comparison.ts'
import { LETTERS, lineThrough, type Pen, roundValues, type Span, scale, short } from './svg-parts.ts'

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

export interface CurvePicture extends Pen {
  readonly charts: readonly DrawnChart[]
  readonly entries: readonly ComparedEntry[]
  /** What the axis of the progress shows. */
  readonly span: Span
  /** Under that axis. */
  readonly unit: string
  readonly place: (value: number) => string
  readonly logPlaces: boolean
  /** Places are whole: epochs. */
  readonly wholePlaces: boolean
  /** Below the charts; missing where no rate changes. */
  readonly rates?: DrawnRates
}

/** Pixels of the curves, and of a chart with its axes. */
const CURVES = 666
const CHART = 420
const [LEFT, TOP, BOTTOM] = [64, 34, 48]
/** Right of curves that are not named at their ends. */
const EDGE = 24
/** From the end of a curve to its mark, and to its name. */
const [TO_MARK, TO_NAME] = [12, 22]
const NAME = LETTERS + 4
/** More names would cover each other: they stand below then. */
const MOST_NAMES = Math.floor((CHART - TOP - BOTTOM) / NAME)
/** Marks of lines have this size, those of names a little more. */
const [MARK, NAME_MARK, RING] = [3.5, 4, 6.3]

/** Where things stand in a picture. */
interface Layout {
  readonly width: number
  /** Pixels between which the curves lie. */
  readonly across: Span
  readonly isNamed: boolean
}

/** Charts of curves as a picture of its own: axes, lines, bands, names, and the learning rates where they change. */
export function curveSvg(picture: CurvePicture): string {
  const { charts, entries, rates, color, span, logPlaces } = picture
  const layout = layOut(picture)
  const { width, across } = layout
  const parts = charts.map((chart, at) => group(at * CHART, drawChart(chart, picture, layout)))
  let height = CHART * charts.length
  if (rates) {
    parts.push(group(height, drawRates(rates, scale(span, across, logPlaces), across, picture)))
    height += RATES_HEIGHT
  }
  if (!layout.isNamed) {
    const [drawn, below] = drawLegend(entries, width, picture)
    parts.push(group(height, drawn))
    height += below
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FONT}" font-size="${LETTERS}">`,
    `<rect width="100%" height="100%" fill="${color('--panel')}"/>`,
    ...parts,
    '</svg>',
  ].join('')
}

/** What a picture is written with, wherever it is opened. */
export const PICTURE_FONT = "Inter, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif"

const group = (top: number, content: string) => `<g transform="translate(0 ${top})">${content}</g>`

function layOut({ charts, entries, widthOf }: CurvePicture): Layout {
  const isNamed = entries.length <= MOST_NAMES
  const names = entries.map((entry) => widthOf(`${entryName(entry)} `))
  const values = charts.flatMap(({ data, said }) =>
    data.slice(1).flatMap((column) => {
      const last = [...column].findLast((value) => value != null)
      return last == null ? [] : [widthOf(said(last), true)]
    }),
  )
  const right = isNamed ? TO_NAME + Math.ceil(Math.max(0, ...names) + Math.max(0, ...values)) + LETTERS : EDGE
  return { width: LEFT + CURVES + right, across: [LEFT, LEFT + CURVES], isNamed }
}

function drawChart(chart: DrawnChart, picture: CurvePicture, layout: Layout): string {
  const { entries, span, unit, place, logPlaces, color } = picture
  const { data, lines, measure } = chart
  const [left, right] = layout.across
  const [places = [], ...columns] = data
  const values = columns.flatMap((column) => [...column].filter((value) => value != null))
  const extent =
    values.length > 0 ? ([Math.min(...values), Math.max(...values)] as const) : ([null, null] as const)
  const [low, high] = valueRange(measure, extent, chart.limit, chart.logValues)
  const [bottom, top] = [low ?? 0, high ?? 1]
  const floor = CHART - BOTTOM
  const x = scale(span, layout.across, logPlaces)
  const y = scale([bottom, top], [floor, TOP], chart.logValues)
  const parts: string[] = [
    `<text x="${left}" y="20" font-weight="600" fill="${color('--ink')}">${escapeXml(chart.title)}</text>`,
  ]
  for (const value of roundValues([bottom, top], chart.logValues)) {
    parts.push(
      `<path d="M${left} ${short(y(value))}H${right}" stroke="${color('--line')}"/>`,
      `<text x="${left - 8}" y="${short(y(value) + 5)}" text-anchor="end" fill="${color('--muted')}">${escapeXml(chart.tick(value))}</text>`,
    )
  }
  for (const value of roundValues(span, logPlaces)) {
    if (picture.wholePlaces && !Number.isInteger(value)) continue
    parts.push(
      `<text x="${short(x(value))}" y="${floor + 20}" text-anchor="middle" fill="${color('--muted')}">${escapeXml(place(value))}</text>`,
    )
  }
  parts.push(
    `<text x="${(left + right) / 2}" y="${floor + 40}" text-anchor="middle" fill="${color('--muted')}">${escapeXml(unit)}</text>`,
  )
  const points = (line: number) =>
    [...places].flatMap((at, i) => {
      const value = columns[line]?.[i]
      return value == null ? [] : [[x(at), y(Math.min(top, Math.max(bottom, value)))] as const]
    })
  lines.forEach(({ isEdge, draws, look }, at) => {
    if (!isEdge || draws !== 'high') return
    const outline = [...points(at), ...points(at + 1).reverse()]
    // Of a band at one place there is a bar to be seen.
    const bar = outline.length === 2 ? ` stroke="${color(look.token)}"` : ''
    parts.push(`<path d="${lineThrough(outline)}Z" fill="${color(look.token)}" fill-opacity="0.18"${bar}/>`)
  })
  lines.forEach(({ isEdge, look, faint, thin, dashed, marked }, at) => {
    if (isEdge) return
    const own = points(at)
    const last = own.at(-1)
    const width = faint ? 1 : thin ? 1.25 : 2
    parts.push(
      `<path d="${lineThrough(own)}" fill="none" stroke="${color(look.token)}" stroke-width="${width}" stroke-linejoin="round"${faint ? ' opacity="0.45"' : ''}${dashed ? ` stroke-dasharray="${look.dash.join(' ')}"` : ''}/>`,
    )
    if (last && (marked === 'best-and-last' || own.length === 1))
      parts.push(drawMark(look, last, MARK, color))
    const best = marked === 'best-and-last' ? [...places].indexOf(chart.best[at] ?? Number.NaN) : -1
    const value = columns[at]?.[best]
    if (value != null)
      parts.push(
        `<circle cx="${short(x(places[best]!))}" cy="${short(y(Math.min(top, Math.max(bottom, value))))}" r="${RING}" fill="none" stroke="${color(look.token)}" stroke-width="1.5"/>`,
      )
  })
  if (!layout.isNamed) return parts.join('')
  const ends = entries.flatMap((entry, index) => {
    const line = lines.findLastIndex((each) => each.entry === index && !each.isEdge && !each.faint)
    const end = line < 0 ? undefined : points(line).at(-1)
    const value = line < 0 ? undefined : [...(columns[line] ?? [])].findLast((each) => each != null)
    return end && value != null ? [{ entry, end, value }] : []
  })
  const tops = placeNames(
    ends.map(({ end: [px, py] }) => ({ x: px, y: py - LETTERS / 2, width: layout.width - right })),
    NAME,
    floor,
  )
  ends.forEach(({ entry, end: [px], value }, at) => {
    const middle = (tops[at] ?? 0) + LETTERS / 2
    parts.push(drawName(entry, [px + TO_MARK, middle], color, chart.said(value)))
  })
  return parts.join('')
}

/** The names of runs in columns, the way they are listed; with its height. */
function drawLegend(
  entries: readonly ComparedEntry[],
  width: number,
  { color, widthOf }: Pen,
): [string, number] {
  const longest = Math.max(0, ...entries.map((entry) => widthOf(entryName(entry))))
  const column = TO_NAME + longest + LETTERS
  const columns = Math.max(1, Math.floor((width - LEFT) / column))
  const rows = Math.ceil(entries.length / columns)
  const drawn = entries.map((entry, at) =>
    drawName(entry, [LEFT + Math.floor(at / rows) * column + NAME_MARK, (at % rows) * NAME + LETTERS], color),
  )
  return [drawn.join(''), rows * NAME + 2 * LETTERS]
}

/** A run by its mark and its name, with a value behind it. */
function drawName(
  entry: ComparedEntry,
  [x, y]: readonly [number, number],
  color: Pen['color'],
  value?: string,
): string {
  const said = value === undefined ? '' : ` <tspan font-weight="600">${escapeXml(value)}</tspan>`
  return `${drawMark(entry.look, [x, y], NAME_MARK, color)}<text x="${short(x + TO_NAME - TO_MARK)}" y="${short(y + 5)}" fill="${color('--ink')}">${escapeXml(entryName(entry))}${said}</text>`
}

function drawMark(
  { mark, token }: RunLook,
  [x, y]: readonly [number, number],
  size: number,
  color: Pen['color'],
): string {
  return `<path d="${MARK_PATHS[mark]}" transform="translate(${short(x)} ${short(y)}) scale(${size})" fill="${color(token)}"/>`
}
