import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { isKey } from '../base/keys/key-match.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { useSize } from '../base/use-size.ts'
import { useGatherer } from './gatherer-context.tsx'
import { CELL, rowsAtSight } from './grid-geometry.ts'
import styles from './picture-grid.module.css'
import type { ClassColumn } from './picture-keys.ts'
import { PictureTile } from './picture-tile.tsx'
import type { Band } from './use-hand.ts'
import { useSelectionActions } from './use-selection-actions.ts'

/** The pictures of a class, as many of them on the page as can be seen. */
export function PictureGrid(props: {
  readonly column: ClassColumn
  /** What is drawn out to select. */
  readonly band?: Band
  /** Where the selected pictures should go is asked. */
  readonly onMove: () => void
}) {
  const { column } = props
  const { arranged, selection, thumbnails } = useGatherer()
  const { keys, active } = useSignal(selection.state)
  const actions = useSelectionActions()
  const { t } = useText()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(scroller)
  const [top, setTop] = useState(0)
  const perRow = Math.max(1, Math.floor(width / CELL))
  const { places } = column
  const count = places.length
  const rows = Math.ceil(count / perRow)
  const [first, last] = rowsAtSight(top, height, rows)
  const order = useMemo(() => places.map((place) => arranged.keys[place] ?? ''), [places, arranged])
  const at = useMemo(() => (active === undefined ? -1 : order.indexOf(active)), [active, order])

  const isReached = useRef(false)
  const lastAt = useRef(0)
  useEffect(() => {
    if (at >= 0) lastAt.current = at
    // What was active has been deleted or moved away: keys go on with the one that took its place.
    else if (isReached.current && count > 0)
      selection.reach(order[Math.min(lastAt.current, count - 1)] as string)
  }, [at, count, order, selection])

  const show = (index: number) => {
    const box = scroller.current
    if (!box) return
    const row = Math.floor(index / perRow) * CELL
    if (row < box.scrollTop) box.scrollTop = row
    else if (row + CELL > box.scrollTop + box.clientHeight) box.scrollTop = row + CELL - box.clientHeight
  }
  const go = (index: number, event: KeyboardEvent) => {
    const key = order[Math.max(0, Math.min(count - 1, index))]
    if (key === undefined) return
    if (event.shiftKey) selection.range(key, order)
    else if (event.ctrlKey || event.metaKey) selection.reach(key)
    else selection.only(key)
    show(order.indexOf(key))
  }
  const page = Math.max(1, Math.floor(height / CELL)) * perRow
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -perRow,
    ArrowDown: perRow,
    PageUp: -page,
    PageDown: page,
    Home: -count,
    End: count,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    const taken = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (step !== undefined) {
      taken()
      go(at < 0 ? 0 : at + step, event)
    } else if (isKey(event.nativeEvent, 'Mod+A')) {
      taken()
      selection.set(order)
      actions.say()
    } else if (event.key === ' ' && at >= 0) {
      taken()
      selection.toggle(order[at] as string)
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && keys.size > 0) {
      taken()
      actions.remove()
    } else if (isKey(event.nativeEvent, 'M') && keys.size > 0) {
      taken()
      props.onMove()
    } else if (event.key === 'Escape' && keys.size > 0) {
      taken()
      selection.clear()
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={t('gather.pictures-of', { name: column.name, count })}
      aria-multiselectable="true"
      aria-activedescendant={at >= first * perRow && at < last * perRow ? `${id}-${at}` : undefined}
      tabIndex={0}
      data-per-row={perRow}
      onScroll={(event) => setTop(Math.floor(event.currentTarget.scrollTop / CELL))}
      onBlur={() => {
        isReached.current = false
      }}
      onFocus={() => {
        isReached.current = true
        if (at < 0 && order[0] !== undefined) selection.reach(order[0])
      }}
      onKeyDown={onKeyDown}
    >
      {count === 0 && <p className={styles.none}>{t('gather.empty-class')}</p>}
      <div className={styles.all} style={{ height: rows * CELL }}>
        {places.slice(first * perRow, last * perRow).map((place, i) => {
          const index = first * perRow + i
          const picture = arranged.collection.pictures[place]
          const key = arranged.keys[place]
          if (!picture || key === undefined) return null
          return (
            <PictureTile
              key={key}
              id={`${id}-${index}`}
              picture={picture}
              place={place}
              left={(index % perRow) * CELL}
              top={Math.floor(index / perRow) * CELL}
              position={index + 1}
              count={count}
              isSelected={keys.has(key)}
              isActive={index === at}
              isRepeated={arranged.repeated.has(picture.content)}
              thumbnails={thumbnails}
            />
          )
        })}
        {props.band && <div className={styles.band} style={props.band} />}
      </div>
    </div>
  )
}
