import { CornerDownLeft } from 'lucide-react'
import { useState } from 'react'
import type { SweepPoint } from '../../../runs/sweep-table.ts'
import { useReadOnly } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { formatMeasure } from '../../trainers/measure.ts'
import { pointText } from './axis-text.ts'
import { pointKey } from './point-key.ts'
import styles from './runs.module.css'
import { worstFirst } from './score-scale.ts'
import shared from './sweep.module.css'
import type { SweepPartProps } from './sweep-part.ts'

type Column = number | 'score' | 'epoch'

/** All combinations with their scores, the best first; sorted by any column. */
export function SweepRuns(props: SweepPartProps & { readonly onTake: (point: SweepPoint) => void }) {
  const { table, texts, chosen, onLook, onChoose, onTake } = props
  const { t, number, ...tools } = useText()
  const readOnly = useReadOnly()
  const [column, sortBy] = useState<Column>('score')
  const [isTurned, turn] = useState(false)
  const { points, measure, best } = table
  const sorted = sortedBy(props, column)
  const shown = isTurned ? sorted.toReversed() : sorted
  const repeated = points.some(({ scores }) => scores.length > 1)
  const head = (key: Column, label: string) => (
    <th
      key={key}
      scope="col"
      aria-sort={column === key ? (isTurned ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        onClick={() => {
          turn(column === key && !isTurned)
          sortBy(key)
        }}
      >
        {label}
      </button>
    </th>
  )
  return (
    <div className={shared.scroll}>
      <table className={styles.runs}>
        <thead>
          <tr>
            {texts.map(({ name }, axis) => head(axis, name))}
            {head('score', t(measure === 'loss' ? 'node.loss' : 'node.accuracy'))}
            {head('epoch', t('sweep.epochs'))}
            <th scope="col">{t('sweep.state')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((point) => (
            <tr
              key={pointKey(point)}
              data-best={(best !== undefined && point === points[best]) || undefined}
              data-chosen={point === chosen || undefined}
              onPointerEnter={({ pointerType }) => pointerType !== 'touch' && onLook(point)}
              onPointerLeave={() => onLook(undefined)}
              onClick={() => onChoose(point)}
            >
              {texts.map(({ name, value }, axis) => (
                <td key={name}>{value(point.values[axis] ?? null)}</td>
              ))}
              <td>
                {formatMeasure(point.score, measure, { number, ...tools })}
                {repeated &&
                  point.scores.length > 1 &&
                  ` (${t('sweep.seeds', { count: point.scores.length })})`}
              </td>
              <td>{point.epoch === 0 ? '–' : number(point.epoch)}</td>
              <td>{t(`sweep.status.${point.status}`)}</td>
              <td>
                <button
                  type="button"
                  className={styles.take}
                  aria-label={t('sweep.take', { setting: pointText(point, texts) })}
                  title={t('sweep.take', { setting: pointText(point, texts) })}
                  disabled={readOnly}
                  onClick={() => onTake(point)}
                >
                  <CornerDownLeft size={14} />
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sortedBy({ table }: SweepPartProps, column: Column): readonly SweepPoint[] {
  const { points, measure } = table
  if (column === 'score') return worstFirst(points, measure).toReversed()
  if (column === 'epoch') return points.toSorted((a, b) => b.epoch - a.epoch)
  return points.toSorted((a, b) => (a.levels[column] ?? 0) - (b.levels[column] ?? 0))
}
