import { type PointerEvent, useEffect, useRef } from 'react'
import { drawLine, type Pen, type Picture, type Point } from './draw-line.ts'

/**
 * Draws with the pointer. What is drawn is handed on once a frame: a pen reports faster than a picture can be worked
 * with. A second finger does not draw.
 */
export function usePen(options: {
  readonly rows: Picture
  readonly pen: Pen
  readonly disabled: boolean
  readonly onChange: (rows: Picture) => void
}) {
  const latest = useRef(options)
  latest.current = options
  const stroke = useRef<{ readonly pointer: number; at: Point; rows: Picture; frame: number }>(undefined)
  const handOn = () => {
    const { current } = stroke
    if (!current) return
    current.frame = 0
    latest.current.onChange(current.rows)
  }
  const draw = (points: readonly Point[]) => {
    const { current } = stroke
    if (!current) return
    for (const point of points) {
      current.rows = drawLine(current.rows, current.at, point, latest.current.pen)
      current.at = point
    }
    if (current.frame === 0) current.frame = requestAnimationFrame(handOn)
  }
  const end = (event: PointerEvent) => {
    const { current } = stroke
    if (current?.pointer !== event.pointerId) return
    if (current.frame !== 0) {
      cancelAnimationFrame(current.frame)
      handOn()
    }
    stroke.current = undefined
  }
  useEffect(() => () => cancelAnimationFrame(stroke.current?.frame ?? 0), [])
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const { rows, disabled } = latest.current
      if (disabled || event.button !== 0 || stroke.current) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const at = pointOf(event, event.currentTarget, rows)
      stroke.current = { pointer: event.pointerId, at, rows, frame: 0 }
      draw([at])
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (stroke.current?.pointer !== event.pointerId) return
      const between = event.nativeEvent.getCoalescedEvents?.() ?? []
      const events = between.length > 0 ? between : [event]
      draw(events.map((each) => pointOf(each, event.currentTarget, latest.current.rows)))
    },
    onPointerUp: end,
    onPointerCancel: end,
  }
}

function pointOf(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  surface: Element,
  rows: Picture,
): Point {
  const { left, top, width, height } = surface.getBoundingClientRect()
  return {
    x: ((clientX - left) / Math.max(1, width)) * (rows[0]?.length ?? 1),
    y: ((clientY - top) / Math.max(1, height)) * rows.length,
  }
}
