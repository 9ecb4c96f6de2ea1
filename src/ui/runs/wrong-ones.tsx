import { useMemo } from 'react'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import { choosePredictions } from '../views/predictions/choose-predictions.ts'
import { ExampleGallery } from '../views/predictions/example-gallery.tsx'
import { classNames, targetAt } from '../views/shared/class-names.ts'
import { nothingYet } from '../views/shared/nothing-yet.ts'
import { share } from '../views/shared/share.ts'
import { useEvaluation } from '../views/shared/use-evaluation.ts'
import styles from './runs-panel.module.css'

/** The examples that a run got wrong, those first of which it was surest. */
export function WrongOnes({ id, run }: ShownTrainer) {
  const project = useProject()
  const shown = useEvaluation(id)
  const target = useSlice(project.checked, (graph) => targetAt(graph, id))
  const tools = useText()
  const { t, percent } = tools
  const answers = useMemo(
    () => (shown ? choosePredictions(shown.evaluation, 'wrong', 'surest', shown.evaluation.examples) : []),
    [shown?.evaluation],
  )
  if (!shown) return <p className={styles.muted}>{t(nothingYet(run))}</p>
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
