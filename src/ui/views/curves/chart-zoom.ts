import { type RefObject, useEffect, useRef } from 'react'
import type uPlot from 'uplot'
import { type AxisSpan, type Zoom, zoomBetween } from './zoom-span.ts'

/** How a part of the horizontal axis is looked at closely. */
export interface ChartZoom {
  readonly whole: AxisSpan
  readonly span: Zoom
  /** Of the button that shows all of it again. */
  readonly label: string
  readonly onChange: (span: Zoom) => void
}

/** A key closer makes this share of what is shown. */
const CLOSER = 1 / 2

/** `+` and `−` look more or less closely at the place that is read, `0` at all of it. Says whether the key was one of them. */
export function zoomByKey(key: string, zoom: ChartZoom, chart: uPlot): boolean {
  const factor = key === '+' || key === '=' ? CLOSER : key === '-' || key === '−' ? 1 / CLOSER : undefined
  if (factor !== undefined) {
    const { left = -1 } = chart.cursor
    const middle = left < 0 ? 0.5 : left / chart.over.offsetWidth
    zoom.onChange(
      zoomBetween(shownOf(zoom), zoom.whole, [middle * (1 - factor), middle + (1 - middle) * factor]),
    )
  } else if (key === '0') zoom.onChange(undefined)
  else return false
  return true
}

/** Brings a place into view where one looks closely, as far as needed. */
export function panTo(place: number, zoom: ChartZoom, chart: uPlot): void {
  const { span, whole } = zoom
  if (!span || (place >= span[0] && place <= span[1])) return
  const shown = shownOf(zoom)
  const left = chart.valToPos(place, 'x') / chart.over.offsetWidth
  const by = left < 0 ? left : left - 1
  const panned = zoomBetween(shown, whole, [by, 1 + by])
  if (!panned) return
  zoom.onChange(panned)
  // What is pointed at next must have its place.
  chart.batch(() => chart.setScale('x', { min: panned[0], max: panned[1] }))
}

/** A finger on a chart reads it; two fingers look at it closely, each staying at its place on the axis. */
export function useFingers(
  host: RefObject<HTMLElement | null>,
  chart: RefObject<uPlot | null>,
  zoom: ChartZoom | undefined,
): void {
  const latest = useRef(zoom)
  latest.current = zoom
  useEffect(() => {
    const element = host.current
    if (!element) return
    const fingers = new Map<number, number>()
    let begun: { readonly shares: readonly number[]; readonly shown: AxisSpan } | undefined
    const shareAt = ({ clientX }: PointerEvent) => {
      const { left = 0, width = 1 } = chart.current?.over.getBoundingClientRect() ?? {}
      return (clientX - left) / Math.max(1, width)
    }
    const begin = () => {
      const zoom = latest.current
      begun = zoom && fingers.size === 2 ? { shares: [...fingers.values()], shown: shownOf(zoom) } : undefined
    }
    const down = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return
      fingers.set(event.pointerId, shareAt(event))
      begin()
    }
    const up = (event: PointerEvent) => {
      if (fingers.delete(event.pointerId)) begin()
    }
    const move = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return
      fingers.set(event.pointerId, shareAt(event))
      const { current: built } = chart
      if (fingers.size === 1) {
        const left = shareAt(event) * (built?.over.offsetWidth ?? 0)
        return built?.setCursor({ left: Math.max(0, left), top: 1 })
      }
      const [a = 0, b = 0] = begun?.shares ?? []
      const [c = 0, d = 0] = fingers.values()
      const zoom = latest.current
      if (!begun || !zoom || Math.abs(d - c) < 0.02) return
      const stretch = (b - a) / (d - c)
      // Of fingers that have crossed, nothing can be told.
      if (stretch > 0)
        zoom.onChange(zoomBetween(begun.shown, zoom.whole, [a - c * stretch, a + (1 - c) * stretch]))
    }
    const heard = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up } as const
    for (const [type, listen] of Object.entries(heard))
      element.addEventListener(type, listen as EventListener)
    return () => {
      for (const [type, listen] of Object.entries(heard))
        element.removeEventListener(type, listen as EventListener)
    }
  }, [host, chart])
}

const shownOf = ({ span, whole }: ChartZoom): AxisSpan =>
  span ? { ...whole, from: span[0], to: span[1] } : whole
