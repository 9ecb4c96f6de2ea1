import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useText } from '../../base/language/use-text.ts'
import styles from './brush.module.css'
import { type Brush, movedEnd } from './line-places.ts'

/** Pixels after which a pointer drags and does not click. */
const DRAGGING = 4
const REACH = { mouse: 14, touch: 28 }

/**
 * The stretch of an axis that lines have to cross: dragged along the axis, or set by its two ends, which take arrow keys.
 * Escape takes it away.
 */
export function AxisBrush(props: {
  readonly name: string
  readonly left: number
  readonly top: number
  readonly height: number
  readonly brush: Brush | undefined
  /** Where the keys put an end, ascending from 0 to 1. */
  readonly stops: readonly number[]
  /** What stands at a place of the axis. */
  readonly said: (place: number) => string
  readonly onBrush: (brush: Brush | undefined) => void
  /** It was clicked or tapped, at so many pixels from the top of the picture. */
  readonly onTap: (top: number, reach: number) => void
}) {
  const { name, left, top, height, brush, stops, said, onBrush } = props
  const { t } = useText()
  const strip = useRef<HTMLDivElement>(null)
  const drag = useRef<{ readonly from: number; readonly end?: 0 | 1; isMoved: boolean }>(undefined)
  const [low, high] = brush ?? [0, 1]
  const placeOf = ({ clientY }: PointerEvent) => {
    const box = strip.current?.getBoundingClientRect()
    return box ? Math.min(1, Math.max(0, 1 - (clientY - box.top) / box.height)) : 0
  }
  const begin = (event: PointerEvent, end?: 0 | 1) => {
    if (event.button !== 0) return
    event.stopPropagation()
    strip.current?.setPointerCapture(event.pointerId)
    drag.current = { from: placeOf(event), ...(end !== undefined && { end }), isMoved: false }
  }
  const move = (event: PointerEvent) => {
    const now = drag.current
    if (!now) return
    const at = placeOf(event)
    if (!now.isMoved && Math.abs(at - now.from) * height < DRAGGING) return
    now.isMoved = true
    if (now.end !== undefined) onBrush(movedEnd(brush, now.end, at))
    else onBrush([Math.min(now.from, at), Math.max(now.from, at)])
  }
  const end = (event: PointerEvent) => {
    const now = drag.current
    drag.current = undefined
    if (!now || now.isMoved || now.end !== undefined) return
    const reach = REACH[event.pointerType === 'touch' ? 'touch' : 'mouse']
    props.onTap(top + (1 - placeOf(event)) * height, reach)
  }
  const thumb = (which: 0 | 1) => {
    const at = which === 0 ? low : high
    const nearest = stops.reduce((near, stop) => (Math.abs(stop - at) < Math.abs(near - at) ? stop : near), 0)
    return (
      <div
        className={styles.thumb}
        data-end={which === 0 ? 'low' : 'high'}
        data-set={brush ? true : undefined}
        style={{ top: (1 - at) * height }}
        role="slider"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={t(which === 0 ? 'sweep.brush-from' : 'sweep.brush-to', { name })}
        aria-valuemin={0}
        aria-valuemax={stops.length - 1}
        aria-valuenow={stops.indexOf(nearest)}
        aria-valuetext={said(at)}
        onPointerDown={(event) => begin(event, which)}
        onKeyDown={(event) => onKeyDown(event, which)}
      />
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: two ends of one stretch, not fields of a form
    <div
      ref={strip}
      role="group"
      aria-label={name}
      className={styles.strip}
      style={{ left, top, height }}
      onPointerDown={(event) => begin(event)}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => {
        drag.current = undefined
      }}
      onDoubleClick={() => onBrush(undefined)}
    >
      {brush && (
        <div className={styles.band} style={{ top: (1 - high) * height, height: (high - low) * height }} />
      )}
      {thumb(0)}
      {thumb(1)}
    </div>
  )

  function onKeyDown(event: KeyboardEvent, which: 0 | 1): void {
    const at = which === 0 ? low : high
    const to = keyPlace(event.key, at, stops)
    if (event.key === 'Escape' && brush) onBrush(undefined)
    else if (to !== undefined) onBrush(movedEnd(brush, which, to))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

function keyPlace(key: string, at: number, stops: readonly number[]): number | undefined {
  const above = stops.find((stop) => stop > at + 1e-6) ?? 1
  const below = stops.findLast((stop) => stop < at - 1e-6) ?? 0
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return above
    case 'ArrowDown':
    case 'ArrowLeft':
      return below
    case 'Home':
      return 0
    case 'End':
      return 1
    default:
      return undefined
  }
}
