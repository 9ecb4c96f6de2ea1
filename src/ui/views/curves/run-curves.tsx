import { useState } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import { useText } from '../../base/language/use-text.ts'
import { cx } from '../../base/theme/cx.ts'
import { MEASURES, type Measure, type ShownRun } from '../../trainers/measure.ts'
import { hasAccuracy, type Points } from './chart-data.ts'
import { CurveChart } from './curve-chart.tsx'
import { CurveLegend } from './curve-legend.tsx'
import { CurveTable } from './curve-table.tsx'
import styles from './curves.module.css'

export type Shows = Measure | 'both'

/** Curves of some runs: charts, a legend that can hide runs, and the numbers for screen readers. */
export function RunCurves(props: {
  readonly runs: readonly ShownRun[]
  readonly shows: Shows
  readonly points: Points
  /** In a column of its own height, as in the inspector, instead of filling what there is. */
  readonly tall?: boolean
}) {
  const { runs, shows } = props
  const { t } = useText()
  const [hidden, setHidden] = useState<ReadonlySet<NodeId>>(new Set())
  const visible = runs.filter(({ run }) => !hidden.has(run.trainer))
  const wanted = shows === 'both' ? MEASURES : [shows]
  const measures = hasAccuracy(runs) ? wanted : (['loss'] as const)
  // Before the first epoch is over there would be nothing to see.
  const begun = runs.some(({ run }) => run.history.loss.length > 0)
  const points = props.points === 'epochs' && !begun ? 'both' : props.points
  const toggle = (trainer: NodeId) => {
    const next = new Set(hidden)
    if (!next.delete(trainer)) next.add(trainer)
    setHidden(next)
  }
  return (
    <div className={cx(styles.view, props.tall && styles.tall)}>
      <CurveLegend runs={runs} hidden={hidden} points={points} onToggle={toggle} />
      <div className={styles.charts}>
        {measures.map((measure) => (
          <figure key={measure}>
            {measures.length > 1 && <figcaption>{t(`results.${measure}`)}</figcaption>}
            <CurveChart runs={visible} measure={measure} points={points} />
          </figure>
        ))}
      </div>
      <CurveTable runs={runs} />
    </div>
  )
}
