import styles from './pictures.module.css'
import { shareOf } from './ticks.ts'

/** One line of a picture of curves. */
export interface DrawnCurve {
  readonly key: string
  /** A colour for a style. */
  readonly color: string
  readonly values: readonly number[]
  /** Where each value is, left to right; evenly spread where left out. */
  readonly at?: readonly number[]
  readonly dashed?: boolean
}

/** A few curves in a small box, without axes: only their shape. From `low` (where left out: the least value) up. */
export function CurvePicture(props: {
  readonly curves: readonly DrawnCurve[]
  readonly label: string
  readonly low?: number
  readonly high?: number
  /** The right edge, in the units of `at`; the last point where left out. */
  readonly until?: number
}) {
  const { curves, label } = props
  const drawn = curves.filter(({ values }) => values.length > 0)
  const all = drawn.flatMap(({ values }) => values.filter(Number.isFinite))
  const low = props.low ?? Math.min(...all)
  const high = props.high ?? Math.max(...all)
  const until =
    props.until ?? Math.max(1e-9, ...drawn.map(({ at, values }) => at?.at(-1) ?? values.length - 1))
  return (
    <svg
      className={styles.curve}
      viewBox="0 0 184 40"
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <path className={styles.base} d="M0,39.5H184" />
      {drawn.map((curve) => (
        <path
          key={curve.key}
          className={styles.line}
          d={path(curve, low, high, until)}
          style={{ stroke: curve.color }}
          data-dashed={curve.dashed || undefined}
        />
      ))}
    </svg>
  )
}

function path({ values, at }: DrawnCurve, low: number, high: number, until: number): string {
  let pen = 'M'
  const parts: string[] = []
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) {
      pen = 'M'
      return
    }
    const x = shareOf(at?.[i] ?? i, [0, until]) * 184
    const y = 38 - shareOf(value, [low, high]) * 36
    parts.push(`${pen}${x.toFixed(1)},${y.toFixed(1)}`)
    pen = 'L'
  })
  // A single point would be no line; a dot is drawn by the round cap of a line of no length.
  return parts.length === 1 ? `${parts[0]}h0.01` : parts.join('')
}
