import {
  falseAlarmsOf,
  precisionOf,
  recallOf,
  type ThresholdCounts,
} from '../../../scores/threshold-curves.ts'
import { useText } from '../../base/language/use-text.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import { Measured } from '../shared/measured.tsx'
import scores from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { CountTable } from './count-table.tsx'
import { PrecisionPicture, RocPicture } from './curve-pictures.tsx'
import styles from './threshold.module.css'
import { useThreshold } from './use-threshold.ts'

/** What a threshold costs: counts, shares, and both curves with the threshold marked. */
export function ThresholdView({ id, checked }: ViewProps) {
  const threshold = Number(checked.params.threshold)
  return (
    <Measured id={id}>
      {({ shown, names }) => <AtThreshold shown={shown} names={names} threshold={threshold} />}
    </Measured>
  )
}

function AtThreshold(props: {
  readonly shown: ShownEvaluation
  readonly names: readonly string[]
  readonly threshold: number
}) {
  const { threshold, names } = props
  const { t, number } = useText()
  const at = useThreshold(props.shown.evaluation, threshold)
  if (!at) return null
  return (
    <div className={styles.view}>
      <div className={styles.costs}>
        <p className={styles.head}>{t('score.at-threshold', { threshold: number(threshold) })}</p>
        <CountTable counts={at.counts} names={names} />
        <Shares counts={at.counts} />
      </div>
      <figure>
        <figcaption>
          {t('score.roc')}
          {at.area !== undefined && <span>{t('score.auc', { auc: number(at.area) })}</span>}
        </figcaption>
        <RocPicture {...at} />
      </figure>
      <figure>
        <figcaption>{t('score.pr')}</figcaption>
        <PrecisionPicture {...at} />
      </figure>
    </div>
  )
}

function Shares({ counts }: { readonly counts: ThresholdCounts }) {
  const { t, percent } = useText()
  const { truePositive, falsePositive, falseNegative } = counts
  const wrong = falsePositive + falseNegative
  const f1 = truePositive + wrong > 0 ? (2 * truePositive) / (2 * truePositive + wrong) : undefined
  const shares = [
    ['score.precision', precisionOf(counts)],
    ['score.recall', recallOf(counts)],
    ['score.f1', f1],
    ['score.false-alarms', falseAlarmsOf(counts)],
  ] as const
  return (
    <dl className={scores.numbers}>
      {shares.flatMap(([key, share]) => [
        <dt key={key}>{t(key)}</dt>,
        <dd key={`${key} value`}>{share === undefined ? '–' : percent(share)}</dd>,
      ])}
    </dl>
  )
}
