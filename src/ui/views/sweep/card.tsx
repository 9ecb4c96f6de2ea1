import { useState } from 'react'
import type { Problem } from '../../../graph/document/problem.ts'
import { hasEnded } from '../../../runs/run-group.ts'
import type { SweepTable } from '../../../runs/sweep-table.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { formatMeasure } from '../../trainers/measure.ts'
import shared from '../shared/card.module.css'
import { CardProgress } from '../shared/card-progress.tsx'
import type { ViewProps } from '../view.ts'
import { axisScale } from './axis-scale.ts'
import { axisTexts, pointText } from './axis-text.ts'
import styles from './card.module.css'
import { scoreScale } from './score-scale.ts'
import { SweepButtons } from './sweep-buttons.tsx'
import { groupText } from './sweep-text.ts'
import { useSweep } from './use-sweep.ts'

/** A sweep on its card: the scores over its first parameter, how far it is, the best setting, buttons. */
export function SweepCard({ id }: ViewProps) {
  const { sweep, group, table } = useSweep(id)
  const graph = useProject().checked.value
  const tools = useText()
  const { t } = tools
  const best = table?.best === undefined ? undefined : table.points[table.best]
  const texts = table ? axisTexts(graph, table.axes, tools) : []
  const [refused, setRefused] = useState<readonly Problem[]>([])
  const done = group ? group.members.filter(hasEnded).length / Math.max(1, group.members.length) : 0
  return (
    <>
      <div className={styles.sweep}>
        {table ? (
          <Dots table={table} name={texts[0]?.name ?? ''} />
        ) : (
          <span className={shared.nothing}>{t('sweep.nothing')}</span>
        )}
      </div>
      <div className={styles.progress}>
        <CardProgress label={t('sweep.progress')} share={done} color="var(--metrics)" />
      </div>
      <p className={styles.best}>
        {refused[0] ? (
          <span className={styles.refused}>
            {tools.sentence(refused[0], graph.node(refused[0].node ?? '')?.definition)}
          </span>
        ) : best && table ? (
          <>
            <strong>{formatMeasure(best.score, table.measure, tools)}</strong>
            <span title={pointText(best, texts)}>{pointText(best, texts)}</span>
          </>
        ) : (
          <span>–</span>
        )}
      </p>
      <div className={shared.foot}>
        <span>{group ? groupText(group, tools) : t(sweep ? 'sweep.ready' : 'sweep.not-ready')}</span>
        <SweepButtons sweep={sweep} group={group} onRefused={setRefused} />
      </div>
    </>
  )
}

function Dots({ table, name }: { readonly table: SweepTable; readonly name: string }) {
  const { t } = useText()
  const scale = axisScale(table.axes[0]?.values ?? [])
  const share = scoreScale(table)
  const scored = table.points.filter(({ score }) => score !== undefined)
  return (
    <svg viewBox="0 0 184 64" role="img" aria-label={t('sweep.picture', { count: scored.length, name })}>
      <path d="M0,63.5H184" />
      {scored.map((point) => (
        <circle
          key={JSON.stringify(point.values)}
          cx={8 + scale.place(point.values[0] ?? null) * 168}
          cy={57 - share(point.score as number) * 50}
          r={point === table.points[table.best ?? -1] ? 5 : 3.5}
          data-best={point === table.points[table.best ?? -1] || undefined}
          data-given-up={point.status === 'given-up' || undefined}
        />
      ))}
    </svg>
  )
}
