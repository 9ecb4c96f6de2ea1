import type { Menu } from '@base-ui/react/menu'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useText } from '../base/language/use-text.ts'
import { hasEnded } from '../trainers/measure.ts'
import { runStatus } from '../trainers/run-status.ts'
import { TrainerButtons } from '../trainers/trainer-buttons.tsx'
import { keepFromRow } from './keep-from-row.ts'
import { NameButton, TickBox } from './line-parts.tsx'
import type { RunLine } from './run-line.ts'
import { RunMenuButton } from './run-menu.tsx'
import styles from './runs.module.css'
import type { TableEntry } from './table-entry.ts'

/** Runs that belong together as one line, with the buttons of their trainer where one of them is its latest. */
export function GroupName(props: {
  readonly entry: TableEntry
  readonly ready: boolean
  readonly selected: boolean
  readonly isOpen: boolean
  readonly onOpen: (key: string) => void
  readonly onTick: (lines: readonly RunLine[], on: boolean) => void
  readonly isReachable: boolean
  readonly menu: Menu.Handle<string>
}) {
  const { entry, isOpen, selected } = props
  const { key, line, lines = [] } = entry
  const { trainer, title, optimizer, run, isCurrent } = line
  const tools = useText()
  const { t, number } = tools
  const tabIndex = props.isReachable ? undefined : -1
  const old = lines.filter((each) => !each.isCurrent)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on a box from choosing the row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div className={styles.kept} data-current={isCurrent || undefined} onClick={keepFromRow}>
      <button
        type="button"
        className={styles.chevron}
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        aria-label={t('results.group-runs', { run: title, count: lines.length })}
        onClick={() => props.onOpen(key)}
      >
        <Chevron size={14} />
      </button>
      {!isCurrent && <TickBox title={title} lines={old} tabIndex={tabIndex} onTick={props.onTick} />}
      <NameButton
        line={line}
        tabIndex={tabIndex}
        selected={selected}
        said={[optimizer, `× ${number(lines.length)}`]}
      />
      {run && !hasEnded(run) && <span className={styles.when}>{runStatus(run, tools)}</span>}
      {isCurrent && (
        <div className={styles.actions}>
          <TrainerButtons id={trainer} run={run} ready={props.ready} />
        </div>
      )}
      <RunMenuButton menu={props.menu} id={key} title={title} tabIndex={tabIndex} />
    </div>
  )
}
