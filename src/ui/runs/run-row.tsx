import type { Menu } from '@base-ui/react/menu'
import { type MouseEvent, memo, type ReactNode, type Ref } from 'react'
import type { Measure } from '../trainers/measure.ts'
import type { RunFigures } from '../trainers/run-figures.ts'
import type { ChanceHandle } from './chance-button.tsx'
import { CurrentName } from './current-name.tsx'
import type { Column } from './fit-columns.ts'
import type { Verdict } from './group-chances.ts'
import { GroupName } from './group-name.tsx'
import { KeptName } from './kept-name.tsx'
import { LineCell, type ShownBaseline } from './line-cell.tsx'
import { LineField, type Written } from './line-field.tsx'
import type { RunLine } from './run-line.ts'
import styles from './runs.module.css'
import type { TableEntry } from './table-entry.ts'

/** One run: what it is called and does, what can be done with it, and its figures. */
export const RunRow = memo(function RunRow(props: {
  readonly ref?: Ref<HTMLTableRowElement>
  /** Its place in the table, counted from 0. */
  readonly index: number
  readonly entry: TableEntry
  /** Of a group: all of its lines are shown. */
  readonly isOpen: boolean
  readonly onOpen: (key: string) => void
  /** Which columns the table has, with commas between them. */
  readonly columns: string
  readonly measures: readonly Measure[]
  readonly best: RunFigures
  readonly baseline: ShownBaseline | undefined
  readonly spreads: boolean
  /** Nothing keeps it from starting. */
  readonly ready: boolean
  readonly selected: boolean
  readonly writing: Written | undefined
  /** The tab key stops at it. */
  readonly isReachable: boolean
  readonly onWritten: (line: RunLine, what: Written, text?: string) => void
  readonly onSelect: (line: RunLine) => void
  readonly onTick: (lines: readonly RunLine[], on: boolean) => void
  readonly menu: Menu.Handle<string>
  /** Of a group: whether its difference to the baseline is more than chance. */
  readonly verdict: Verdict | undefined
  readonly chance: ChanceHandle
}) {
  const { entry, selected, menu, writing } = props
  const { line } = entry
  const columns = props.columns.split(',').filter((column): column is Column => column !== '')
  return (
    // The keyboard has the button with the name.
    <tr
      ref={props.ref}
      className={styles.row}
      data-index={props.index}
      aria-rowindex={props.index + 2}
      data-line={entry.key}
      data-selected={selected || undefined}
      data-current={(line.isCurrent && !entry.isInside) || undefined}
      onClick={() => props.onSelect(line)}
      onContextMenu={openMenu}
    >
      <th scope="row">
        {writing ? (
          <LineField line={line} what={writing} onDone={(text) => props.onWritten(line, writing, text)} />
        ) : (
          nameOf()
        )}
      </th>
      {columns.map((column) => (
        <LineCell
          key={column}
          entry={entry}
          column={column}
          measures={props.measures}
          best={props.best}
          baseline={props.baseline}
          spreads={props.spreads}
        />
      ))}
    </tr>
  )

  /** What is under the button with the dots, as everywhere under the right one. */
  function openMenu(event: MouseEvent<HTMLElement>): void {
    const button = event.currentTarget.querySelector<HTMLElement>('[data-more]')
    if (!button || (event.target as Element).closest('input')) return
    event.preventDefault()
    button.click()
  }

  function nameOf(): ReactNode {
    const { ready, onTick, isReachable } = props
    const same = { line, entry, selected, ready, menu, onTick, isReachable }
    if (entry.lines) {
      const { isOpen, onOpen, verdict, chance } = props
      return <GroupName {...same} isOpen={isOpen} onOpen={onOpen} verdict={verdict} chance={chance} />
    }
    if (line.isCurrent && !(entry.isInside && line.kept)) return <CurrentName {...same} />
    return <KeptName {...same} isInside={entry.isInside} saysWhen={!columns.includes('begun')} />
  }
})
