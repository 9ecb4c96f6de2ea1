import { useMemo } from 'react'
import { emptyGrid, type Grid } from '../../../graph/values/grid.ts'
import { useText } from '../../base/language/use-text.ts'
import { shareOf } from '../../pictures/ticks.ts'
import { fullText } from '../shared/short-number.ts'
import styles from './function-plot.module.css'

const WIDTH = 200
const HEIGHT = 120
const MARGIN = 8
const POINTS = 200

/** What a function makes of all numbers between the least and the largest that arrive, and of the one pointed at. */
export function FunctionPlot(props: {
  readonly input: Grid
  readonly apply: (input: Grid) => Grid | undefined
  readonly at: { readonly value: number; readonly result: number }
}) {
  const { input, apply, at } = props
  const tools = useText()
  const points = useMemo(() => sampled(input, apply), [input, apply])
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
      aria-label={tools.t('experiment.function', values)}
    >
      <path className={styles.axes} d={`M0,${y(0)}H${WIDTH}M${x(0)},0V${HEIGHT}`} />
      {line.length > 0 && <path className={styles.curve} d={`M${line.join('L')}`} />}
      <path className={styles.guide} d={`M${x(at.value)},${y(0)}V${y(at.result)}H${x(0)}`} />
      <circle className={styles.point} cx={x(at.value)} cy={y(at.result)} r="4.5" />
    </svg>
  )
}

/** The function at evenly spread numbers. It is asked as the node is: with a row of numbers. */
function sampled(
  { values }: Grid,
  apply: (input: Grid) => Grid | undefined,
): readonly (readonly [number, number])[] {
  let [least, most] = [-1, 1]
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  const row = emptyGrid(1, POINTS + 1)
  for (let i = 0; i <= POINTS; i++) row.values[i] = least + ((most - least) * i) / POINTS
  const results = apply(row)?.values ?? []
  return Array.from(row.values, (value, i) => [value, results[i] ?? 0] as const)
}

/** Both signs are always to be seen: that is where such functions bend. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const finite = values.filter(Number.isFinite)
  const [least, most] = [Math.min(0, ...finite), Math.max(0, ...finite)]
  return (value) => from + shareOf(value, [least, most]) * (to - from)
}
