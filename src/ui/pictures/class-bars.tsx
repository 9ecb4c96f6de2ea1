import styles from './pictures.module.css'

/** More bars than this cannot be distinguished. */
export const MOST_BARS = 40

/**
 * Probabilities as bars, one per class. The tallest is in full colour, the right one is marked below, so that one sees
 * at a glance whether the answer is right.
 */
export function ClassBars(props: {
  readonly values: ArrayLike<number>
  /** Index of the right class, where there is one. */
  readonly target?: number
  /** Not to be taken for an answer: nothing is trained. */
  readonly faint?: boolean
  readonly label: string
}) {
  const values = Array.from(props.values)
  const high = Math.max(...values.map((value) => (Number.isFinite(value) ? Math.abs(value) : 0)), 1e-9)
  // A guess stays low: bars that are all small must not look like a sure answer.
  const top = high <= 1 ? Math.max(high, 0.4) : high
  const best = values.indexOf(Math.max(...values))
  const step = 160 / values.length
  const bar = Math.max(1, step * 0.78)
  return (
    <svg
      className={styles.bars}
      viewBox="0 0 160 37"
      preserveAspectRatio="none"
      role="img"
      aria-label={props.label}
    >
      {values.map((value, i) => {
        const height = Math.max(1, (Math.abs(value || 0) / top) * 31)
        return (
          <rect
            key={i}
            x={i * step + (step - bar) / 2}
            y={32 - height}
            width={bar}
            height={height}
            rx={Math.min(1.5, bar / 4)}
            data-best={(i === best && !props.faint) || undefined}
          />
        )
      })}
      {props.target !== undefined && props.target < values.length && (
        <rect
          className={styles.target}
          x={props.target * step + (step - bar) / 2}
          y={34.5}
          width={bar}
          height={2.5}
          rx={1}
        />
      )}
    </svg>
  )
}
