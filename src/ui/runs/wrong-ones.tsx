import { useMemo } from 'react'
import { useText } from '../base/language/use-text.ts'
import { choosePredictions } from '../views/predictions/choose-predictions.ts'
import { ExampleGallery } from '../views/predictions/example-gallery.tsx'
import { classNames } from '../views/shared/class-names.ts'
import { share } from '../views/shared/share.ts'
import styles from './runs-panel.module.css'
import type { ChosenRun } from './use-chosen-run.ts'
import { notMeasured, useMeasured } from './use-measured.ts'

/** The examples that a run got wrong, those first of which it was surest. */
export function WrongOnes({ chosen }: { readonly chosen: ChosenRun }) {
  const { shown, target } = useMeasured(chosen)
  const tools = useText()
  const { t, percent } = tools
  const answers = useMemo(
    () => (shown ? choosePredictions(shown.evaluation, 'wrong', 'surest', shown.evaluation.examples) : []),
    [shown?.evaluation],
  )
  if (!shown) {
    const why = notMeasured(chosen)
    return why ? <p className={styles.muted}>{t(why)}</p> : null
  }
  const { examples: total } = shown.evaluation
  return (
    <div className={styles.examples}>
      <p className={styles.muted}>
        {answers.length === 0
          ? t('results.none-wrong')
          : t('results.count-wrong', {
              count: answers.length,
              total,
              share: percent(share(answers.length, total)),
            })}
      </p>
      <ExampleGallery
        key={shown.run.run}
        shown={shown}
        names={classNames(shown, target, tools)}
        answers={answers}
      />
    </div>
  )
}
