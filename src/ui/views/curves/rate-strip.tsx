import { useId, useMemo } from 'react'
import type { RunView } from '../../../session/run-view.ts'
import type { Signal } from '../../../session/signal.ts'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { shareOf } from '../../pictures/ticks.ts'
import { RunMark } from '../../trainers/run-mark.tsx'
import { shortNumber } from '../shared/short-number.ts'
import { type RatedRun, type RateLine, rateLines, saidRates } from './rate-lines.ts'
import styles from './rate-strip.module.css'
import type { ChartEdges } from './use-chart-edges.ts'

const HEIGHT = 64
const [TOP, BOTTOM] = [6, HEIGHT - 6]

/**
 * The learning rates of runs below their curves, place by place: what has been, what is still to come, and where each
 * run is now.
 */
export function RateStrip(props: {
  readonly runs: readonly RatedRun[]
  /** Turns epochs of a run into places of the chart above. */
  readonly placeOf: (run: RunView) => (epochs: number) => number
  /** Runs with one plan are at one place after the same steps. */
  readonly sharesPlaces: boolean
  readonly span: readonly [from: number, to: number]
  readonly isLog: boolean
  readonly edges: Signal<ChartEdges>
  /** Where the chart above is pointed at. */
  readonly at: number | undefined
}) {
  const { runs, placeOf, sharesPlaces, span, isLog, at } = props
  const { left, right } = useSignal(props.edges)
  const inside = useId()
  const tools = useText()
  const lines = useMemo(() => rateLines(runs, placeOf, sharesPlaces), [runs, placeOf, sharesPlaces])
  const highest = lines.reduce((most, line) => Math.max(most, line.highest), 0)
  const along = (place: number) =>
    isLog ? shareOf(Math.log(place), [Math.log(span[0]), Math.log(span[1])]) : shareOf(place, span)
  const x = (place: number) => left + along(place) * (right - left)
  const y = (rate: number) => BOTTOM - shareOf(rate, [0, highest || 1]) * (BOTTOM - TOP)
  const path = ({ at: places, values }: RateLine['past']) =>
    places
      .map((place, i) => `${i === 0 ? 'M' : 'L'}${x(place).toFixed(1)},${y(values[i]!).toFixed(1)}`)
      .join('')
  return (
    <div className={styles.strip}>
      <p>
        <span>{tools.t('schedule.strip')}</span>
        {saidRates(lines, at).map(({ key, looks, titles, rates }) => (
          <span key={key}>
            {looks.map((look) => (
              <RunMark key={look.token + look.mark} look={look} size={9} />
            ))}
            {looks.length > 0 && <span className="visually-hidden">{titles.join(', ')}</span>}
            <strong>{rates.map((rate) => shortNumber(rate, tools)).join('–')}</strong>
          </span>
        ))}
      </p>
      <svg height={HEIGHT} aria-hidden="true" focusable="false">
        <clipPath id={inside}>
          <rect x={left} y={0} width={Math.max(0, right - left + 4)} height={HEIGHT} />
        </clipPath>
        <path className={styles.base} d={`M${left},${BOTTOM}H${right}M${left},${TOP}H${right}`} />
        <text x={left - 4} y={TOP + 6} textAnchor="end">
          {shortNumber(highest, tools)}
        </text>
        <text x={left - 4} y={BOTTOM + 3} textAnchor="end">
          {tools.number(0)}
        </text>
        <g clipPath={`url(#${inside})`}>
          {at !== undefined && <path className={styles.at} d={`M${x(at)},0V${HEIGHT}`} />}
          {lines.map(({ key, token, strength, past, ahead, now }) => (
            <g key={key} style={{ '--curve': `var(${token})`, opacity: strength } as React.CSSProperties}>
              <path className={styles.ahead} d={path(ahead)} />
              <path className={styles.past} d={path(past)} />
              {now.map(({ run, look, place, rate }) => (
                <circle key={run} cx={x(place)} cy={y(rate)} r={4} fill={look.color} />
              ))}
            </g>
          ))}
        </g>
      </svg>
    </div>
  )
}
