import type { CSSProperties } from 'react'
import styles from './card-progress.module.css'

/** How far something on a card is, 0 … 1. */
export function CardProgress(props: {
  readonly label: string
  readonly share: number
  readonly color: string
}) {
  const { label, share, color } = props
  return (
    <div
      className={styles.progress}
      style={{ '--progress': color } as CSSProperties}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <span style={{ inlineSize: `${share * 100}%` }} />
    </div>
  )
}
