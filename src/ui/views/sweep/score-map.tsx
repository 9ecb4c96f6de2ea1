import { type KeyboardEvent, useState } from 'react'
import type { SweepTable } from '../../../runs/sweep-table.ts'
import { useText } from '../../base/language/use-text.ts'
import { formatMeasure } from '../../trainers/measure.ts'
import styles from './map.module.css'
import { ScoreDots } from './score-dots.tsx'
import { scoreScale, shade } from './score-scale.ts'
import shared from './sweep.module.css'
import type { SweepPartProps } from './sweep-part.ts'

/** More rows or columns are dots and no table. */
const MOST_CELLS = 16

/** The scores over two of the parameters: as a table where most of its cells have runs, else as dots. */
export function ScoreMap(props: SweepPartProps) {
  const { table, texts } = props
  const { t } = useText()
  const [chosen, choose] = useState<readonly [across: number, down: number]>([0, 1])
  const count = table.axes.length
  const [across, down] = count > Math.max(...chosen) ? chosen : [0, Math.min(1, count - 1)]
  const select = (at: 0 | 1, label: string) => (
    <label>
      {label}
      <select
        value={at === 0 ? across : down}
        onChange={(event) => {
          const next = Number(event.currentTarget.value)
          const other = at === 0 ? down : across
          const freed = next === other ? (at === 0 ? across : down) : other
          choose(at === 0 ? [next, freed] : [freed, next])
        }}
      >
        {texts.map(({ name }, axis) => (
          <option key={name} value={axis}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <>
      {count > 2 && (
        <p className={styles.choice}>
          {select(0, t('sweep.across'))}
          {select(1, t('sweep.down'))}
          {isTable(table, across, down) && <span className={shared.muted}>{t('sweep.map-mean')}</span>}
        </p>
      )}
      {count > 1 && isTable(table, across, down) ? (
        <CellTable {...props} across={across} down={down} />
      ) : (
        <ScoreDots {...props} across={across} down={count > 1 ? down : undefined} />
      )}
    </>
  )
}

function isTable({ axes, points }: SweepTable, across: number, down: number): boolean {
  const [columns, rows] = [axes[across]?.values.length ?? 0, axes[down]?.values.length ?? 0]
  const filled = new Set(points.map(({ levels }) => `${levels[across]}/${levels[down]}`)).size
  return columns <= MOST_CELLS && rows <= MOST_CELLS && filled >= (columns * rows) / 2
}

function CellTable({
  table,
  texts,
  chosen,
  onLook,
  onChoose,
  across,
  down,
}: SweepPartProps & { readonly across: number; readonly down: number }) {
  const { t, ...tools } = useText()
  const { axes, points, measure, best } = table
  const share = scoreScale(table)
  const [columns, rows] = [axes[across]?.values ?? [], axes[down]?.values ?? []]
  const [reached, reach] = useState<readonly [column: number, row: number]>([0, 0])
  const cell = (column: number, row: number) => {
    const own = points.filter(({ levels }) => levels[across] === column && levels[down] === row)
    const scores = own.flatMap(({ score }) => score ?? [])
    const mean =
      scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length
    const only = own.length === 1 ? own[0] : undefined
    const isReached = reached[0] === column && reached[1] === row
    const isBest = best !== undefined && own.includes(points[best]!)
    return (
      <td
        key={column}
        style={mean === undefined ? undefined : shade(share(mean))}
        data-best={isBest || undefined}
        data-given-up={own.some(({ status }) => status === 'given-up') || undefined}
        data-chosen={(chosen && own.includes(chosen)) || undefined}
        title={only && t(`sweep.status.${only.status}`)}
        tabIndex={isReached ? 0 : -1}
        onPointerEnter={({ pointerType }) => pointerType !== 'touch' && onLook(only)}
        onPointerLeave={() => onLook(undefined)}
        onClick={() => onChoose(only)}
        onKeyDown={goToCell}
        onFocus={() => {
          reach([column, row])
          onChoose(only)
        }}
      >
        {formatMeasure(mean, measure, tools)}
        {isBest && <span className="visually-hidden"> ({t('sweep.best')})</span>}
      </td>
    )
  }
  return (
    <div className={shared.scroll}>
      <table className={styles.map}>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={columns.length}>
              {texts[across]?.name}
            </th>
          </tr>
          <tr>
            <th scope="col">{texts[down]?.name}</th>
            {columns.map((value, column) => (
              <th key={column} scope="col">
                {texts[across]?.value(value)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((value, row) => (
            <tr key={row}>
              <th scope="row">{texts[down]?.value(value)}</th>
              {columns.map((_, column) => cell(column, row))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const WAYS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

/** From cell to cell with the arrow keys, as in a spreadsheet. */
function goToCell(event: KeyboardEvent): void {
  const way = WAYS[event.key]
  const cell = event.target instanceof Element ? event.target.closest('td') : null
  if (!way || !cell) return
  event.preventDefault()
  event.stopPropagation()
  const row = cell.closest('tr')
  const rows = [...(cell.closest('tbody')?.rows ?? [])]
  const to = rows[rows.indexOf(row!) + way[1]]?.cells[cell.cellIndex + way[0]]
  if (to?.tagName === 'TD') to.focus()
}
