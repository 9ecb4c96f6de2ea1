import { numberScores } from '../../../scores/number-scores.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import type { Evaluation } from '../../pictures/picture-types.ts'
import { offBy, sizeOf } from '../../trainers/off-by.ts'
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
  const tools = useText()
  const { t } = tools
  const evaluation = shown?.evaluation
  const mark = evaluation && markOf(evaluation)
  return (
    <>
      <div className={styles.mark}>
        {mark && <strong data-words={mark.isExact || undefined}>{mark.text}</strong>}
        <span>{mark ? mark.about : nothing}</span>
      </div>
      {shown && <StaleNote run={shown.run} />}
    </>
  )

  function markOf({ accuracy, examples, outputs, targets }: Evaluation) {
    if (accuracy !== undefined)
      return {
        text: tools.percent(accuracy),
        isExact: false,
        about: t('node.result.right-on', { count: examples }),
      }
    const scores = numberScores(outputs, targets)
    const target = targetAt(project.checked.value, id)
    const unit = target?.kind === 'numbers' ? target.units?.[0] : undefined
    const off = scores
      ? offBy(scores.meanAbsoluteError, sizeOf(targets), unit, tools)
      : { text: '–', isExact: false }
    return { ...off, about: t(off.isExact ? 'score.on-average' : 'score.off-by') }
  }
}
