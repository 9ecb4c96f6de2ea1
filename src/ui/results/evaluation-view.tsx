import { useText } from '../language/use-text.ts'
import type { ShownEvaluation } from '../pictures/picture-types.ts'
import { formatMeasure } from './measure.ts'
import styles from './results.module.css'

/** Accuracy and loss of a measurement, in numbers and in a sentence. */
export function EvaluationView({ shown }: { readonly shown: ShownEvaluation }) {
  const { part, examples, loss, accuracy } = shown.evaluation
  const tools = useText()
  const { t, percent } = tools
  const right = accuracy === undefined ? undefined : Math.round(accuracy * examples)
  return (
    <div className={styles.evaluation}>
      <p className={styles.mark}>
        {accuracy === undefined ? formatMeasure(loss, 'loss', tools) : percent(accuracy)}
      </p>
      <p>
        {right === undefined
          ? t('results.measured', { total: examples, part: t(`results.part.${part}`) })
          : t('results.right-of', { right, total: examples, part: t(`results.part.${part}`) })}
      </p>
      <p className={styles.muted}>{t('results.mean-loss', { loss: formatMeasure(loss, 'loss', tools) })}</p>
    </div>
  )
}
