import type { Menu } from '@base-ui/react/menu'
import { useText } from '../base/language/use-text.ts'
import { keepFromRow } from './keep-from-row.ts'
import { NameButton, TickBox } from './line-parts.tsx'
import { LineSigns } from './line-signs.tsx'
import type { RunLine } from './run-line.ts'
import { RunMenuButton } from './run-menu.tsx'
import styles from './runs.module.css'

/** A run from before: whether it is in the curves, what it is called, and what is said of it. */
export function KeptName(props: {
  readonly line: RunLine
  readonly selected: boolean
  /** Below the group that it belongs to. */
  readonly isInside: boolean
  readonly onTick: (lines: readonly RunLine[], on: boolean) => void
  /** No column says when it was. */
  readonly saysWhen: boolean
  /** The tab key stops at it: of hundreds of rows at one. */
  readonly isReachable: boolean
  readonly menu: Menu.Handle<string>
}) {
  const { line, selected, saysWhen } = props
  const { title, optimizer, kept } = line
  const { t, moment, number } = useText()
  if (!kept) return null
  const tabIndex = props.isReachable ? undefined : -1
  const { status, epoch, epochs } = kept
  // Those of a group differ in their seeds.
  const seed = props.isInside ? t('results.of-seed', { seed: kept.seed }) : undefined
  const isNamed = kept.name !== undefined
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on a box from choosing the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div className={styles.kept} data-inside={props.isInside || undefined} onClick={keepFromRow}>
      {kept.deletedAt === undefined &&
        (line.isCurrent ? (
          <span className={styles.tick} />
        ) : (
          <TickBox title={title} lines={[line]} tabIndex={tabIndex} onTick={props.onTick} />
        ))}
      <NameButton
        line={line}
        title={isNamed ? title : (seed ?? title)}
        tabIndex={tabIndex}
        selected={selected}
        said={[seed === undefined ? optimizer : isNamed ? seed : undefined]}
      />
      <LineSigns line={line} />
      {(status !== 'completed' || saysWhen) && (
        <span className={styles.when} data-status={status}>
          {status === 'completed'
            ? moment(kept.begunAt)
            : status === 'failed'
              ? t('node.run.failed')
              : `${number(epoch)}/${number(epochs)}`}
        </span>
      )}
      <RunMenuButton menu={props.menu} id={line.key} title={title} tabIndex={tabIndex} />
    </div>
  )
}
