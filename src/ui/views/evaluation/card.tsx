import { numberScores } from '../../../scores/number-scores.ts'
import { withUnit } from '../../../scores/weights-in-words.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import type { Evaluation } from '../../pictures/picture-types.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { targetAt } from '../shared/class-names.ts'
import { useNothingYet } from '../shared/nothing-yet.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'

/** Accuracy, or how far numbers are off, as one reads a mark. */
export function EvaluationCard({ id }: ViewProps) {
  const project = useProject()
  const shown = useEvaluation(id)
  const nothing = useNothingYet(id)
  const { t, number, percent } = useText()
  const evaluation = shown?.evaluation
  return (
    <>
      <div className={styles.mark}>
        <strong>{evaluation ? markOf(evaluation) : '–'}</strong>
        <span>
          {!evaluation
            ? nothing
            : evaluation.accuracy === undefined
              ? t('score.off-by')
              : t('node.result.right-on', { count: evaluation.examples })}
        </span>
      </div>
      {shown && <StaleNote run={shown.run} />}
    </>
  )

  function markOf({ accuracy, outputs, targets }: Evaluation): string {
    if (accuracy !== undefined) return percent(accuracy)
    const scores = numberScores(outputs, targets)
    if (!scores) return '–'
    const target = targetAt(project.checked.value, id)
    const unit = target?.kind === 'numbers' ? target.units?.[0] : undefined
    return `± ${withUnit(number(scores.meanAbsoluteError), unit)}`
  }
}
