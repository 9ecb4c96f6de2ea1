import { ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { sameJson } from '../../../graph/base/json.ts'
import { WritableSignal } from '../../../session/base/signal.ts'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import { keyOfRun, type Measure, type ShownRun } from '../../trainers/measure.ts'
import { chartData, chartLines, lastEpoch, lossLimit, type Parts, type Points } from './chart-data.ts'
import { type CurveEnds, curveEnds } from './curve-ends.ts'
import { CurveNames, roomForNames } from './curve-names.tsx'
import { CurveReadout, readoutText } from './curve-readout.tsx'
import styles from './curves.module.css'
import { epochAt } from './read-curves.ts'
import { useChart } from './use-chart.ts'

/** Right of curves without names, in pixels. */
const EDGE = 16

const sameEnds = (a: CurveEnds, b: CurveEnds): boolean => sameJson(a, b)

/**
 * Loss or accuracy of runs over epochs. Pointing at it reads the values there; so do the arrow keys. Dragging looks at
 * a part of it closely.
 */
export function CurveChart(props: {
  /** Also those whose curves are hidden. */
  readonly all: readonly ShownRun[]
  readonly hidden: ReadonlySet<string>
  readonly measure: Measure
  readonly points: Points
  readonly parts: Parts
  /** Pixels wide, where its curves are named at their ends. */
  readonly named: number | undefined
  readonly onToggle: (key: string) => void
}) {
  const { all, hidden, measure, points, parts, named } = props
  const runs = useMemo(() => all.filter((shown) => !hidden.has(keyOfRun(shown))), [all, hidden])
  const curves = useMemo(() => all.map((shown) => ({ ...shown, of: keyOfRun(shown) })), [all])
  const tools = useText()
  const { t, number, percent, language } = tools
  const host = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<number>()
  const [zoom, setZoom] = useState<readonly [number, number]>()
  const key = runs.map((shown) => `${keyOfRun(shown)} ${shown.look.token} ${shown.look.mark}`).join()
  // Built anew only for other lines: what they depend on is in the key.
  const lines = useMemo(() => chartLines(runs, points, parts), [key, points, parts])
  const ends = useMemo(() => new WritableSignal<CurveEnds>({ ends: [], bottom: 0, width: 0 }, sameEnds), [])
  const room =
    named === undefined ? EDGE : roomForNames(all, [t('results.training'), t('results.validation')], named)
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
      place: (value) => number(value),
      room,
      drawn: (built) => named !== undefined && ends.set(curveEnds(built, lines, all.length > 1)),
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
      {named !== undefined && (
        <CurveNames
          ends={ends}
          curves={curves}
          hidden={hidden}
          measure={measure}
          room={room}
          onToggle={props.onToggle}
        />
      )}
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
