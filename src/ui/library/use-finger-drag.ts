import { type PointerEvent, useMemo, useRef } from 'react'
import styles from './library.module.css'

/** Pixels a finger moves sideways before it drags; up and down scrolls the list (`touch-action: pan-y`). */
const SLACK = 10

interface Drag {
  readonly pointer: number
  readonly x: number
  readonly y: number
  ghost?: HTMLElement
}

/**
 * Dragging by finger or pen, which the browser's own drag and drop does not do. A label follows the finger; letting
 * go calls `onDrop` with the place in the window.
 */
export function useFingerDrag(
  label: string,
  onDrop: (at: { x: number; y: number }) => void,
  /** Where it is now; nothing once it was let go. */
  onMove: (at: { x: number; y: number } | undefined) => void,
) {
  const latest = useRef({ label, onDrop, onMove })
  latest.current = { label, onDrop, onMove }
  return useMemo(() => {
    let drag: Drag | undefined
    let dragged = false
    const end = () => {
      if (drag?.ghost) latest.current.onMove(undefined)
      drag?.ghost?.remove()
      drag = undefined
    }
    return {
      /** The click that follows a drag is no click. */
      justDragged: () => {
        const was = dragged
        dragged = false
        return was
      },
      handlers: {
        onPointerDown(event: PointerEvent) {
          if (event.pointerType === 'mouse' || !event.isPrimary) return
          dragged = false
          drag = { pointer: event.pointerId, x: event.clientX, y: event.clientY }
        },
        onPointerMove(event: PointerEvent<HTMLElement>) {
          if (event.pointerId !== drag?.pointer) return
          if (!drag.ghost) {
            if (Math.abs(event.clientX - drag.x) < SLACK) return
            event.currentTarget.setPointerCapture(event.pointerId)
            drag.ghost = document.createElement('div')
            drag.ghost.className = styles.ghost ?? ''
            drag.ghost.textContent = latest.current.label
            document.body.append(drag.ghost)
          }
          drag.ghost.style.translate = `${event.clientX}px ${event.clientY}px`
          latest.current.onMove({ x: event.clientX, y: event.clientY })
        },
        onPointerUp(event: PointerEvent) {
          if (event.pointerId !== drag?.pointer) return
          dragged = drag.ghost !== undefined
          end()
          if (dragged) latest.current.onDrop({ x: event.clientX, y: event.clientY })
        },
        onPointerCancel: end,
      },
    }
  }, [])
}
