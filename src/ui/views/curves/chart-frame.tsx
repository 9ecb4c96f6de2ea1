import { ZoomOut } from 'lucide-react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import type uPlot from 'uplot'
import { Button } from '../../base/widgets/button.tsx'
import styles from './chart.module.css'
import { type ChartZoom, panTo, useFingers, zoomByKey } from './chart-zoom.ts'

/** A place that the arrow keys lead to, on the horizontal axis. */
export interface ChartKeys {
  readonly first: number
  readonly last: number
  /** The place so many steps from the one that is read. */
  readonly step: (by: 1 | -1) => number
  /** Escape leaves the place that is pointed at, where there is one. */
  readonly isPointed: boolean
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }

/** Where a chart is drawn, read and looked at closely by pointer, fingers and keys, with what stands over it. */
export function ChartFrame(props: {
  readonly host: RefObject<HTMLDivElement | null>
  readonly chart: RefObject<uPlot | null>
  readonly label: string
  readonly least: number
  readonly most: number
  readonly now: number
  /** What is read, in words. */
  readonly said: string
  readonly keys: ChartKeys
  readonly zoom?: ChartZoom
  readonly children?: ReactNode
}) {
  const { chart, keys, zoom } = props
  useFingers(props.host, chart, zoom)
  return (
    <div className={styles.chart} data-chart>
      {/* uPlot's own elements go in here; React has none in it. */}
      <div
        ref={props.host}
        className={styles.host}
        role="slider"
        tabIndex={0}
        aria-label={props.label}
        aria-valuemin={props.least}
        aria-valuemax={props.most}
        aria-valuenow={props.now}
        aria-valuetext={props.said}
        onKeyDown={onKeyDown}
        onBlur={() => point(undefined)}
      />
      {props.children}
      {zoom?.span && (
        <Button
          kind="plain"
          className={styles.unzoom}
          aria-label={zoom.label}
          title={zoom.label}
          onClick={() => zoom.onChange(undefined)}
        >
          <ZoomOut size={14} />
        </Button>
      )}
    </div>
  )

  function point(place: number | undefined): void {
    if (place !== undefined && zoom && chart.current) panTo(place, zoom, chart.current)
    const left = place === undefined ? -10 : (chart.current?.valToPos(place, 'x') ?? -10)
    chart.current?.setCursor({ left, top: place === undefined ? -10 : 1 })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const by = STEPS[event.key]
    if (by !== undefined) point(keys.step(by))
    else if (event.key === 'Home') point(keys.first)
    else if (event.key === 'End') point(keys.last)
    else if (event.key === 'Escape' && keys.isPointed) point(undefined)
    else if (!zoom || !chart.current || !zoomByKey(event.key, zoom, chart.current)) return
    event.preventDefault()
    event.stopPropagation()
  }
}
