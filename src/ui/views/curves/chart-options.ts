import { nice } from 'd3-array'
import type uPlot from 'uplot'
import type { Measure } from '../../trainers/measure.ts'
import type { ChartBand, ChartLine } from './chart-data.ts'
import { barTo, hasOneValue, markBestAndLast, markPaths, showMarks } from './mark-paths.ts'
import { POINTER_IN_CHART } from './pointer-in-chart.ts'

/** What a chart asks for each time it draws, so that theme, language and progress never build it anew. */
export interface ChartSurroundings {
  /** The value of a custom property. */
  readonly color: (token: string) => string
  readonly font: string
  /** Size of that font, in pixels. */
  readonly letters: number
  /** Words for a value on the vertical axis. */
  readonly tick: (value: number) => string
  /** Words for a place on the other one. */
  readonly place: (value: number) => string
  /** The most the loss axis may show. */
  readonly limit: number | undefined
  /** Where a line is best, of lines that are marked there. */
  readonly best?: (line: number) => number | undefined
  /** Pixels that are kept free right of the curves. */
  readonly room: number
  /** It has been drawn. */
  readonly drawn: (chart: uPlot) => void
  /** A place was pointed at, in epochs; nothing once the pointer has left. */
  readonly pointed: (at: number | undefined) => void
  /** A span was chosen to be looked at closely. */
  readonly zoomed: (span: readonly [from: number, to: number] | undefined) => void
}

/** How the axes of a chart are divided and what lies between its lines; as a chart of epochs where left out. */
export interface ChartAxes {
  readonly logPlaces?: boolean
  readonly logValues?: boolean
  /** Places are whole: epochs, batches. */
  readonly wholePlaces?: boolean
  readonly bands?: readonly ChartBand[]
  /** All of it is shown, always: no span can be chosen to be looked at closely. */
  readonly isWhole?: boolean
  /** Charts with the same word show one cursor. */
  readonly cursor?: string
}

const OF_EPOCHS: ChartAxes = { wholePlaces: true }

/** So many round steps make an axis, about: its ends are whole ones. */
const STEPS = 10
const WHOLE_STEPS = [1, 2, 5]
  .flatMap((step) => [0, 1, 2, 3, 4, 5, 6, 7].map((tens) => step * 10 ** tens))
  .sort((a, b) => a - b)
/** Below this no loss is told from another. */
const LEAST_LOSS = 1e-6
/** Nearer to one the axis of the accuracy would have no length. */
const HIGHEST_LOW = 0.99
/** Room below the lowest accuracy, as a share of what lies above it. */
const AIR = 0.1
/** Least distance of a drag that zooms, in pixels. */
const LEAST_DRAG = 8

/** A chart of lines over epochs. `around` gives the surroundings of now. */
export function chartOptions(
  size: { readonly width: number; readonly height: number },
  lines: readonly ChartLine[],
  measure: Measure,
  around: () => ChartSurroundings,
  axes: ChartAxes = OF_EPOCHS,
): uPlot.Options {
  const axis = {
    stroke: () => around().color('--muted'),
    font: around().font,
    grid: { stroke: () => around().color('--line'), width: 1 },
    ticks: { show: false },
    gap: 4,
  }
  return {
    ...size,
    padding: [8, () => around().room, 0, 0],
    legend: { show: false },
    cursor: {
      ...(axes.cursor !== undefined && { sync: { key: axes.cursor, scales: ['x', null] } }),
      y: false,
      points: { show: false },
      drag: { x: !axes.isWhole, y: false, setScale: false, dist: LEAST_DRAG },
      bind: {
        ...POINTER_IN_CHART,
        dblclick: () => () => {
          around().zoomed(undefined)
          return null
        },
      },
    },
    scales: {
      // Left alone, a logarithmic scale grows to the next power of ten.
      x: {
        time: false,
        distr: axes.logPlaces ? 3 : 1,
        ...(axes.logPlaces && { range: (_, min, max) => [min, max] }),
      },
      y: {
        distr: axes.logValues ? 3 : 1,
        range: (_, min, max) => valueRange(measure, [min, max], around().limit, axes.logValues),
      },
    },
    axes: [
      {
        ...axis,
        // Powers of ten are wide: the first of them would touch the lowest value.
        ...(axes.logPlaces && { gap: 0.7 * around().letters }),
        size: 2 * around().letters,
        space: 3 * around().letters,
        grid: { show: false },
        ...(axes.wholePlaces && { incrs: WHOLE_STEPS }),
        values: (_, splits) => splits.map((value) => (value === null ? '' : around().place(value))),
      },
      {
        ...axis,
        size: (chart, labels) => widthOfLabels(chart, labels, around().letters),
        space: 2.5 * around().letters,
        values: (_, splits) => splits.map((value) => (value === null ? '' : around().tick(value))),
      },
    ],
    series: [
      {},
      ...lines.map((line, index) =>
        line.isEdge ? edgeOf(line, index, axes.bands ?? [], around) : seriesOf(line, index, around),
      ),
    ],
    bands: axes.bands?.map(({ upper, lower }) => ({
      series: [upper + 1, lower + 1],
      fill: () => translucent(around().color(lines[upper]?.look.token ?? '')),
    })),
    hooks: {
      draw: [(chart) => around().drawn(chart)],
      setCursor: [
        ({ cursor: { left = -1 }, posToVal }) => around().pointed(left < 0 ? undefined : posToVal(left, 'x')),
      ],
      setSelect: [
        (chart) => {
          const { left, width } = chart.select
          if (width < LEAST_DRAG) return
          const span = [chart.posToVal(left, 'x'), chart.posToVal(left + width, 'x')] as const
          chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
          around().zoomed(span)
        },
      ],
    },
  }
}

