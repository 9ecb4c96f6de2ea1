import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { CurvePicture } from '../../pictures/curve-picture.tsx'
import { ProblemSentence } from '../../problems/problem-note.tsx'
import { formatMeasure } from '../../trainers/measure.ts'
import { runCurve } from '../../trainers/run-curve.ts'
import { cardFigures, figureSpan, runFigures, spanText } from '../../trainers/run-figures.ts'
import { orderedTrainers, runLook } from '../../trainers/run-palette.ts'
import { RunText } from '../../trainers/run-text.tsx'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { TrainerButtons } from '../../trainers/trainer-buttons.tsx'
import { UnsavedNote } from '../../trainers/unsaved-note.tsx'
import { useRepeats, useRepeatsProgress } from '../../trainers/use-repeats.ts'
import shared from '../shared/card.module.css'
import { CardProgress } from '../shared/card-progress.tsx'
import { targetAt } from '../shared/class-names.ts'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'

/** A trainer's run on its card: progress, the loss as a curve, the figures of the table by name, time left, buttons. */
export function TrainerCard({ id, checked }: ViewProps) {
  const project = useProject()
  const tools = useText()
  const { t } = tools
  const run = useSlice(project.runs, (runs) => runs[id])
  const place = useSlice(project.checked, (graph) => orderedTrainers(graph).indexOf(id))
  const { color } = runLook(Math.max(0, place))
  const ready = checked.status === 'ready'
  const repeats = useRepeats(id, run)
  const progress = useRepeatsProgress(repeats, run)
  const isOfNumbers = useSlice(project.checked, (graph) => targetAt(graph, id)?.kind === 'numbers')
  const measure = isOfNumbers ? 'loss' : 'accuracy'
  const loss = run && runFigures(run).training.loss
  const span = run && figureSpan(run)
  return (
    <>
      <div className={styles.run}>
        <div className={styles.curve}>
          {run && (
            <CurvePicture
              label={t('node.curve', {
                span: span ? spanText(span, tools) : '',
                loss: formatMeasure(loss, 'loss', tools),
              })}
              low={0}
              until={run.epochs}
              curves={[
                { key: 'loss', color, ...runCurve(run, 'batch', 'loss') },
                {
                  key: 'valLoss',
                  color: 'var(--muted)',
                  ...runCurve(run, 'validation', 'loss'),
                  dashed: true,
                },
              ]}
            />
          )}
          {run && <span className={styles.span}>{t('node.loss')}</span>}
        </div>
        <div className={styles.progress}>
          <CardProgress label={t('node.progress')} share={progress} color={color} />
        </div>
        <dl className={styles.numbers}>
          {cardFigures(run, measure).map(({ key, value }) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{formatMeasure(value, measure, tools)}</dd>
            </div>
          ))}
        </dl>
      </div>
      {run?.problem && <ProblemSentence problem={run.problem} checked={checked} />}
      {run && <StaleNote run={run} />}
      {run && <UnsavedNote id={id} run={run} ready={ready} />}
      <div className={shared.foot}>
        {run ? (
          <RunText className={styles.state} run={run} repeats={repeats} />
        ) : (
          <span>{t(ready ? 'node.run.ready' : 'node.run.not-ready')}</span>
        )}
        <TrainerButtons id={id} run={run} ready={ready} takes />
      </div>
    </>
  )
}
