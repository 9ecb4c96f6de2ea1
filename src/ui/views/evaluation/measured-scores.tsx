import type { Target } from '../../../graph/values/port-value.ts'
import { classScores } from '../../../scores/class-scores.ts'
import { numberScores } from '../../../scores/number-scores.ts'
import { withUnit } from '../../../scores/weights-in-words.ts'
import { useText } from '../../base/language/use-text.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'
import { formatMeasure } from '../../trainers/measure.ts'
import { offBy, sizeOf } from '../../trainers/off-by.ts'
import { classNames } from '../shared/class-names.ts'
import shared from '../shared/view.module.css'
import styles from './scores.module.css'

/** What a measurement says, in numbers and sentences: of classes how many are right, of numbers how far they are off. */
export function MeasuredScores(props: {
  readonly shown: ShownEvaluation
  /** What is asked for, where it is known. */
  readonly target: Target | undefined
}) {
  const { shown } = props
  return shown.evaluation.accuracy === undefined ? (
    <NumbersMeasured {...props} />
  ) : (
    <ClassesMeasured {...props} />
  )
}

interface Measured {
  readonly shown: ShownEvaluation
  readonly target: Target | undefined
}

function ClassesMeasured({ shown, target }: Measured) {
  const { part, examples, loss, accuracy = 0, confusion = [] } = shown.evaluation
  const tools = useText()
  const { t, percent } = tools
  const { baseline } = classScores(confusion)
  return (
    <div className={styles.evaluation}>
      <p className={styles.mark}>{percent(accuracy)}</p>
      <p>
        {t('results.right-of', {
          right: Math.round(accuracy * examples),
          total: examples,
          part: t(`results.part.${part}`),
        })}
      </p>
      <p className={shared.muted}>{t('results.mean-loss', { loss: formatMeasure(loss, 'loss', tools) })}</p>
      <p className={shared.muted}>
        {t('score.baseline', {
          name: classNames(shown, target, tools)[baseline.class] ?? '',
          share: percent(baseline.share),
        })}
      </p>
    </div>
  )
}

function NumbersMeasured({ shown, target }: Measured) {
  const { part, examples, loss, outputs, targets } = shown.evaluation
  const tools = useText()
  const { t, number } = tools
  const found = numberScores(outputs, targets)
  if (!found) return null
  const unit = target?.kind === 'numbers' ? target.units?.[0] : undefined
  const lossWords =
    target?.kind === 'numbers' && target.scaled ? 'results.mean-loss-scaled' : 'results.mean-loss'
  const measured = (value: number) => withUnit(number(value), unit)
  return (
    <div className={styles.evaluation}>
      <p className={styles.mark}>{offBy(found.meanAbsoluteError, sizeOf(targets), unit, tools).text}</p>
      <p>{t('results.measured', { total: examples, part: t(`results.part.${part}`) })}</p>
      <dl className={shared.numbers}>
        <dt>{t('score.mae')}</dt>
        <dd>{measured(found.meanAbsoluteError)}</dd>
        <dt>{t('score.rmse')}</dt>
        <dd>{measured(found.rootMeanSquaredError)}</dd>
        <dt>{t('score.r2')}</dt>
        <dd>{found.r2 === undefined ? '–' : number(found.r2)}</dd>
      </dl>
      <p className={shared.muted}>{t(lossWords, { loss: formatMeasure(loss, 'loss', tools) })}</p>
      <p className={shared.muted}>{t('score.mean-baseline', { error: measured(found.baseline) })}</p>
    </div>
  )
}
