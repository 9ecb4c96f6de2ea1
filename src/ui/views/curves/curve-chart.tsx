import { useMemo, useRef, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { keyOfRun, type Measure, type ShownRun } from '../../trainers/measure.ts'
import { chartData, chartLines, lastEpoch, lossLimit, type Parts, type Points } from './chart-data.ts'
import { ChartFrame } from './chart-frame.tsx'
import { curveEnds } from './curve-ends.ts'
import { CurveNames } from './curve-names.tsx'
import { CurveReadout, readoutText } from './curve-readout.tsx'
import { type NamedEnds, roomForNames } from './name-letters.ts'
import { RateStrip } from './rate-strip.tsx'
import { epochAt } from './read-curves.ts'
import { useChart } from './use-chart.ts'
import { edgesOf, useChartEdges } from './use-chart-edges.ts'
import { EDGE, shareTick, useCurveEnds } from './use-curve-ends.ts'

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
  /** Missing where its curves are not named at their ends. */
  readonly named: NamedEnds | undefined
  /** Below it there is room for the learning rates. */
  readonly withRates: boolean
  readonly onToggle: (key: string) => void
}) {
  const { all, hidden, measure, points, parts, named, withRates } = props
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
  const ends = useCurveEnds()
  const edges = useChartEdges()
  const room =
    named === undefined
      ? EDGE
      : roomForNames(
          all.map(({ title }) => title),
          measure,
          named,
          tools,
        )
  const end = lastEpoch(runs)
  const span = zoom ?? ([0, end] as const)
  const chart = useChart(host, {
    lines,
    measure,
    language,
    data: () => chartData(lines, runs, measure),
    span,
    around: {
      limit: lossLimit(runs),
      tick: (value) => (measure === 'accuracy' ? shareTick(value, percent) : number(value)),
      place: (value) => number(value),
      room,
      drawn: (built) => {
        if (withRates) edges.set(edgesOf(built))
        if (named !== undefined) ends.set(curveEnds(built, lines, all.length > 1))
      },
      pointed: setAt,
      zoomed: setZoom,
    },
  })
  const read = Math.min(epochAt(at ?? end), end)

  const frame = (
    <ChartFrame
      host={host}
      chart={chart}
      label={t(`results.read-${measure}`)}
      least={1}
      most={end}
      now={read}
      said={readoutText(runs, measure, read, tools)}
      keys={{
        first: 1,
        last: end,
        step: (step) => Math.max(1, Math.min(end, at === undefined ? read : read + step)),
        isPointed: at !== undefined,
      }}
      zoom={{ whole: { from: 0, to: end }, span: zoom, label: t('results.unzoom'), onChange: setZoom }}
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
        />
      )}
      {at !== undefined && <CurveReadout runs={runs} measure={measure} at={at} right={isLeft(at)} />}
    </ChartFrame>
  )
  if (!withRates) return frame
  return (
    <>
      {frame}
      <RateStrip
        runs={runs}
        placeOf={inEpochs}
        sharesPlaces
        span={span}
        isLog={false}
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

/** Places of this chart are epochs. */
const inEpochs = () => (epochs: number) => epochs
