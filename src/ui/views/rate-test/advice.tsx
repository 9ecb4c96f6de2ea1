import { CornerDownLeft } from 'lucide-react'
import { useMemo } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { adviseRate, type RateTest } from '../../../runs/rate-test.ts'
import { useProject, useReadOnly } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import shared from '../shared/view.module.css'
import styles from './rate-test.module.css'

/** The learning rate that a test speaks for and why, with the way into the optimizer. */
export function Advice(props: {
  readonly id: NodeId
  readonly graph: CheckedGraph
  readonly test: RateTest
}) {
  const { id, graph, test } = props
  const project = useProject()
  const readOnly = useReadOnly()
  const { t, number } = useText()
  const advice = useMemo(() => adviseRate(test), [test])
  if (!advice) return <p>{t('rate-test.no-advice')}</p>
  const node = graph.nodes[id]
  const isSet = node?.params.learningRate === advice.rate
  const hasSchedule = node?.inputs.schedule !== undefined || node?.params.schedule !== 'constant'
  const rateText = (rate: number) => number(rate, { maximumSignificantDigits: 2, useGrouping: false })
  const values = {
    rate: rateText(advice.rate),
    lowest: rateText(advice.lowest),
    steepest: rateText(advice.steepest),
  }
  return (
    <div className={styles.advice}>
      <p>{t(`rate-test.by-${advice.by}`, values)}</p>
      {hasSchedule && <p className={shared.muted}>{t('rate-test.schedule')}</p>}
      {isSet ? (
        <p className={shared.muted}>{t('rate-test.is-set', values)}</p>
      ) : (
        <Button
          kind="strong"
          disabled={readOnly}
          onClick={() =>
            project.perform({
              name: 'set-param',
              operation: { kind: 'set-param', id, param: 'learningRate', value: advice.rate },
            })
          }
        >
          <CornerDownLeft size={14} aria-hidden /> {t('rate-test.take', values)}
        </Button>
      )}
    </div>
  )
}
