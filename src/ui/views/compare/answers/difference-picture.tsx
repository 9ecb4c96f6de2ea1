import pictures from '../../../pictures/pictures.module.css'
import type { Confusion } from '../../confusion/confusion-stats.ts'
import styles from './answers.module.css'

/** Shades of a cell; few, so that one path draws all cells of a shade. */
const SHADES = 6

/**
 * Where a run does better than another and where worse, cell by cell: squares for better (more on the diagonal, fewer
 * beside it), diamonds for worse, so that it is told without colours too.
 */
export function DifferencePicture(props: {
  readonly difference: Confusion
  /** Of the run itself: how large a change is follows from how many examples a class has. */
  readonly examples: Confusion
}) {
  const { difference, examples } = props
  const size = difference.length
  const better = Array.from({ length: SHADES + 1 }, () => '')
  const worse = Array.from({ length: SHADES + 1 }, () => '')
  difference.forEach((row, actual) => {
    const total = examples[actual]?.reduce((sum, count) => sum + count, 0) ?? 0
    row.forEach((change, answer) => {
      if (change === 0) return
      const shade = changeLevel(change, total, SHADES)
      if (isBetter(change, actual, answer)) better[shade] += `M${answer + 0.05},${actual + 0.05}h.9v.9h-.9z`
      else worse[shade] += `M${answer + 0.5},${actual + 0.02}l.48,.48l-.48,.48l-.48,-.48z`
    })
  })
  return (
    <svg className={pictures.confusion} viewBox={`0 0 ${size} ${size}`} aria-hidden="true" focusable="false">
      <rect width={size} height={size} className={pictures.cells} />
      <path className={styles.diagonal} d={`M0,0L${size},${size}`} />
      {better.map(
        (d, shade) => d && <path key={d} d={d} className={styles.better} opacity={opacity(shade)} />,
      )}
      {worse.map((d, shade) => d && <path key={d} d={d} className={styles.worse} opacity={opacity(shade)} />)}
    </svg>
  )
}

const opacity = (shade: number): number => 0.25 + (0.75 * shade) / SHADES

/** More right answers, or fewer of a mistake. */
export const isBetter = (change: number, actual: number, answer: number): boolean =>
  actual === answer ? change > 0 : change < 0

/** How strongly a change is shaded, 1 … `levels`: by the root of its share in the class. */
export function changeLevel(change: number, total: number, levels: number): number {
  return Math.max(1, Math.min(levels, Math.round(Math.sqrt(Math.abs(change) / Math.max(1, total)) * levels)))
}
