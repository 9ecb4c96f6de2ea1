import { useCallback, useMemo, useRef, useState } from 'react'
import type { RunView } from '../../../../session/run-view.ts'
import { useText } from '../../../base/language/use-text.ts'
import type { Measure } from '../../../trainers/measure.ts'
import { lossLimit } from '../../curves/chart-data.ts'
import { ChartFrame } from '../../curves/chart-frame.tsx'
import type { ChartAxes } from '../../curves/chart-options.ts'
import { curveEnds } from '../../curves/curve-ends.ts'
import { CurveNames } from '../../curves/curve-names.tsx'
import { type NamedEnds, roomForNames } from '../../curves/name-letters.ts'
import { RateStrip } from '../../curves/rate-strip.tsx'
import { useChart } from '../../curves/use-chart.ts'
import { edgesOf, useChartEdges } from '../../curves/use-chart-edges.ts'
import { EDGE, shareTick, useCurveEnds } from '../../curves/use-curve-ends.ts'
import { type ComparedEntry, entryName, runsOfEntries } from '../compared-entries.ts'
import type { CompareOptions } from './compare-options.ts'
import { comparedData, comparedLines } from './compared-lines.ts'
import { ComparisonReadout, readoutText } from './comparison-readout.tsx'
import { unitsAt } from './progress-units.ts'
import { type ComparedData, lastPlace, placeText, readAt, stepOf, wholeSpan } from './read-comparison.ts'

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
  /** Missing where curves are not named at their ends. */
  readonly named: NamedEnds | undefined
  /** Below it there is room for the learning rates. */
  readonly withRates: boolean
  /** Charts with the same word show one cursor. */
  readonly cursor: string
  readonly zoom: readonly [number, number] | undefined
  readonly onZoom: (span: readonly [number, number] | undefined) => void
  readonly onToggle: (of: string) => void
  readonly onSolo: (of: string) => void
}) {
  const { all, hidden, measure, options, named, withRates, cursor, zoom } = props
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
    () => all.map((entry) => ({ of: entry.of, look: entry.look, title: entryName(entry) })),
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
  const whole = wholeSpan(entries, compared, options)
  const ends = useCurveEnds()
  const edges = useChartEdges()
  const room =
    named === undefined
      ? EDGE
      : roomForNames(
          curves.map(({ title }) => title),
          measure,
          named,
          tools,
        )
  const span = zoom ?? whole
  const rated = useMemo(() => (withRates ? runsOfEntries(entries) : []), [entries, withRates])
  const placeOf = useCallback((run: RunView) => unitsAt(run, by), [by])
  const chart = useChart(host, {
    lines,
    measure,
    language,
    axes,
    data: () => compared.data,
    span,
    around: {
      limit: lossLimit(runsOfEntries(entries)),
      tick: (value) =>
        measure === 'accuracy' ? shareTick(value, percent) : number(value, { maximumSignificantDigits: 3 }),
      place: (value) => placeText(value, by, tools),
      room,
      best: (line) => compared.best[line],
      drawn: (built) => {
        if (withRates) edges.set(edgesOf(built))
        if (named !== undefined) ends.set(curveEnds(built, lines, all.length > 1))
      },
      pointed: setAt,
      zoomed: props.onZoom,
    },
  })
  const read = readAt(entries, compared, at ?? end)
  const frame = (
    <ChartFrame
      host={host}
      chart={chart}
      label={t(`compare.read-${measure}`)}
      least={0}
      most={Math.round(end)}
      now={Math.round(at ?? end)}
      said={readoutText(read, at ?? end, measure, by, tools)}
      keys={{
        first,
        last: end,
        step: (step) => (at === undefined ? end : stepOf(compared, at, step)),
        isPointed: at !== undefined,
      }}
      zoom={{
        whole: { from: whole[0], to: whole[1], isLog: logProgress },
        span: zoom,
        label: t('compare.unzoom'),
        onChange: props.onZoom,
      }}
    >
      {named !== undefined && (
        <CurveNames
          ends={ends}
          curves={curves}
          hidden={hidden}
          measure={measure}
          room={room}
          letters={named.letters}
          onToggle={props.onToggle}
          onSolo={props.onSolo}
        />
      )}
      {at !== undefined && (
        <ComparisonReadout read={read} at={at} measure={measure} by={by} band={band} right={isLeft(at)} />
      )}
    </ChartFrame>
  )
  if (!withRates) return frame
  return (
    <>
      {frame}
      <RateStrip
        runs={rated}
        placeOf={placeOf}
        sharesPlaces={by !== 'second'}
        span={span}
        isLog={logProgress}
        edges={edges}
        at={at}
      />
    </>
  )

  function isLeft(place: number): boolean {
    const [from, to] = zoom ?? [0, end]
    return place < (from + to) / 2
  }
}
