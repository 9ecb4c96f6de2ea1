import type { Menu } from '@base-ui/react/menu'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useText } from '../base/language/use-text.ts'
import { TrainerButtons } from '../trainers/trainer-buttons.tsx'
import { ChanceButton, type ChanceHandle } from './chance-button.tsx'
import type { Verdict } from './group-chances.ts'
import { keepFromRow } from './keep-from-row.ts'
import { NameButton, TickBox } from './line-parts.tsx'
import { LineSigns } from './line-signs.tsx'
import { LineProgress, LineState } from './line-state.tsx'
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
  /** Whether its difference to the baseline is more than chance. */
  readonly verdict: Verdict | undefined
  readonly chance: ChanceHandle
}) {
  const { entry, isOpen, selected, verdict } = props
  const { key, line, lines = [] } = entry
  const { trainer, title, optimizer, run, isCurrent } = line
  const { t, number } = useText()
  const tabIndex = props.isReachable ? undefined : -1
  const old = lines.filter((each) => !each.isCurrent)
  const pinned = lines.find(({ kept }) => kept?.isBaseline)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  const chance = verdict && (
    <ChanceButton handle={props.chance} id={key} title={title} verdict={verdict} tabIndex={tabIndex} />
  )
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on a box from choosing the row */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div className={styles.head} data-group={isCurrent ? 'current' : 'old'} onClick={keepFromRow}>
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
        <div className={styles.what}>
          <NameButton
            line={line}
            tabIndex={tabIndex}
            selected={selected}
            count={`× ${number(lines.length)}`}
            said={[optimizer]}
          >
            {pinned && <LineSigns line={pinned} />}
          </NameButton>
          {isCurrent ? (
            <LineState line={line} isGroup>
              {chance}
            </LineState>
          ) : (
            chance && <span className={styles.status}>{chance}</span>
          )}
        </div>
        <div className={styles.actions}>
          {isCurrent && <TrainerButtons id={trainer} run={run} ready={props.ready} />}
          <RunMenuButton menu={props.menu} id={key} title={title} tabIndex={tabIndex} />
        </div>
      </div>
      {isCurrent && <LineProgress line={line} />}
    </>
  )
}
