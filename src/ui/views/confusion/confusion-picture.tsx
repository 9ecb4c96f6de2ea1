import styles from '../../pictures/pictures.module.css'

/** Shades of a cell; few, so that one path draws all cells of a shade. */
const SHADES = 10

/** A confusion matrix without numbers: what is right on the diagonal, what is wrong beside it. */
export function ConfusionPicture(props: {
  /** `[actual][predicted]` */
  readonly confusion: readonly (readonly number[])[]
  readonly label: string
}) {
  const { confusion } = props
  const size = confusion.length
  const right = Array.from({ length: SHADES + 1 }, () => '')
  const wrong = Array.from({ length: SHADES + 1 }, () => '')
  confusion.forEach((row, actual) => {
    const examples = row.reduce((sum, count) => sum + count, 0)
    row.forEach((count, predicted) => {
      if (count === 0) return
      // By the root, as areas are read: a class with few mistakes still shows them.
      const shade = Math.max(1, Math.round(Math.sqrt(count / Math.max(1, examples)) * SHADES))
      const paths = actual === predicted ? right : wrong
      paths[shade] += `M${predicted + 0.05},${actual + 0.05}h.9v.9h-.9z`
    })
  })
  return (
    <svg
      className={styles.confusion}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={props.label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} className={styles.cells} />
      {right.map((d, shade) => d && <path key={d} d={d} className={styles.right} opacity={shade / SHADES} />)}
      {wrong.map((d, shade) => d && <path key={d} d={d} className={styles.wrong} opacity={shade / SHADES} />)}
    </svg>
  )
}
