import { useMemo } from 'react'
import { type ClassScore, classScores } from '../../../scores/class-scores.ts'
import { useText } from '../../base/language/use-text.ts'
import styles from './score-table.module.css'

/** Precision, recall and F1 of every class, and what always giving the same answer would reach. */
export function ScoreTable(props: {
  readonly confusion: readonly (readonly number[])[]
  readonly names: readonly string[]
  /** Share of right answers. */
  readonly accuracy: number
}) {
  const { confusion, names, accuracy } = props
  const { t, percent, number } = useText()
  const { classes, macro, baseline } = useMemo(() => classScores(confusion), [confusion])
  const cells = ({ precision, recall, f1 }: Omit<ClassScore, 'support'>) =>
    (['precision', 'recall', 'f1'] as const).map((key) => {
      const share = { precision, recall, f1 }[key]
      return <td key={key}>{share === undefined ? '–' : percent(share)}</td>
    })
  return (
    <div className={styles.scores}>
      <p>
        {t('score.baseline-beside', {
          name: names[baseline.class] ?? '',
          share: percent(baseline.share),
          reached: percent(accuracy),
        })}
      </p>
      <table aria-label={t('score.table')}>
        <thead>
          <tr>
            <th scope="col">{t('score.class')}</th>
            <th scope="col" title={t('score.precision-hint')}>
              {t('score.precision')}
            </th>
            <th scope="col" title={t('score.recall-hint')}>
              {t('score.recall')}
            </th>
            <th scope="col" title={t('score.f1-hint')}>
              {t('score.f1')}
            </th>
            <th scope="col">{t('score.support')}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((score, index) => (
            <tr key={index}>
              <th scope="row">{names[index]}</th>
              {cells(score)}
              <td>{number(score.support)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('score.mean')}</th>
            {cells(macro)}
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
