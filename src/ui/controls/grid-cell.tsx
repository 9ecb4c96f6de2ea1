import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { type Way, wayOf } from '../base/fields/cell-way.ts'
import { cx } from '../base/theme/cx.ts'
import type { Shade } from '../pictures/tiles.ts'
import styles from './grid-control.module.css'
import { useNumberDraft } from './use-number-draft.ts'

/** Pixels that the pointer goes up or down for one step. */
const PIXELS_PER_STEP = 6
/** Steps that Page up and Page down go with Shift. */
const LARGE_STEP = 10

/**
 * One number of a grid. It behaves as a cell of a spreadsheet does: typing replaces, arrow keys and Enter move on,
 * Page up and Page down count, and so does dragging the number up or down with mouse or pen.
 */
export function GridCell(props: {
  readonly id?: string
  readonly label: string
  readonly describedBy?: string
  readonly value: number
  readonly min: number
  readonly max: number
  /** Of the picture that the numbers are. */
  readonly shade?: Shade
  readonly disabled: boolean
  readonly invalid: boolean
  readonly onChange: (value: number) => void
  readonly onMove: (way: Way) => void
  readonly onUnreadable: (text: string | undefined) => void
}) {
  const { value, shade, min, max, onChange, onMove, onUnreadable } = props
  const inBounds = (typed: number) => typed >= min && typed <= max
  const draft = useNumberDraft({ value, whole: false, inBounds, onChange })
  const grip = useRef<{ readonly y: number; readonly value: number; moved: boolean }>(undefined)
  const report = () => onUnreadable?.(draft.unreadable ? draft.text : undefined)
  const count = (from: number, steps: number) => {
    const step = Number.isInteger(from) ? 1 : 0.1
    const next = Math.min(max, Math.max(min, Number((from + steps * step).toPrecision(12))))
    draft.abandon()
    if (next !== value) onChange(next)
  }
  const leave = (way: Way) => {
    draft.finish()
    report()
    onMove(way)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const way = wayOf(event)
    if (way) leave(way)
    else if (event.key === 'PageUp' || event.key === 'PageDown')
      count(value, (event.key === 'PageUp' ? 1 : -1) * (event.shiftKey ? LARGE_STEP : 1))
    else if (event.key === 'Escape') {
      if (draft.unreadable) event.stopPropagation()
      draft.abandon()
      onUnreadable(undefined)
      return
    } else return
    event.preventDefault()
  }
  const onPointerMove = (event: PointerEvent<HTMLInputElement>) => {
    const { current } = grip
    if (!current) return
    const steps = Math.trunc((current.y - event.clientY) / PIXELS_PER_STEP)
    if (!current.moved && steps === 0) return
    current.moved = true
    count(current.value, steps)
  }
  const letGo = () => {
    grip.current = undefined
  }
  return (
    <input
      id={props.id}
      className={cx(
        styles.cell,
        !shade && value < 0 && styles.negative,
        !shade && value > 0 && styles.positive,
      )}
      style={shade && { color: shade.bright ? '#000' : '#fff', background: shade.color }}
      type="text"
      inputMode={min >= 0 ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid || draft.unreadable || undefined}
      disabled={props.disabled}
      value={draft.text}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onBlur={() => {
        draft.finish()
        report()
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.pointerType === 'touch' || props.disabled) return
        // At once: the cell is small, and the pointer would be out of it before it had moved far enough.
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { y: event.clientY, value, moved: false }
      }}
      onPointerMove={onPointerMove}
      // The number is selected; dragging it must not carry its text away.
      onDragStart={(event) => event.preventDefault()}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
    />
  )
}
