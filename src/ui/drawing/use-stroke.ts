import { type PointerEvent, useRef } from 'react'

/** A place on a pad: 0, 0 is left and top, 1, 1 right and bottom. Beyond that where the pen leaves the pad. */
export type Spot = readonly [x: number, y: number]

/** What becomes of one stroke of a pen. */
export interface Stroke {
  readonly begin: (at: Spot) => void
  readonly draw: (through: readonly Spot[]) => void
  readonly end?: () => void
}

/** Listeners of a pad that is drawn on by pointer. A second finger does not draw, nor does the right button. */
export function useStroke({ begin, draw, end }: Stroke, disabled = false) {
  const pointer = useRef<number>(undefined)
  const onPointerEnd = (event: PointerEvent) => {
    if (event.pointerId !== pointer.current) return
    pointer.current = undefined
    end?.()
  }
  return {
    onPointerDown(event: PointerEvent) {
      if (disabled || pointer.current !== undefined || event.button !== 0) return
      pointer.current = event.pointerId
      event.currentTarget.setPointerCapture(event.pointerId)
      begin(spotOf(event, event.currentTarget))
    },
    onPointerMove(event: PointerEvent) {
      if (event.pointerId !== pointer.current) return
      const pad = event.currentTarget
      // A pen reports more often than the page is drawn.
      const between = event.nativeEvent.getCoalescedEvents?.() ?? []
      draw((between.length > 0 ? between : [event]).map((each) => spotOf(each, pad)))
    },
    onPointerUp: onPointerEnd,
    onPointerCancel: onPointerEnd,
  }
}

function spotOf(event: { readonly clientX: number; readonly clientY: number }, pad: Element): Spot {
  const { left, top, width, height } = pad.getBoundingClientRect()
  return [(event.clientX - left) / Math.max(1, width), (event.clientY - top) / Math.max(1, height)]
}
