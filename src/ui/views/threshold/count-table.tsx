import type { ThresholdCounts } from '../../../scores/threshold-curves.ts'
import { useText } from '../../base/language/use-text.ts'
import styles from './threshold.module.css'

/** The four counts at a threshold: rows what it is, columns what is answered. */
export function CountTable(props: { readonly counts: ThresholdCounts; readonly names: readonly string[] }) {
  const { truePositive, falsePositive, trueNegative, falseNegative } = props.counts
  const [negative = '0', positive = '1'] = props.names
  const { t, number } = useText()
  return (
    <table className={styles.counts} aria-label={t('score.counts')}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('score.answered', { name: negative })}</th>
          <th scope="col">{t('score.answered', { name: positive })}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('score.is', { name: negative })}</th>
          <td data-right="">{number(trueNegative)}</td>
          <td data-wrong={falsePositive > 0 || undefined}>{number(falsePositive)}</td>
        </tr>
        <tr>
          <th scope="row">{t('score.is', { name: positive })}</th>
          <td data-wrong={falseNegative > 0 || undefined}>{number(falseNegative)}</td>
          <td data-right="">{number(truePositive)}</td>
        </tr>
      </tbody>
    </table>
  )
}
