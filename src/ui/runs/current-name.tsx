import type { Menu } from '@base-ui/react/menu'
import { TrainerButtons } from '../trainers/trainer-buttons.tsx'
import { keepFromRow } from './keep-from-row.ts'
import { NameButton } from './line-parts.tsx'
import { LineSigns } from './line-signs.tsx'
import { LineProgress, LineState } from './line-state.tsx'
import type { RunLine } from './run-line.ts'
import { RunMenuButton } from './run-menu.tsx'
import styles from './runs.module.css'

/** A trainer with its latest run: what it is called and does, and what can be done with it. */
export function CurrentName(props: {
  readonly line: RunLine
  /** Nothing keeps it from starting. */
  readonly ready: boolean
  readonly selected: boolean
  readonly menu: Menu.Handle<string>
}) {
  const { line, selected } = props
  const { trainer: id, title, run, optimizer } = line
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on a button from choosing the row */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the same */}
      <div className={styles.head} onClick={keepFromRow}>
        <div className={styles.what}>
          <NameButton line={line} tabIndex={undefined} selected={selected} said={[optimizer]}>
            <LineSigns line={line} />
          </NameButton>
          <LineState line={line} />
        </div>
        <div className={styles.actions}>
          <TrainerButtons id={id} run={run} ready={props.ready} />
          <RunMenuButton menu={props.menu} id={line.key} title={title} />
        </div>
      </div>
      <LineProgress line={line} />
    </>
  )
}
