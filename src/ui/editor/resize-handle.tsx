import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { PanelName } from '../base/frame.ts'
import { useShownSize } from '../base/theme/use-text-size.ts'
import styles from './editor.module.css'
import { clampSize, PANEL_BOUNDS, startSize } from './use-panels.ts'

const STEP = 16

/**
 * The edge between a panel and the canvas: dragged, moved with the arrow keys, put back by double click. `onSize` is
 * called all the while, `onDone` once at the end.
 */
export function ResizeHandle(props: {
  readonly panel: PanelName
  /** Where the panel is, seen from its edge to the canvas. */
  readonly at: 'left' | 'right' | 'bottom'
  readonly label: string
  readonly controls: string
  readonly size: number
  readonly onSize: (size: number) => void
  readonly onDone: (size: number) => void
}) {
  const { panel, at, size } = props
  const drag = useRef<{ readonly from: number; readonly size: number; latest: number }>(undefined)
  const { min, max } = PANEL_BOUNDS[panel]
  const along = (event: PointerEvent) => (at === 'bottom' ? event.clientY : event.clientX)
  const textSize = useShownSize()
  /** Pixels of the panel that one of the screen is, away from its edge. */
  const step = (at === 'left' ? 1 : -1) / textSize

  const onKeyDown = (event: KeyboardEvent) => {
    const grow = { left: 'ArrowRight', right: 'ArrowLeft', bottom: 'ArrowUp' }[at]
    const shrink = { left: 'ArrowLeft', right: 'ArrowRight', bottom: 'ArrowDown' }[at]
    const next =
      event.key === grow
        ? size + STEP
        : event.key === shrink
          ? size - STEP
          : event.key === 'Home'
            ? min
            : event.key === 'End'
              ? max
              : undefined
    if (next === undefined) return
    event.preventDefault()
    props.onDone(clampSize(panel, next))
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is a widget, not a rule
    <div
      role="separator"
      tabIndex={0}
      className={at === 'bottom' ? styles.handleRow : styles.handleColumn}
      data-at={at}
      aria-orientation={at === 'bottom' ? 'horizontal' : 'vertical'}
      aria-label={props.label}
      aria-controls={props.controls}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={size}
      onKeyDown={onKeyDown}
      onDoubleClick={() => props.onDone(startSize(panel, textSize))}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { from: along(event), size, latest: size }
      }}
      onPointerMove={(event) => {
        if (!drag.current) return
        drag.current.latest = clampSize(panel, drag.current.size + step * (along(event) - drag.current.from))
        props.onSize(drag.current.latest)
      }}
      onLostPointerCapture={() => {
        if (drag.current && drag.current.latest !== drag.current.size) props.onDone(drag.current.latest)
        drag.current = undefined
      }}
    />
  )
}
