import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Grid } from '../../../graph/values/grid.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSize } from '../../base/use-size.ts'
import { GridField, numbersFit } from './grid-field.tsx'
import styles from './image.module.css'
import type { Seen } from './shades.ts'

/** A cell of the picture that comes out, whatever the channel. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Cells that Page up and Page down go. */
const PAGE = 10

/** The picture that comes out. Mouse, finger and arrow keys point at its cells. */
export function PointedField(props: {
  readonly grid: Grid
  readonly seen: Seen
  readonly label: string
  readonly place: Place | undefined
  readonly until?: number
  readonly onPoint: (place: Place) => void
}) {
  const { grid, seen, label, place, onPoint } = props
  const { t } = useText()
  const [height, width] = grid.shape
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const rect = event.currentTarget.getBoundingClientRect()
    const next = {
      row: clamp(Math.floor(((event.clientY - rect.top) / rect.height) * height), height),
      column: clamp(Math.floor(((event.clientX - rect.left) / rect.width) * width), width),
    }
    if (next.row !== place?.row || next.column !== place.column) onPoint(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeAfter(event, place ?? { row: 0, column: -1 }, height, width)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    onPoint(next)
  }
  return (
    <div
      ref={box}
      className={styles.pointed}
      role="application"
      aria-roledescription={t('experiment.field-role')}
      aria-label={t('experiment.field', { label, height, width })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its cells are pointed at with the arrow keys
      tabIndex={0}
      onPointerDown={point}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse' || event.buttons > 0) point(event)
      }}
      onKeyDown={onKeyDown}
    >
      <GridField
        grid={grid}
        seen={seen}
        numbers={numbersFit(grid, size.width / width)}
        label={label}
        mark={place && { ...place, height: 1, width: 1 }}
        until={props.until}
      />
    </div>
  )
}

function placeAfter(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Place,
  height: number,
  width: number,
): Place | undefined {
  const to = (nextRow: number, nextColumn: number): Place => ({
    row: clamp(nextRow, height),
    column: clamp(nextColumn, width),
  })
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column)
    case 'ArrowDown':
      return to(row + 1, column)
    case 'ArrowLeft':
      return to(row, column - 1)
    case 'ArrowRight':
      return to(row, column + 1)
    case 'PageUp':
      return to(row - PAGE, column)
    case 'PageDown':
      return to(row + PAGE, column)
    case 'Home':
      return ctrlKey ? to(0, 0) : to(row, 0)
    case 'End':
      return ctrlKey ? to(height, width) : to(row, width)
    default:
      return undefined
  }
}

const clamp = (value: number, size: number): number => Math.min(size - 1, Math.max(0, value))
