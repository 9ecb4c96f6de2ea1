import { CornerDownLeft } from 'lucide-react'
import { useMemo } from 'react'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { adviseRate, describeRateTest, type RateTest } from '../../../runs/rate-test.ts'
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
  /** So many trainers have this optimizer. */
  readonly trainers: number
}) {
  const { id, graph, test, trainers } = props
  const project = useProject()
  const readOnly = useReadOnly()
  const { t, number, sentence } = useText()
  const advice = useMemo(() => adviseRate(test), [test])
  const said = <p>{sentence(describeRateTest(test))}</p>
  if (!advice) return said
  const node = graph.node(id)
  const isSet = node?.params.learningRate === advice.rate
  const hasSchedule = node?.inputs.schedule !== undefined || node?.params.schedule !== 'constant'
  const values = { rate: number(advice.rate) }
  return (
    <div className={styles.advice}>
      {said}
      {trainers > 1 && <p className={shared.muted}>{t('rate-test.shared', { trainers })}</p>}
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
