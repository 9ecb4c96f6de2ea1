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
    <input
      type="checkbox"
      className={styles.tick}
      tabIndex={props.tabIndex}
      aria-label={label}
      title={label}
      checked={lines.every(({ isTicked }) => isTicked)}
      onChange={(event) => props.onTick(lines, event.currentTarget.checked)}
    />
  )
}

/** What a line is called; a press chooses its row. */
export function NameButton(props: {
  readonly line: RunLine
  readonly tabIndex: number | undefined
  readonly selected: boolean
  /** What stands behind the name, pale. */
  readonly said: readonly (string | undefined)[]
}) {
  const { title, look } = props.line
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
      {props.said.map(
        (what) =>
          what !== undefined && (
            <span key={what} className={styles.optimizer}>
              {what}
            </span>
          ),
      )}
    </button>
  )
}
