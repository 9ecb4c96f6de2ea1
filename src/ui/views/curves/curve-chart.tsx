import { ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import type { Measure, ShownRun } from '../../trainers/measure.ts'
import { chartData, chartLines, lastEpoch, lossLimit, type Points } from './chart-data.ts'
import { CurveReadout, readoutText } from './curve-readout.tsx'
import styles from './curves.module.css'
import { epochAt } from './read-curves.ts'
import { useChart } from './use-chart.ts'

/**
 * Loss or accuracy of runs over epochs. Pointing at it reads the values there; so do the arrow keys. Dragging looks at
 * a part of it closely.
 */
export function CurveChart(props: {
  readonly runs: readonly ShownRun[]
  readonly measure: Measure
  readonly points: Points
}) {
  const { runs, measure, points } = props
  const tools = useText()
  const { t, number, percent, language } = tools
  const host = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<number>()
  const [zoom, setZoom] = useState<readonly [number, number]>()
  const key = runs.map(({ run, look }) => `${run.trainer} ${look.token} ${look.mark}`).join()
  // Built anew only for other lines: what they depend on is in the key.
  const lines = useMemo(() => chartLines(runs, points), [key, points])
  const end = lastEpoch(runs)
  const chart = useChart(host, {
    lines,
    measure,
    language,
    data: () => chartData(lines, runs, measure),
    span: zoom ?? [0, end],
    around: {
      limit: lossLimit(runs),
      tick: (value) => (measure === 'accuracy' ? tickOf(value) : number(value)),
      epoch: (value) => number(value),
      pointed: setAt,
      zoomed: setZoom,
    },
  })
  const read = Math.min(epochAt(at ?? end), end)

  return (
    <div className={styles.chart}>
      {/* uPlot's own elements go in here; React has none in it. */}
      <div
        ref={host}
        className={styles.host}
        role="slider"
        tabIndex={0}
        aria-label={t(`results.read-${measure}`)}
        aria-valuemin={1}
        aria-valuemax={end}
        aria-valuenow={read}
        aria-valuetext={readoutText(runs, measure, read, tools)}
        onKeyDown={onKeyDown}
        onBlur={() => point(undefined)}
      />
      {at !== undefined && <CurveReadout runs={runs} measure={measure} at={at} right={isLeft(at)} />}
      {zoom && (
        <Button
          kind="plain"
          className={styles.unzoom}
          aria-label={t('results.unzoom')}
          onClick={() => setZoom(undefined)}
        >
          <ZoomOut size={14} />
        </Button>
      )}
    </div>
  )

  function tickOf(share: number): string {
    return percent(share, Math.abs(share * 100 - Math.round(share * 100)) < 1e-6 ? 0 : 1)
  }

  function isLeft(place: number): boolean {
    const [from, to] = zoom ?? [0, end]
    return place < (from + to) / 2
  }

  function point(epoch: number | undefined): void {
    const built = chart.current
    const left = epoch === undefined ? -10 : (built?.valToPos(epoch, 'x') ?? -10)
    built?.setCursor({ left, top: epoch === undefined ? -10 : 1 })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
    if (step !== undefined) point(Math.max(1, Math.min(end, at === undefined ? read : read + step)))
    else if (event.key === 'Home') point(1)
    else if (event.key === 'End') point(end)
    else if (event.key === 'Escape' && at !== undefined) point(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
