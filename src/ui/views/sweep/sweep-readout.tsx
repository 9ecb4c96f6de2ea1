import { CornerDownLeft } from 'lucide-react'
import type { RunGroup } from '../../../runs/run-group.ts'
import type { SweepPoint } from '../../../runs/sweep-table.ts'
import { useProject, useReadOnly } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import { formatMeasure } from '../../trainers/measure.ts'
import { pointText } from './axis-text.ts'
import { worstFirst } from './score-scale.ts'
import styles from './sweep.module.css'
import type { SweepPartProps } from './sweep-part.ts'

/** The combination that is looked at, in words; the chosen one can be put into the graph. */
export function SweepReadout(
  props: Pick<SweepPartProps, 'table' | 'texts' | 'looked' | 'chosen'> & {
    readonly group: RunGroup | undefined
    readonly onTake: (point: SweepPoint) => void
  },
) {
  const { table, texts, looked, chosen, group } = props
  const { t, sentence, ...tools } = useText()
  const readOnly = useReadOnly()
  const { checked } = useProject()
  const say = (point: SweepPoint) => {
    const { score, scores, status, runs, failed } = point
    const order = worstFirst(table.points, table.measure).filter((each) => each.score !== undefined)
    const place = order.length - order.indexOf(point)
    const parts = [
      formatMeasure(score, table.measure, tools) +
        (scores.length > 1 ? ` (${t('sweep.seeds', { count: scores.length })})` : ''),
      pointText(point, texts),
      t(`sweep.status.${status}`),
      ...(score === undefined || order.length < 2 ? [] : [t('sweep.rank', { place, all: order.length })]),
      ...(failed > 0 && status !== 'failed' ? [t('sweep.failed-seeds', { failed, all: runs.length })] : []),
    ]
    return parts.join(' · ')
  }
  const definition = group && checked.value.node(group.trainer)?.definition
  const why = looked?.problem && sentence(looked.problem, definition)
  return (
    <div className={styles.readout}>
      {looked ? (
        <p>
          {say(looked)}
          {why && <span className={styles.why}> {why}</span>}
        </p>
      ) : (
        <p className={styles.muted}>{t('sweep.look')}</p>
      )}
      {chosen && chosen === looked && (
        <Button kind="plain" disabled={readOnly} onClick={() => props.onTake(chosen)}>
          <CornerDownLeft size={14} /> {t('sweep.take-best')}
        </Button>
      )}
      <span className="visually-hidden" aria-live="polite">
        {chosen && say(chosen)}
        {chosen && chosen === looked && why && ` ${why}`}
      </span>
    </div>
  )
}
