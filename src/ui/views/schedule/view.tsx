import { useId, useMemo, useState } from 'react'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import { plannedRate } from '../../../graph/compile/planned-rates.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { pathOf } from '../../pictures/path-of.ts'
import { Plot } from '../../pictures/plot.tsx'
import { rateCurve, rateIn } from '../../trainers/rate-curve.ts'
import { runLooks } from '../../trainers/run-palette.ts'
import { fullText } from '../shared/short-number.ts'
import shared from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { sayRates } from './say-rates.ts'
import styles from './schedule.module.css'
import { usePlannedRates } from './use-planned-rates.ts'
import { useTrainedRates } from './use-trained-rates.ts'

/** More cannot be told apart. */
const POINTS = 600

/**
 * The learning rate step by step, of every trainer that the schedule reaches: before anything is trained, and where a
 * run is now.
 */
export function ScheduleView({ id }: ViewProps) {
  const project = useProject()
  const tools = useText()
  const { t } = tools
  const slider = useId()
  const planned = usePlannedRates(id)
  const checked = useSlice(project.checked, (graph) => graph)
  const trained = useTrainedRates(planned)
  const [chosen, choose] = useState<number>()
  const curves = useMemo(() => planned.map((each) => rateCurve(each, POINTS)), [planned])
  const longest = planned.reduce((most, { epochs }) => Math.max(most, epochs), 1)
  const highest = Math.max(...curves.flatMap(({ values }) => values), Number.MIN_VALUE)
  const steps = planned.reduce((most, each) => Math.max(most, each.epochs * each.stepsPerEpoch), 1)
  const looks = runLooks(checked)
  const colorOf = (trainer: string | undefined) =>
    (planned.length > 1 && trainer !== undefined && looks.get(trainer)?.color) || 'var(--schedule)'
  // Until somebody looks elsewhere it goes along with the run.
  const now = trained.reduce((most, each) => Math.max(most, each?.isUnderWay ? each.step : 0), 0)
  const step = Math.min(steps, Math.max(1, chosen ?? now))
  const rateOf = (at: number): number => {
    const [each, { rates, step: done = 0 } = {}] = [planned[at]!, trained[at]]
    const known = rates && step <= done ? rateIn(rates, step / each.stepsPerEpoch) : undefined
    return known ?? plannedRate(each, step)
  }
  const [first = { at: [], values: [] }] = curves
  const { label } = sayRates(first, { epochs: longest, steps }, t, (rate) => fullText(rate, tools))
  return (
    <section className={shared.result} aria-label={t('schedule.rates')}>
      <Plot
        x={[0, longest]}
        y={[0, highest * 1.05]}
        xName={t('schedule.epochs')}
        yName={t('schedule.rate')}
        label={label}
      >
        {({ x, y }) => (
          <>
            {planned.map((each, i) => (
              <g key={each.trainer ?? i} style={{ '--curve': colorOf(each.trainer) } as React.CSSProperties}>
                <path
                  className={trained[i] ? styles.planned : styles.curve}
                  d={pathOf((curves[i]?.at ?? []).map((at, k) => [x(at), y(curves[i]?.values[k] ?? 0)]))}
                />
                {trained[i] && (
                  <path
                    className={styles.curve}
                    d={pathOf(
                      trained[i].rates.at.map((at, k) => [x(at), y(trained[i]?.rates.values[k] ?? 0)]),
                    )}
                  />
                )}
                {step <= each.epochs * each.stepsPerEpoch && (
                  <circle
                    className={styles.place}
                    cx={x(step / each.stepsPerEpoch)}
                    cy={y(rateOf(i))}
                    r={4}
                  />
                )}
              </g>
            ))}
          </>
        )}
      </Plot>
      <label className={styles.slider} htmlFor={slider}>
        {t('schedule.step')}
        <input
          id={slider}
          type="range"
          min={1}
          max={steps}
          value={step}
          onChange={(event) => choose(Number(event.target.value))}
        />
      </label>
      {planned.map((each, i) => (
        <p key={each.trainer ?? i} className={styles.said}>
          {planned.length > 1 && each.trainer !== undefined && (
            <strong style={{ color: colorOf(each.trainer) }}>
              {tools.text(nodeTitle(checked, each.trainer))}{' '}
            </strong>
          )}
          {step > each.epochs * each.stepsPerEpoch
            ? t('schedule.over')
            : t('schedule.at', {
                step,
                epoch: Math.ceil(step / each.stepsPerEpoch),
                rate: fullText(rateOf(i), tools),
              })}
        </p>
      ))}
      {planned.some(({ isAssumed }) => isAssumed) && <p className={shared.muted}>{t('schedule.assumed')}</p>}
      {planned.every(({ trainer }) => trainer === undefined) && (
        <p className={shared.muted}>{t('schedule.unwired')}</p>
      )}
    </section>
  )
}
