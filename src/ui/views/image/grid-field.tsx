import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { type Grid, valueAt } from '../../../graph/values/grid.ts'
import { useText } from '../../base/language/use-text.ts'
import { cx } from '../../base/theme/cx.ts'
import { type Brightness, shadeOf } from '../../pictures/tiles.ts'
import { shortNumber } from '../shared/short-number.ts'
import styles from './grid-field.module.css'
import { brightnessOfGrid, pixelsOf, type Seen } from './shades.ts'

/** Side of a cell in the units of the drawing. */
const CELL = 20
const LARGEST_TEXT = 10
/** Width of a figure as a share of its height. */
const FIGURE = 0.65

/** Rows and columns shown around the grid: padding. */
export interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

export interface Area {
  readonly row: number
  readonly column: number
  readonly height: number
  readonly width: number
}

const NONE: Margins = { top: 0, right: 0, bottom: 0, left: 0 }

/**
 * A grid, every cell in its shade, with its numbers where they can be read. An area (a window) may be marked, which may
 * reach into the margins.
 */
export const GridField = memo(function GridField(props: {
  readonly grid: Grid
  readonly seen: Seen
  /** Write the numbers; not for `colour`, which has three in a cell. */
  readonly numbers: boolean
  readonly label: string
  readonly brightness?: Brightness
  readonly margins?: Margins
  readonly mark?: Area
  /** Only so many cells in reading order; the others are still to come. */
  readonly until?: number
}) {
  const { grid, seen, label, mark, until, margins = NONE } = props
  const given = props.brightness
  const brightness = useMemo(() => given ?? brightnessOfGrid(grid), [given, grid])
  const [height, width] = grid.shape
  const rows = height + margins.top + margins.bottom
  const columns = width + margins.left + margins.right
  const inside = {
    left: `${(margins.left / columns) * 100}%`,
    top: `${(margins.top / rows) * 100}%`,
    width: `${(width / columns) * 100}%`,
    height: `${(height / rows) * 100}%`,
  }
  return (
    <div
      className={cx(styles.field, rows * columns > height * width && styles.padded)}
      style={{ aspectRatio: `${columns} / ${rows}` }}
      role="img"
      aria-label={label}
    >
      <div className={styles.inside} style={inside}>
        <PixelCanvas grid={grid} seen={seen} brightness={brightness} />
      </div>
      <svg className={styles.over} viewBox={`0 0 ${columns * CELL} ${rows * CELL}`} aria-hidden="true">
        <g transform={`translate(${margins.left * CELL} ${margins.top * CELL})`}>
          {props.numbers && seen !== 'colour' && (
            <Numbers grid={grid} channel={seen} brightness={brightness} margins={margins} />
          )}
          {until !== undefined && <path className={styles.future} d={rest(until, height, width)} />}
          {mark && <Mark {...mark} />}
        </g>
      </svg>
    </div>
  )
})

const Numbers = memo(function Numbers(props: {
  readonly grid: Grid
  readonly channel: number
  readonly brightness: Brightness
  readonly margins: Margins
}) {
  const { grid, channel, brightness, margins } = props
  const tools = useText()
  const [height, width] = grid.shape
  const lines: string[] = []
  for (let row = -margins.top; row <= height + margins.bottom; row++)
    lines.push(`M${-margins.left * CELL},${row * CELL}H${(width + margins.right) * CELL}`)
  for (let column = -margins.left; column <= width + margins.right; column++)
    lines.push(`M${column * CELL},${-margins.top * CELL}V${(height + margins.bottom) * CELL}`)
  return (
    <>
      <path className={styles.lines} d={lines.join('')} />
      {Array.from({ length: height * width }, (_, i) => {
        const [row, column] = [Math.floor(i / width), i % width]
        const value = valueAt(grid, row, column, channel)
        const text = shortNumber(value, tools)
        return (
          <text
            key={i}
            x={(column + 0.5) * CELL}
            y={(row + 0.5) * CELL}
            className={shadeOf(value, brightness).bright ? styles.dark : styles.light}
            fontSize={Math.min(LARGEST_TEXT, (CELL - 2) / (FIGURE * text.length))}
          >
            {text}
          </text>
        )
      })}
    </>
  )
})

/** Two outlines, so that one of them stands out from whatever is below. */
function Mark({ row, column, height, width }: Area) {
  const place = { x: column * CELL, y: row * CELL, width: width * CELL, height: height * CELL }
  return (
    <>
      <rect {...place} className={styles.halo} />
      <rect {...place} className={styles.mark} />
    </>
  )
}

/** The cells from `until` on, as a path. */
function rest(until: number, height: number, width: number): string {
  const [row, column] = [Math.floor(until / width), until % width]
  const below = `M0,${(row + 1) * CELL}H${width * CELL}V${height * CELL}H0Z`
  const beside = `M${column * CELL},${row * CELL}H${width * CELL}V${(row + 1) * CELL}H${column * CELL}Z`
  return row >= height ? '' : row + 1 < height ? beside + below : beside
}

/** Whether all numbers of a channel can be read in cells that are so many pixels wide. */
export function numbersFit(grid: Grid, cellPixels: number): boolean {
  const { shape, values } = grid
  if (shape[0] * shape[1] > MOST_NUMBERS) return false
  let longest = 1
  for (const value of values) longest = Math.max(longest, Math.min(MOST_FIGURES, figures(value)))
  return cellPixels >= Math.max(LEAST_CELL, longest * FIGURE * LEAST_TEXT + 2)
}

const MOST_NUMBERS = 1024
const LEAST_CELL = 15
const LEAST_TEXT = 7
/** `−0.123`. */
const MOST_FIGURES = 6

function figures(value: number): number {
  if (Number.isInteger(value)) return String(value).length
  return value < 0 ? MOST_FIGURES : MOST_FIGURES - 1
}

/** A grid as a picture, one pixel for each number, scaled up by the browser without blurring. */
function PixelCanvas(props: { readonly grid: Grid; readonly seen: Seen; readonly brightness: Brightness }) {
  const { grid, seen, brightness } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const [height, width] = grid.shape
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    context?.putImageData(new ImageData(pixelsOf(grid, seen, brightness), width, height), 0, 0)
  }, [grid, seen, brightness, width, height])
  return <canvas ref={canvas} className={styles.pixels} width={width} height={height} />
}
