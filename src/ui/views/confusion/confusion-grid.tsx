import { memo, type SyntheticEvent, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { share } from '../shared/share.ts'
import { type Place, placeAfter } from './cell-keys.ts'
import { cellStyle } from './cell-style.ts'
import styles from './confusion.module.css'
import { type Confusion, type ConfusionStats, shadeLevel } from './confusion-stats.ts'
import { describeCell } from './describe-cell.ts'
import type { CellFit } from './fit-cells.ts'

export type CellValues = 'counts' | 'percent'

/**
 * The matrix as a grid: rows are true classes, columns answers. Arrow keys go from cell to cell, Enter or a press opens
 * the examples behind one. Hundreds of cells, so one set of listeners serves all.
 */
export const ConfusionGrid = memo(function ConfusionGrid(props: {
  readonly confusion: Confusion
  readonly stats: ConfusionStats
  readonly names: readonly string[]
  readonly values: CellValues
  readonly fit: CellFit
  /** The cell the tab key leads to at first. */
  readonly start: Place
  /** Whether that cell takes the focus at once: the grid is back after the examples behind it were shown. */
  readonly focus: boolean
  readonly label: string
  /** A cell or label is looked at. */
  readonly onLook: (place: Place | undefined) => void
  readonly onOpen: (actual: number, predicted: number) => void
}) {
  const { confusion, stats, names, values, fit, onLook } = props
  const { number, percent, ...tools } = useText()
  const table = useRef<HTMLTableElement>(null)
  const [active, setActive] = useState<Place>(props.start)
  const goTo = (place: Place) =>
    table.current?.querySelector<HTMLElement>(`[data-at="${place.join()}"]`)?.focus()
  // Only when it comes: later the focus is where the person put it.
  useLayoutEffect(() => {
    if (props.focus) goTo(props.start)
  }, [])
  const words = (place: Place) => describeCell(place, confusion, stats, names, { ...tools, percent })
  const focusable = (row: number, column: number) => ({
    'data-at': `${row},${column}`,
    tabIndex: active[0] === row && active[1] === column ? 0 : -1,
    'aria-label': words([row, column]),
  })
  const cell = (row: number, column: number) => ({ ...focusable(row, column), role: 'gridcell' }) as const
  const look = (event: SyntheticEvent) => onLook(placeOf(event.target))
  const open = (place: Place | undefined) => {
    if (place && (confusion[place[0]]?.[place[1]] ?? 0) > 0) props.onOpen(place[0], place[1])
  }
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table that can be walked through
      role="grid"
      aria-label={props.label}
      className={styles.grid}
      style={cellStyle(fit)}
      data-upright={fit.upright || undefined}
      onMouseOver={look}
      onMouseLeave={() => onLook(undefined)}
      onFocus={(event) => {
        const place = placeOf(event.target)
        if (place) setActive(place)
        look(event)
      }}
      onBlur={() => onLook(undefined)}
      onClick={(event) => open(placeOf(event.target))}
      onKeyDown={(event) => {
        const place = placeOf(event.target)
        if (!place) return
        const next = placeAfter(place, event, confusion.length)
        if (next) goTo(next)
        else if (event.key === 'Enter' || event.key === ' ') open(place)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <thead>
        <tr>
          <td />
          {names.map((name, column) => (
            <th key={column} scope="col" {...focusable(-1, column)}>
              <span>{name}</span>
            </th>
          ))}
          {fit.totals > 0 && <TotalHeader scope="col" />}
        </tr>
      </thead>
      <tbody>
        {confusion.map((row, actual) => (
          <tr key={actual}>
            <th scope="row" {...focusable(actual, -1)}>
              <span>{names[actual]}</span>
            </th>
            {row.map((count, predicted) => (
              <td
                key={predicted}
                {...cell(actual, predicted)}
                data-level={shadeLevel(count, stats.actual[actual] ?? 0)}
                data-right={actual === predicted || undefined}
                data-empty={count === 0 || undefined}
                // Drawn by the style sheet: the name of the cell says it in words.
                data-shown={fit.font > 0 && count > 0 ? shown(count, stats.actual[actual] ?? 0) : undefined}
              />
            ))}
            {fit.totals > 0 && <td className={styles.total}>{number(stats.actual[actual] ?? 0)}</td>}
          </tr>
        ))}
      </tbody>
      {fit.totals > 0 && (
        <tfoot>
          <tr>
            <TotalHeader scope="row" />
            {stats.predicted.map((count, column) => (
              <td key={column} className={styles.total}>
                {fit.font > 0 && String(count)}
              </td>
            ))}
            <td className={styles.total}>{number(stats.examples)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )

  function shown(count: number, total: number): string {
    if (values === 'counts') return String(count)
    const digits = count === total ? 0 : 1
    return number(share(count, total) * 100, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  }
})

function TotalHeader({ scope }: { readonly scope: 'row' | 'col' }) {
  const { t } = useText()
  return (
    <th scope={scope} className={styles.total}>
      <span aria-hidden="true">Σ</span>
      <span className="visually-hidden">{t('results.total')}</span>
    </th>
  )
}

function placeOf(target: EventTarget): Place | undefined {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset.at : undefined
  if (!at) return undefined
  const [row, column] = at.split(',').map(Number)
  return [row!, column!]
}
