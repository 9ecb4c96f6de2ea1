import type { NodeId } from '../../../graph/document.ts'
import { useText } from '../../language/use-text.ts'
import { StaleNote } from '../stale-note.tsx'
import styles from './results.module.css'
import { useEvaluation } from './use-evaluation.ts'

/** Accuracy and loss, as one reads a mark. */
export function EvaluationBody({ id }: { readonly id: NodeId }) {
  const shown = useEvaluation(id)
  const { t, number, percent } = useText()
  const evaluation = shown?.evaluation
  return (
    <>
      <div className={styles.mark}>
        <strong>
          {evaluation?.accuracy === undefined
            ? evaluation
              ? number(evaluation.loss)
              : '–'
            : percent(evaluation.accuracy)}
        </strong>
        <span>
          {evaluation
            ? t(evaluation.accuracy === undefined ? 'node.result.loss-on' : 'node.result.right-on', {
                count: evaluation.examples,
              })
            : t('node.result.none')}
        </span>
      </div>
      {shown && <StaleNote run={shown.run} />}
    </>
  )
}
