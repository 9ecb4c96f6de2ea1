import { useDeferredValue } from 'react'
import { useProject, useSetting } from '../context.tsx'
import { useText } from '../language/use-text.ts'
import { useSlice } from '../live/use-slice.ts'
import { useEvaluation } from '../node/results/use-evaluation.ts'
import { classNames, targetAt } from './class-names.ts'
import type { CellValues } from './confusion/confusion-grid.tsx'
import { ConfusionView } from './confusion/confusion-view.tsx'
import { EvaluationView } from './evaluation-view.tsx'
import { hasEnded } from './measure.ts'
import { nothingYet } from './nothing-yet.ts'
import styles from './results.module.css'
import { RunMark } from './run-mark.tsx'
import { Segments } from './segments.tsx'
import type { ShownTrainer } from './use-runs.ts'

/** What the chosen run confuses with what; before it is measured, why there is nothing to see. */
export function PanelMatrix(props: {
  readonly trainer: ShownTrainer
  /** There are others it has to be told from. */
  readonly several: boolean
}) {
  const { trainer, several } = props
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
    <section className={styles.matrix} aria-label={t('results.matrix')}>
      <header className={styles.matrixHead}>
        <h3>
          {several ? (
            <>
              <RunMark look={trainer.look} />
              <span>{trainer.title}</span>
            </>
          ) : (
            <span>{t(isOfNumbers ? 'results.result' : 'results.matrix')}</span>
          )}
        </h3>
        {confusion && (
          <Segments
            label={t('results.cells')}
            options={[
              ['counts', t('results.counts')],
              ['percent', '%'],
            ]}
            value={values}
            onChange={setValues}
          />
        )}
      </header>
      {shown && confusion && (
        <ConfusionView
          key={shown.run.run}
          shown={shown}
          confusion={confusion}
          names={classNames(shown, target, tools)}
          values={values}
          fill
        />
      )}
      {shown && !confusion && <EvaluationView shown={shown} target={target} />}
      {!shown && <p className={styles.muted}>{t(waiting())}</p>}
    </section>
  )

  function waiting() {
    const { run } = trainer
    if (run && hasEnded(run)) return nothingYet(run)
    return isOfNumbers ? 'node.result.later' : 'results.matrix-later'
  }
}
