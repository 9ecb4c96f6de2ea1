import { useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { Segments } from '../base/widgets/segments.tsx'
import { hasEnded } from '../trainers/measure.ts'
import type { CellValues } from '../views/confusion/confusion-grid.tsx'
import { ConfusionMatrix } from '../views/confusion/confusion-matrix.tsx'
import { MeasuredScores } from '../views/evaluation/measured-scores.tsx'
import { classNames } from '../views/shared/class-names.ts'
import styles from './runs-panel.module.css'
import type { ChosenRun } from './use-chosen-run.ts'
import { notMeasured, useMeasured } from './use-measured.ts'

/** What a run confuses with what, of numbers how far they are off; before it is measured, why there is nothing to see. */
export function PanelMatrix({ chosen }: { readonly chosen: ChosenRun }) {
  const { shown, target } = useMeasured(chosen)
  const [values, setValues] = useSetting<CellValues>('runs.cells', 'counts')
  const tools = useText()
  const { t } = tools
  const confusion = shown?.evaluation.confusion
  const isOfNumbers = shown ? !confusion : target?.kind === 'numbers'
  const why = shown ? undefined : waiting()
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
      {why && <p className={styles.muted}>{t(why)}</p>}
    </section>
  )

  function waiting() {
    const { run, isOld } = chosen
    if (isOld || (run && hasEnded(run))) return notMeasured(chosen)
    return isOfNumbers ? 'node.result.later' : 'results.matrix-later'
  }
}
