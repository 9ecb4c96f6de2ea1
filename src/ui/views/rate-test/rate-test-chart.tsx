import { useMemo, useRef, useState } from 'react'
import type uPlot from 'uplot'
import { adviseRate, RATE_TEST, type RateTest, smoothedLosses, testedRate } from '../../../runs/rate-test.ts'
import { useText } from '../../base/language/use-text.ts'
import type { RunLook } from '../../trainers/run-palette.ts'
import type { ChartLine } from '../curves/chart-data.ts'
import { ChartFrame } from '../curves/chart-frame.tsx'
import type { ChartAxes } from '../curves/chart-options.ts'
import { useChart } from '../curves/use-chart.ts'
import { EDGE } from '../curves/use-curve-ends.ts'
import { shortNumber } from '../shared/short-number.ts'
import styles from './rate-test.module.css'

const AXES: ChartAxes = { logPlaces: true, isWhole: true }
/** A loss above this many times the first is cut off: it would press everything else flat. */
const MOST = 1.5
/** Below this a rate is named by its power of ten. */
const SHORTEST = 1e-3

/** The loss over the rates of a range test, both axes named. Pointing at it reads it; so do the arrow keys. */
export function RateTestChart({ test, look }: { readonly test: RateTest; readonly look: RunLook }) {
  const tools = useText()
  const { t, number, language } = tools
  const host = useRef<HTMLDivElement>(null)
  const [step, setStep] = useState<number>()
  const lines = useMemo<readonly ChartLine[]>(() => {
    const line = { of: 'test', kind: 'batch', look, dashed: false, marked: 'never' } as const
    return [
      { ...line, faint: true },
      { ...line, kind: 'training', faint: false },
    ]
  }, [look])
  const { losses } = test
  const smoothed = useMemo(() => smoothedLosses(losses), [losses])
  const advice = useMemo(() => adviseRate(test), [test])
  const last = Math.max(0, losses.length - 1)
  const read = Math.min(step ?? last, last)
  const chart = useChart(host, {
    lines,
    measure: 'loss',
    language,
    axes: AXES,
    data: () => [losses.map((_, at) => testedRate(at)), [...losses], [...smoothed]],
    span: [RATE_TEST.from, RATE_TEST.to],
    around: {
      limit: losses.length > 0 ? MOST * Math.max(smoothed[0]!, losses[0]!) : undefined,
      tick: (value) => number(value, { maximumSignificantDigits: 3 }),
      place: (rate) => (rate < SHORTEST ? powerText(rate) : shortNumber(rate, tools)),
      room: EDGE,
      drawn: (built) => advice && markRate(built, advice.rate),
      pointed: (rate) => setStep(rate === undefined ? undefined : nearestStep(rate)),
      zoomed: () => undefined,
    },
  })
  const said =
    losses.length === 0
      ? ''
      : t('rate-test.at', {
          step: read + 1,
          rate: number(testedRate(read), { maximumSignificantDigits: 2 }),
          loss: number(losses[read]!, { maximumSignificantDigits: 3 }),
          smoothed: number(smoothed[read]!, { maximumSignificantDigits: 3 }),
        })
  return (
    <figure className={styles.figure}>
      <figcaption>{t(advice ? 'rate-test.axes-advised' : 'rate-test.axes')}</figcaption>
      <ChartFrame
        host={host}
        chart={chart}
        label={t('rate-test.read')}
        least={1}
        most={last + 1}
        now={read + 1}
        said={said}
        keys={{
          first: testedRate(0),
          last: testedRate(last),
          step: (by) => testedRate(Math.max(0, Math.min(last, read + by))),
          isPointed: false,
        }}
      />
      <p className={styles.readout} aria-hidden="true">
        {said}
      </p>
    </figure>
  )
}

function nearestStep(rate: number): number {
  const { from, to, steps } = RATE_TEST
  return Math.max(0, Math.round((Math.log(rate / from) / Math.log(to / from)) * (steps - 1)))
}

/** A dashed line through the whole picture at a rate. */
function markRate(chart: uPlot, rate: number): void {
  const { ctx, bbox, root } = chart
  const x = Math.round(chart.valToPos(rate, 'x', true))
  ctx.save()
  ctx.strokeStyle = getComputedStyle(root).getPropertyValue('--optimizer')
  ctx.lineWidth = 2 * devicePixelRatio
  ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio])
  ctx.beginPath()
  ctx.moveTo(x, bbox.top)
  ctx.lineTo(x, bbox.top + bbox.height)
  ctx.stroke()
  ctx.restore()
}

/** `10⁻⁷`, and `2·10⁻⁷` between the powers. */
function powerText(rate: number): string {
  const power = Math.floor(Math.log10(rate) + 1e-9)
  const times = Math.round(rate / 10 ** power)
  const raised = [...String(-power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')
  return `${times === 1 ? '' : `${times}·`}10⁻${raised}`
}
