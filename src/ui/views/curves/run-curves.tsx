import { useMemo, useRef, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { cx } from '../../base/theme/cx.ts'
import { useSize } from '../../base/use-size.ts'
import { MEASURES, type Measure, type ShownRun } from '../../trainers/measure.ts'
import { isScheduled } from '../../trainers/rate-curve.ts'
import { hasAccuracy, type Parts, type Points } from './chart-data.ts'
import { CurveChart } from './curve-chart.tsx'
import { CurveLegend } from './curve-legend.tsx'
import { CurveTable } from './curve-table.tsx'
import styles from './curves.module.css'
import { useNameLetters } from './name-letters.ts'

export type Shows = Measure | 'both'

/** A chart as wide as this has room for names at the ends of its curves. */
const ROOM_FOR_NAMES = 400
/** Above and below the curves. */
const AXIS = 50
/** A view as high as this has room for the learning rates below its curves. */
const ROOM_FOR_RATES = 280

/**
 * Curves of some runs: charts whose curves are named where they end, a legend where there is no room for that, and the
 * numbers for screen readers. Runs can be hidden.
 */
export function RunCurves(props: {
  readonly runs: readonly ShownRun[]
  readonly shows: Shows
  readonly points: Points
  readonly parts?: Parts
  /** In a column of its own height, as in the inspector, instead of filling what there is. */
  readonly tall?: boolean
}) {
  const { runs, shows, parts = 'both' } = props
  const { t } = useText()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const view = useRef<HTMLDivElement>(null)
  const size = useSize(view, true)
  const { width, height } = size
  const letters = useNameLetters(view, size)
  const wanted = shows === 'both' ? MEASURES : [shows]
  const measures = hasAccuracy(runs) ? wanted : (['loss'] as const)
  const each = width / measures.length
  const isNamed = each >= ROOM_FOR_NAMES && runs.length * (letters?.height ?? 0) + AXIS <= height
  const named = useMemo(
    () => (letters && isNamed ? { letters, width: each } : undefined),
    [letters, isNamed, each],
  )
  const withRates = height >= ROOM_FOR_RATES && !props.tall && runs.some(({ run }) => isScheduled(run))
  // Before the first epoch is over there would be nothing to see.
  const begun = runs.some(({ run }) => run.history.loss.length > 0)
  const points = props.points === 'epochs' && !begun ? 'both' : props.points
  const toggle = (key: string) => {
    const next = new Set(hidden)
    if (!next.delete(key)) next.add(key)
    setHidden(next)
  }
  return (
    <div ref={view} className={cx(styles.view, props.tall && styles.tall)}>
      <CurveLegend
        runs={runs}
        hidden={hidden}
        points={points}
        parts={parts}
        named={named !== undefined}
        onToggle={toggle}
      />
      <div className={styles.charts}>
        {/* Only a chart of known size is built once. */}
        {(letters ? measures : []).map((measure) => (
          <figure key={measure}>
            {measures.length > 1 && <figcaption>{t(`results.${measure}`)}</figcaption>}
            <CurveChart
              all={runs}
              hidden={hidden}
              measure={measure}
              points={points}
              parts={parts}
              named={named}
              withRates={withRates}
              onToggle={toggle}
            />
          </figure>
        ))}
      </div>
      <CurveTable runs={runs} />
    </div>
  )
}
