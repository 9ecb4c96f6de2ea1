import { useText } from '../../base/language/use-text.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import shared from '../shared/card.module.css'
import { useNothingYet } from '../shared/nothing-yet.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'
import { ConfusionPicture } from './confusion-picture.tsx'

export function ConfusionCard({ id }: ViewProps) {
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
          <span className={shared.nothing}>{nothing}</span>
        )}
      </div>
      {shown && <StaleNote run={shown.run} />}
    </>
  )
}
