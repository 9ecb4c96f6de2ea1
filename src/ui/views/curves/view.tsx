import { useMemo } from 'react'
import type { MetricsValue } from '../../../graph/values/port-value.ts'
import { useText } from '../../base/language/use-text.ts'
import { useShownRuns } from '../../trainers/use-runs.ts'
import styles from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { RunCurves } from './run-curves.tsx'

/** The curves of all trainers wired to a node. */
export function CurvesView({ checked, fill }: ViewProps) {
  const { metrics } = checked.inputs
  const wired = useMemo(
    () => ((metrics ?? []) as readonly MetricsValue[]).map(({ trainer }) => trainer),
    [metrics],
  )
  const runs = useShownRuns(wired)
  const { t } = useText()
  const { measure, points } = checked.params
  if (runs.length === 0) return <p className={styles.muted}>{t('node.result.none')}</p>
  return (
    <section className={fill ? styles.filled : styles.result} aria-label={t('results.result')}>
      <RunCurves
        runs={runs}
        shows={measure === 'loss' || measure === 'accuracy' ? measure : 'both'}
        points={points === 'batches' ? 'batches' : 'epochs'}
        tall={!fill}
      />
    </section>
  )
}
