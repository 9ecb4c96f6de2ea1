import type { Menu } from '@base-ui/react/menu'
import { memo, type Ref } from 'react'
import type { Measure } from '../trainers/measure.ts'
import type { RunFigures } from '../trainers/run-figures.ts'
import { CurrentName } from './current-name.tsx'
import type { Column } from './fit-columns.ts'
import { KeptName } from './kept-name.tsx'
import { LineCell } from './line-cell.tsx'
import { LineField, type Written } from './line-field.tsx'
import type { RunLine } from './run-line.ts'
import styles from './runs.module.css'

/** One run: what it is called and does, what can be done with it, and its figures. */
export const RunRow = memo(function RunRow(props: {
  readonly ref?: Ref<HTMLTableRowElement>
  /** Its place in the table, counted from 0. */
  readonly index: number
  readonly line: RunLine
  /** Which columns the table has, with commas between them. */
  readonly columns: string
  readonly measures: readonly Measure[]
  readonly best: RunFigures
  /** Of the run that others are compared with. */
  readonly baseline: RunFigures | undefined
  /** Nothing keeps it from starting. */
  readonly ready: boolean
  readonly selected: boolean
  readonly writing: Written | undefined
  /** The tab key stops at it. */
  readonly isReachable: boolean
  readonly onWritten: (line: RunLine, what: Written, text?: string) => void
  readonly onSelect: (line: RunLine) => void
  readonly onTick: (line: RunLine, on: boolean) => void
  readonly menu: Menu.Handle<string>
}) {
  const { line, selected, menu, writing } = props
  const columns = props.columns.split(',').filter((column): column is Column => column !== '')
  const name = line.isCurrent ? (
    <CurrentName line={line} ready={props.ready} selected={selected} menu={menu} />
  ) : (
    <KeptName
      line={line}
      selected={selected}
      saysWhen={!columns.includes('begun')}
      onTick={props.onTick}
      isReachable={props.isReachable}
      menu={menu}
    />
  )
  return (
    // The keyboard has the button with the name.
    <tr
      ref={props.ref}
      className={styles.row}
      data-index={props.index}
      aria-rowindex={props.index + 2}
      data-line={line.key}
      data-selected={selected || undefined}
      data-current={line.isCurrent || undefined}
      onClick={() => props.onSelect(line)}
    >
      <th scope="row">
        {writing ? (
          <LineField line={line} what={writing} onDone={(text) => props.onWritten(line, writing, text)} />
        ) : (
          name
        )}
      </th>
      {columns.map((column) => (
        <LineCell
          key={column}
          line={line}
          column={column}
          measures={props.measures}
          best={props.best}
          baseline={props.baseline}
        />
      ))}
    </tr>
  )
})