function seriesOf(line: ChartLine, index: number, around: () => ChartSurroundings): uPlot.Series {
  const { kind, look, faint, dashed, thin, marked } = line
  const stroke = () => around().color(look.token)
  // Where there is no line yet, its mark is all there is to be seen.
  const lonely = { show: hasOneValue, paths: markPaths(look.mark), stroke, fill: stroke, width: 1.5 }
  if (kind === 'batch' || faint)
    return { stroke, width: faint ? 1 : 1.5, alpha: faint ? 0.45 : 1, points: lonely }
  const isHollow = kind === 'validation' && !marked
  const fill = isHollow ? () => around().color('--panel') : stroke
  const best = () => around().best?.(index)
  return {
    stroke,
    width: thin ? 1.25 : 2,
    dash: dashed ? [...look.dash] : undefined,
    points:
      marked === 'never'
        ? lonely
        : marked
          ? { ...lonely, show: true, paths: markBestAndLast(look.mark, best) }
          : { ...lonely, show: showMarks, fill },
  }
}

/** The edge of a band is not drawn; of a band that has one place, a bar from edge to edge is all there is to be seen. */
function edgeOf(
  { look }: ChartLine,
  index: number,
  bands: readonly ChartBand[],
  around: () => ChartSurroundings,
): uPlot.Series {
  const band = bands.find(({ upper }) => upper === index)
  if (!band) return { width: 0, points: { show: false } }
  const stroke = () => around().color(look.token)
  return { width: 0, points: { show: hasOneValue, paths: barTo(band.lower + 1), stroke, width: 1.5 } }
}

function widthOfLabels(chart: uPlot, labels: readonly string[] | null, letters: number): number {
  const longest = Math.max(2, ...(labels ?? []).map((label) => label?.length ?? 0))
  // The digits of Inter are 0.65 of the size of the face wide.
  return Math.ceil(longest * letters * 0.65) + 10 + (chart.width > 500 ? 4 : 0)
}

/** What the axis of values shows, for values from the least to the most. */
export function valueRange(
  measure: Measure,
  [min, max]: readonly [min: number | null, max: number | null],
  limit: number | undefined,
  isLog = false,
): uPlot.Range.MinMax {
  if (measure === 'accuracy') return accuracyRange(min)
  return isLog ? logRange(min, max, limit) : lossRange(max, limit)
}

/** From zero up; a loss that has blown up leaves the picture instead of flattening everything else. */
function lossRange(max: number | null, limit = Number.POSITIVE_INFINITY): uPlot.Range.MinMax {
  const top = Math.min(Number.isFinite(max) && max !== null ? max : 1, limit)
  return [0, nice(0, Math.max(top, LEAST_LOSS) * 1.04, STEPS)[1]]
}

/** From a round number below all that is shown to one above: 1, 2 or 5 times a power of ten. */
function logRange(
  min: number | null,
  max: number | null,
  limit = Number.POSITIVE_INFINITY,
): uPlot.Range.MinMax {
  const top = Math.max(LEAST_LOSS, Math.min(max ?? 1, limit))
  const low = Math.max(LEAST_LOSS, Math.min(min ?? top, top / 2))
  const round = (value: number, up: boolean) => {
    const ten = 10 ** Math.floor(Math.log10(value))
    const steps = [1, 2, 5, 10].map((step) => Number((step * ten).toPrecision(1)))
    return up ? steps.find((step) => step >= value)! : steps.findLast((step) => step <= value)!
  }
  return [round(low, false), round(top, true)]
}

/** A colour through which lines behind it can be seen. */
const translucent = (color: string) => (color.startsWith('#') ? `${color}2e` : color)

/** Up to one; from a round number a little below the lowest. */
function accuracyRange(min: number | null): uPlot.Range.MinMax {
  const low = min === null || !Number.isFinite(min) ? 0 : Math.min(min, HIGHEST_LOW)
  return [nice(Math.max(0, low - AIR * (1 - low)), 1, STEPS / 2)[0], 1]
}
