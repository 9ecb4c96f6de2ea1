import { ZoomOut } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { sameJson } from '../../../../graph/base/json.ts'
import { WritableSignal } from '../../../../session/base/signal.ts'
import { useText } from '../../../base/language/use-text.ts'
import { Button } from '../../../base/widgets/button.tsx'
import type { Measure } from '../../../trainers/measure.ts'
import { lossLimit } from '../../curves/chart-data.ts'
import type { ChartAxes } from '../../curves/chart-options.ts'
import { type CurveEnds, curveEnds } from '../../curves/curve-ends.ts'
import { CurveNames, roomForNames } from '../../curves/curve-names.tsx'
import { useChart } from '../../curves/use-chart.ts'
import type { ComparedEntry } from '../compared-entries.ts'
import type { CompareOptions } from './compare-options.ts'
import { comparedData, comparedLines } from './compared-lines.ts'
import styles from './comparison.module.css'
import { ComparisonReadout, readoutText } from './comparison-readout.tsx'
import { type ComparedData, lastPlace, placeText, readAt, stepOf } from './read-comparison.ts'

/** Right of curves without names, in pixels. */
const EDGE = 16

/** Width of a letter of a name in the largest view. */
const LETTER = 9.5

const sameEnds = (a: CurveEnds, b: CurveEnds): boolean => sameJson(a, b)

/**
 * Loss or accuracy of many runs in one picture. Pointing at it reads the values there, and in the charts beside it at
 * the same place; so do the arrow keys. Dragging looks at a part of it closely.
 */
export function ComparisonChart(props: {
  /** Also those that are hidden. */
  readonly all: readonly ComparedEntry[]
  readonly hidden: ReadonlySet<string>
  readonly measure: Measure
  readonly options: CompareOptions
  /** Pixels wide, where curves are named at their ends. */
  readonly named: number | undefined
  /** Charts with the same word show one cursor. */
  readonly cursor: string
  readonly zoom: readonly [number, number] | undefined
  readonly onZoom: (span: readonly [number, number] | undefined) => void
  readonly onToggle: (of: string) => void
  readonly onSolo: (of: string) => void
}) {
  const { all, hidden, measure, options, named, cursor, zoom } = props
  const tools = useText()
  const { t, number, percent, language } = tools
  const host = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<number>()
  const entries = useMemo(() => all.filter(({ of }) => !hidden.has(of)), [all, hidden])
  const hasBegun = entries.some(({ runs }) => runs.some(({ history }) => history.loss.length > 0))
  const key = entries
    .map(({ of, look, isOld, runs }) => `${of} ${look.token} ${look.mark} ${isOld} ${runs.length}`)
    .join()
  const curves = useMemo(
    () =>
      all.map(({ of, title, look, runs }) => ({
        of,
        look,
        title: runs.length > 1 ? `${title} ×${runs.length}` : title,
      })),
    [all],
  )
  const { part, band, smoothing, by, logLoss, logProgress } = options
  // Built anew only for other lines: what they depend on is in the key.
  const { lines, bands } = useMemo(
    () => comparedLines(entries, options, hasBegun),
    [key, part, band, smoothing > 0, by, hasBegun],
  )
  const axes = useMemo<ChartAxes>(
    () => ({
      logValues: logLoss && measure === 'loss',
      logPlaces: logProgress,
      wholePlaces: by === 'epoch' && hasBegun,
      bands,
      cursor,
    }),
    [logLoss, logProgress, measure, by, hasBegun, bands, cursor],
  )
  const compared = useMemo<ComparedData>(
    () => ({ lines, ...comparedData(entries, lines, measure, options) }),
    [entries, lines, measure, options],
  )
  const end = lastPlace(entries, compared, options)
  const first = compared.data[0]?.[0] ?? 0
  const start = logProgress ? Math.max(first, end / 10_000) : 0
  const ends = useMemo(() => new WritableSignal<CurveEnds>({ ends: [], bottom: 0, width: 0 }, sameEnds), [])
  const room =
    named === undefined
      ? EDGE
      : roomForNames(curves, [t('results.training'), t('results.validation')], named, LETTER) + 2 * LETTER
  const chart = useChart(host, {
    lines,
    measure,
    language,
    axes,
    data: () => compared.data,
    span: zoom ?? [start, Math.max(end, start * 1.01)],
    around: {
      limit: lossLimit(entries.flatMap(({ runs, ...entry }) => runs.map((run) => ({ ...entry, run })))),
      tick: (value) =>
        measure === 'accuracy' ? tickOf(value) : number(value, { maximumSignificantDigits: 3 }),
      place: (value) => placeText(value, by, tools),
      room,
      best: (line) => compared.best[line],
      drawn: (built) => named !== undefined && ends.set(curveEnds(built, lines, all.length > 1)),
      pointed: setAt,
      zoomed: props.onZoom,
    },
  })
  const read = readAt(entries, compared, at ?? end)
  return (
    <div className={styles.chart}>
      {/* uPlot's own elements go in here; React has none in it. */}
      <div
        ref={host}
        className={styles.host}
        role="slider"
        tabIndex={0}
        aria-label={t(`compare.read-${measure}`)}
        aria-valuemin={0}
        aria-valuemax={Math.round(end)}
        aria-valuenow={Math.round(at ?? end)}
        aria-valuetext={readoutText(read, at ?? end, measure, by, tools)}
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
          onSolo={props.onSolo}
        />
      )}
      {at !== undefined && (
        <ComparisonReadout read={read} at={at} measure={measure} by={by} band={band} right={isLeft(at)} />
      )}
      {zoom && (
        <Button
          kind="plain"
          className={styles.unzoom}
          aria-label={t('compare.unzoom')}
          onClick={() => props.onZoom(undefined)}
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

  function point(place: number | undefined): void {
    const built = chart.current
    const left = place === undefined ? -10 : (built?.valToPos(place, 'x') ?? -10)
    built?.setCursor({ left, top: place === undefined ? -10 : 1 })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key]
    if (step !== undefined) point(at === undefined ? end : stepOf(compared, at, step))
    else if (event.key === 'Home') point(first)
    else if (event.key === 'End') point(end)
    else if (event.key === 'Escape' && at !== undefined) point(undefined)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}
