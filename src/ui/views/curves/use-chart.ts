import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import uPlot from 'uplot'
import type { Measure } from '../../trainers/measure.ts'
import type { ChartLine } from './chart-data.ts'
import { type ChartAxes, type ChartSurroundings, chartOptions } from './chart-options.ts'
import { useDrawnTheme } from './use-drawn-theme.ts'
import 'uplot/dist/uPlot.min.css'

export interface ChartContent {
  readonly lines: readonly ChartLine[]
  readonly measure: Measure
  readonly data: () => uPlot.AlignedData
  /** Another object builds the chart anew. */
  readonly axes?: ChartAxes
  /** What the axis shows. */
  readonly span: readonly [from: number, to: number]
  readonly around: Omit<ChartSurroundings, 'color' | 'font' | 'letters'>
  /** Changes with the words on the axes. */
  readonly language: string
}

/**
 * Keeps a chart in `host`: built anew when its lines, the theme or the language change, else only given new data, at
 * most once a frame.
 */
export function useChart(
  host: RefObject<HTMLElement | null>,
  content: ChartContent,
): RefObject<uPlot | null> {
  const { lines, measure, language, axes } = content
  const theme = useDrawnTheme()
  const chart = useRef<uPlot>(null)
  const latest = useRef(content)
  latest.current = content
  const frame = useRef(0)
  const room = useRef(0)

  // Theme and language are asked for while it is built, so another one needs another chart.
  useLayoutEffect(() => {
    const element = host.current
    if (!element) return
    const style = getComputedStyle(element)
    // Asking the browser may make it work out the styles of the page first, for every line of every drawing.
    const colors = new Map<string, string>()
    const fixed = {
      color: (token: string) => {
        const known = colors.get(token)
        if (known !== undefined) return known
        const color = style.getPropertyValue(token).trim() || 'currentColor'
        colors.set(token, color)
        return color
      },
      font: `${style.fontSize} ${style.fontFamily}`,
      letters: Number.parseFloat(style.fontSize),
    }
    const size = () => ({
      width: Math.max(80, element.clientWidth),
      height: Math.max(60, element.clientHeight),
    })
    const built = new uPlot(
      chartOptions(size(), lines, measure, () => ({ ...fixed, ...latest.current.around }), axes),
      [[]],
      element,
    )
    chart.current = built
    room.current = latest.current.around.room
    draw(built, latest.current)
    const observer = new ResizeObserver(() => {
      const { width, height } = size()
      if (width !== built.width || height !== built.height) built.setSize({ width, height })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.current = null
      built.destroy()
    }
  }, [host, lines, measure, theme, language, axes])

  useEffect(() => {
    if (frame.current !== 0) return
    frame.current = requestAnimationFrame(() => {
      frame.current = 0
      if (!chart.current) return
      const isMoved = room.current !== latest.current.around.room
      room.current = latest.current.around.room
      draw(chart.current, latest.current, isMoved)
    })
  })
  useEffect(
    () => () => {
      cancelAnimationFrame(frame.current)
      frame.current = 0
    },
    [],
  )
  return chart
}

function draw(chart: uPlot, { data, span: [min, max] }: ChartContent, isMoved = false): void {
  chart.batch(() => {
    if (isMoved) chart.redraw(false, true)
    chart.setData(data(), false)
    chart.setScale('x', { min, max })
  })
}
