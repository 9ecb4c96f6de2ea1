import type { NodeId } from '../../../graph/document/document.ts'
import { useText } from '../../base/language/use-text.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import styles from '../shared/card.module.css'
import { useNothingYet } from '../shared/nothing-yet.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import { ConfusionPicture } from './confusion-picture.tsx'

export function ConfusionBody({ id }: { readonly id: NodeId }) {
  const shown = useEvaluation(id)
  const nothing = useNothingYet(id)
  const { t, percent } = useText()
  const confusion = shown?.evaluation.confusion
  return (
    <>
      <div className={styles.matrix}>
        {confusion ? (
          <ConfusionPicture
            confusion={confusion}
            label={t('node.result.confusion', {
              classes: confusion.length,
              accuracy: percent(shown.evaluation.accuracy ?? 0),
            })}
          />
        ) : (
          <span className={styles.nothing}>{nothing}</span>
        )}
      </div>
      {shown && <StaleNote run={shown.run} />}
    </>
  )
}
