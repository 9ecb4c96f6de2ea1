import { CornerDownLeft } from 'lucide-react'
import { useState } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Problem } from '../../../graph/document/problem.ts'
import { isActive } from '../../../runs/run-group.ts'
import type { SweepPoint } from '../../../runs/sweep-table.ts'
import { useProject, useReadOnly } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import { ProblemList } from '../../problems/problem-list.tsx'
import { formatMeasure } from '../../trainers/measure.ts'
import { type AxisText, pointText } from './axis-text.ts'
import styles from './sweep.module.css'
import { SweepButtons } from './sweep-buttons.tsx'
import { groupText } from './sweep-text.ts'
import { useEstimate } from './use-estimate.ts'
import type { ShownSweep } from './use-sweep.ts'

/** How far a sweep is or how long it would take, its buttons, and the best of it with the way into the graph. */
export function SweepState(
  props: ShownSweep & {
    readonly id: NodeId
    readonly texts: readonly AxisText[]
    readonly onTake: (point: SweepPoint) => void
  },
) {
  const { id, sweep, group, table, texts } = props
  const tools = useText()
  const { t } = tools
  const readOnly = useReadOnly()
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const isIdle = !group || !isActive(group)
  const best = table?.best === undefined ? undefined : table.points[table.best]
  return (
    <>
      <div className={styles.head}>
        <span>{group ? groupText(group, tools) : t(sweep ? 'sweep.ready' : 'sweep.not-ready')}</span>
        <SweepButtons sweep={sweep} group={group} onRefused={setRefused} />
        {isIdle && <Estimate sweep={sweep} />}
        {best && table && (
          <span className={styles.bestLine}>
            {t('sweep.best-is', {
              score: formatMeasure(best.score, table.measure, tools),
              setting: pointText(best, texts),
            })}
            <Button kind="plain" disabled={readOnly} onClick={() => props.onTake(best)}>
              <CornerDownLeft size={14} /> {t('sweep.take-best')}
            </Button>
          </span>
        )}
      </div>
      {refused.length > 0 && <ProblemList problems={refused.map((each) => ({ ...each, node: id }))} />}
    </>
  )
}

function Estimate({ sweep }: Pick<ShownSweep, 'sweep'>) {
  const estimate = useEstimate(sweep)
  const { t, duration, sentence } = useText()
  const graph = useProject().checked.value
  if (!estimate) return null
  const { runs, atATime, ms, same, refused, problems, isMeasuring } = estimate
  const [why] = problems
  return (
    <span className={styles.muted}>
      {t('sweep.estimate', { count: runs, many: atATime })}
      {' · '}
      {ms === undefined
        ? t(isMeasuring ? 'sweep.time-measured' : 'sweep.time-unknown')
        : t('sweep.estimate-time', { time: duration(ms) })}
      {same > 0 && ` · ${t('sweep.same', { count: same })}`}
      {refused > 0 && ` · ${t('sweep.refused', { count: refused })}`}
      {why && ` ${sentence(why, graph.definition(why.node ?? ''))}`}
    </span>
  )
}
