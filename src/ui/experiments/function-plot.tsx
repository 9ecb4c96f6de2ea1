import { useMemo } from 'react'
import type { Grid } from '../../graph/grid.ts'
import { useText } from '../language/use-text.ts'
import { fullText } from './cell-text.ts'
import styles from './function-plot.module.css'

const WIDTH = 200
const HEIGHT = 120
const MARGIN = 8
const MOST_POINTS = 400

/** What a function makes of every number that arrives: its curve, and the number pointed at. */
export function FunctionPlot(props: {
  readonly input: Grid
  readonly output: Grid
  readonly at: { readonly value: number; readonly result: number }
}) {
  const { input, output, at } = props
  const tools = useText()
  const points = useMemo(() => pairs(input, output), [input, output])
  const x = scale(
    points.map(([value]) => value),
    MARGIN,
    WIDTH - MARGIN,
  )
  const y = scale(
    points.map(([, result]) => result),
    HEIGHT - MARGIN,
    MARGIN,
  )
  const line = points.map(([value, result]) => `${x(value).toFixed(1)},${y(result).toFixed(1)}`)
  const values = { value: fullText(at.value, tools), result: fullText(at.result, tools) }
  return (
    <svg
      className={styles.plot}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={tools.t('live.function', values)}
    >
      <path className={styles.axes} d={`M0,${y(0)}H${WIDTH}M${x(0)},0V${HEIGHT}`} />
      {line.length > 0 && <path className={styles.curve} d={`M${line.join('L')}`} />}
      <path className={styles.guide} d={`M${x(at.value)},${y(0)}V${y(at.result)}H${x(0)}`} />
      <circle className={styles.point} cx={x(at.value)} cy={y(at.result)} r="4.5" />
    </svg>
  )
}

/** What arrives and what leaves at the same places, ascending. */
function pairs(input: Grid, output: Grid): readonly (readonly [number, number])[] {
  const step = Math.max(1, Math.ceil(input.values.length / MOST_POINTS))
  const found = new Map<number, number>()
  for (let i = 0; i < Math.min(input.values.length, output.values.length); i += step)
    found.set(input.values[i] as number, output.values[i] as number)
  return [...found].sort(([a], [b]) => a - b)
}

/** Both signs are always to be seen: that is where such functions bend. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = most - least || 1
  return (value) => from + ((value - least) / span) * (to - from)
}
