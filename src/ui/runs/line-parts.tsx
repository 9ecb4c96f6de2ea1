import type { ReactNode } from 'react'
import { useText } from '../base/language/use-text.ts'
import { RunMark } from '../trainers/run-mark.tsx'
import type { RunLine } from './run-line.ts'
import styles from './runs.module.css'

/** Whether runs from before are in the curves. */
export function TickBox(props: {
  readonly title: string
  readonly lines: readonly RunLine[]
  readonly tabIndex: number | undefined
  readonly onTick: (lines: readonly RunLine[], on: boolean) => void
}) {
  const { lines } = props
  const label = useText().t('results.tick', { run: props.title })
  return (
    // For fingers the place around it belongs to it.
    <label className={styles.tick} title={label}>
      <input
        type="checkbox"
        tabIndex={props.tabIndex}
        aria-label={label}
        checked={lines.every(({ isTicked }) => isTicked)}
        onChange={(event) => props.onTick(lines, event.currentTarget.checked)}
      />
    </label>
  )
}

/** What a line is called; a press chooses its row. */
export function NameButton(props: {
  readonly line: RunLine
  /** Said instead of what it is called by itself. */
  readonly title?: string
  readonly tabIndex: number | undefined
  readonly selected: boolean
  /** How many runs it stands for: there is always room for it. */
  readonly count?: string
  /** What stands behind the name, pale. */
  readonly said: readonly (string | undefined)[]
  readonly children?: ReactNode
}) {
  const { look } = props.line
  const { title = props.line.title } = props
  return (
    <button
      type="button"
      className={styles.name}
      data-name
      tabIndex={props.tabIndex}
      aria-pressed={props.selected}
      title={title}
    >
      {look && <RunMark look={look} size={12} />}
      <span>{title}</span>
      {props.count && <span className={styles.count}>{props.count}</span>}
      {props.said.map(
        (what) =>
          what !== undefined && (
            <span key={what} className={styles.optimizer}>
              {what}
            </span>
          ),
      )}
      {props.children}
    </button>
  )
}
