import { useDeferredValue } from 'react'
import { useProject, useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSlice } from '../base/signals/use-slice.ts'
import { Segments } from '../base/widgets/segments.tsx'
import { hasEnded } from '../trainers/measure.ts'
import type { ShownTrainer } from '../trainers/use-runs.ts'
import type { CellValues } from '../views/confusion/confusion-grid.tsx'
import { ConfusionMatrix } from '../views/confusion/confusion-matrix.tsx'
import { MeasuredScores } from '../views/evaluation/measured-scores.tsx'
import { classNames, targetAt } from '../views/shared/class-names.ts'
import { nothingYet } from '../views/shared/nothing-yet.ts'
import { useEvaluation } from '../views/shared/use-evaluation.ts'
import styles from './runs-panel.module.css'

/** What a run confuses with what, of numbers how far they are off; before it is measured, why there is nothing to see. */
export function PanelMatrix({ trainer }: { readonly trainer: ShownTrainer }) {
  const project = useProject()
  // The cards show the same measurement at the same moment: hundreds of cells wait until those are drawn.
  const shown = useDeferredValue(useEvaluation(trainer.id))
  const target = useSlice(project.checked, (graph) => targetAt(graph, trainer.id))
  const [values, setValues] = useSetting<CellValues>('runs.cells', 'counts')
  const tools = useText()
  const { t } = tools
  const confusion = shown?.evaluation.confusion
  const isOfNumbers = shown ? !confusion : target?.kind === 'numbers'
  return (
    <section className={styles.matrix} aria-label={t(isOfNumbers ? 'results.result' : 'results.matrix')}>
      {shown && confusion && (
        <>
          <Segments
            className={styles.cells}
            label={t('results.cells')}
            options={[
              ['counts', t('results.counts')],
              ['percent', '%'],
            ]}
            value={values}
            onChange={setValues}
          />
          <ConfusionMatrix
            key={shown.run.run}
            shown={shown}
            confusion={confusion}
            names={classNames(shown, target, tools)}
            values={values}
            fill
          />
        </>
      )}
      {shown && !confusion && <MeasuredScores shown={shown} target={target} />}
      {!shown && <p className={styles.muted}>{t(waiting())}</p>}
    </section>
  )

  function waiting() {
    const { run } = trainer
    if (run && hasEnded(run)) return nothingYet(run)
    return isOfNumbers ? 'node.result.later' : 'results.matrix-later'
  }
}
