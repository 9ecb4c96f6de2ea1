import { Minus, Plus } from 'lucide-react'
import { type ClipboardEvent, useMemo, useRef } from 'react'
import type { GridParameter } from '../../graph/node/parameter.ts'
import { rowsOfGrid } from '../../graph/node/rows-of-grid.ts'
import type { Way } from '../base/fields/cell-way.ts'
import type { ControlProps } from '../base/fields/control-props.ts'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import { CellPad } from '../drawing/cell-pad.tsx'
import { brightnessOf, shadeOf } from '../pictures/tiles.ts'
import { GridCell } from './grid-cell.tsx'
import styles from './grid-control.module.css'
import { pasted, resized, withNumber } from './grid-rows.ts'
import { parseBlock, type Rows } from './number-block.ts'

/** Numbers in rows: a table to type in, or a pad to draw on. */
export function GridControl(
  props: ControlProps<GridParameter> & {
    /** The numbers are a picture: every cell has the shade it has there. */
    readonly shaded: boolean
  },
) {
  const { parameter, value, label, disabled } = props
  const rows = rowsOfGrid(value, parameter)
  if (parameter.editor === 'drawing')
    return (
      <CellPad
        id={props.id}
        label={label}
        rows={rows}
        max={parameter.max}
        disabled={disabled}
        compact={props.compact}
        onChange={props.onChange}
      />
    )
  return <NumberTable {...props} rows={rows} />
}

function NumberTable(props: ControlProps<GridParameter> & { readonly shaded: boolean; readonly rows: Rows }) {
  const { parameter, rows, shaded, label, compact, disabled, onChange } = props
  const { t } = useText()
  const table = useRef<HTMLSpanElement>(null)
  const [height, width] = [rows.length, rows[0]?.length ?? 0]
  const brightness = useMemo(() => brightnessOf(rows.flat()), [rows])

  const go = (row: number, column: number) => {
    const inside = row >= 0 && row < height && column >= 0 && column < width
    if (inside) table.current?.querySelectorAll('input')[row * width + column]?.focus()
  }
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const block = parseBlock(event.clipboardData.getData('text/plain'))
    if (!block || disabled) return
    event.preventDefault()
    event.stopPropagation()
    onChange(pasted(rows, block, [row, column], parameter))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <span role="group" aria-label={label} className={cx(styles.grid, compact && styles.compact)}>
      <span
        ref={table}
        className={styles.cells}
        style={{ gridTemplateColumns: `repeat(${width}, minmax(0, 1fr))` }}
        data-scrolls={width > 12 ? '' : undefined}
      >
        {rows.flatMap((line, row) =>
          line.map((number, column) => (
            <span key={`${row} ${column}`} onPaste={(event) => onPaste(event, row, column)}>
              <GridCell
                id={row === 0 && column === 0 ? props.id : undefined}
                label={t('control.cell', { label, row: row + 1, column: column + 1 })}
                describedBy={props.describedBy}
                value={number}
                shade={shaded ? shadeOf(number, brightness) : undefined}
                min={parameter.min}
                max={parameter.max}
                disabled={disabled}
                invalid={props.invalid && !(number >= parameter.min && number <= parameter.max)}
                onChange={(next) => onChange(withNumber(rows, row, column, next))}
                onMove={([down, right]: Way) => go(row + down, column + right)}
                onUnreadable={props.onUnreadable}
              />
            </span>
          )),
        )}
      </span>
      {!compact && (
        <span className={styles.extent}>
          <Extent
            what="rows"
            count={height}
            bounds={parameter.rows}
            disabled={disabled}
            onChange={(next) => onChange(resized(rows, next, width, parameter))}
          />
          <Extent
            what="columns"
            count={width}
            bounds={parameter.columns}
            disabled={disabled}
            onChange={(next) => onChange(resized(rows, height, next, parameter))}
          />
        </span>
      )}
    </span>
  )
}

function Extent(props: {
  readonly what: 'rows' | 'columns'
  readonly count: number
  readonly bounds: { readonly min: number; readonly max: number }
  readonly disabled: boolean
  readonly onChange: (count: number) => void
}) {
  const { what, count, bounds, disabled } = props
  const { t } = useText()
  if (bounds.min === bounds.max) return null
  return (
    <span className={styles.stepper}>
      <button
        type="button"
        aria-label={t(`control.fewer-${what}`)}
        title={t(`control.fewer-${what}`)}
        disabled={disabled || count <= bounds.min}
        onClick={() => props.onChange(count - 1)}
      >
        <Minus size={13} />
      </button>
      <span aria-live="polite">{t(`control.${what}`, { count })}</span>
      <button
        type="button"
        aria-label={t(`control.more-${what}`)}
        title={t(`control.more-${what}`)}
        disabled={disabled || count >= bounds.max}
        onClick={() => props.onChange(count + 1)}
      >
        <Plus size={13} />
      </button>
    </span>
  )
}
