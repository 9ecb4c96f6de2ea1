import { memo } from 'react'
import type { NodeId } from '../../graph/document.ts'
import type { RunView } from '../../session/types.ts'
import { useProject } from '../context.tsx'
import type { TextTools } from '../language/text-tools.ts'
import { useText } from '../language/use-text.ts'
import { useSlice } from '../live/use-slice.ts'
import { CurvePicture } from '../pictures/curve-picture.tsx'
import { formatMeasure } from '../results/measure.ts'
import { orderedTrainers, runLook } from '../results/run-palette.ts'
import { ProblemSentence } from './problem-note.tsx'
import { progressOf } from './run-progress.ts'
import { StaleNote } from './stale-note.tsx'
import styles from './trainer-body.module.css'
import { TrainerButtons } from './trainer-buttons.tsx'

/** A trainer's run on its card: progress, loss and accuracy as curve and number, time left, buttons. */
export const TrainerBody = memo(function TrainerBody({ id }: { readonly id: NodeId }) {
  const project = useProject()
  const tools = useText()
  const { t, number, percent } = tools
  const run = useSlice(project.runs, (runs) => runs[id])
  const place = useSlice(project.checked, (graph) => orderedTrainers(graph).indexOf(id))
  const { color } = runLook(Math.max(0, place))
  const ready = useSlice(project.checked, (graph) => graph.nodes[id]?.status === 'ready')
  const progress = run ? progressOf(run) : 0
  return (
    <>
      <div className={styles.run} style={{ '--run': color } as React.CSSProperties}>
        <div className={styles.curve}>
          {run && (
            <CurvePicture
              label={t('node.curve', { loss: run.loss === undefined ? '–' : number(run.loss) })}
              low={0}
              until={run.epochs}
              curves={[
                { key: 'loss', color, values: run.batches.loss, at: run.batches.at },
                {
                  key: 'valLoss',
                  color: 'var(--muted)',
                  values: run.history.valLoss,
                  at: run.history.valLoss.map((_, epoch) => epoch + 1),
                  dashed: true,
                },
              ]}
            />
          )}
        </div>
        <div
          className={styles.progress}
          role="progressbar"
          aria-label={t('node.progress')}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(progress * 100)}
        >
          <span style={{ inlineSize: `${progress * 100}%` }} />
        </div>
        <dl className={styles.numbers}>
          <div>
            <dt>{t('node.epoch')}</dt>
            <dd>{run ? `${number(shownEpoch(run))}/${number(run.epochs)}` : '–'}</dd>
          </div>
          <div>
            <dt>{t('node.loss')}</dt>
            <dd>{formatMeasure(run?.loss, 'loss', tools)}</dd>
          </div>
          <div>
            <dt>{t('node.accuracy')}</dt>
            <dd>{run?.accuracy === undefined ? '–' : percent(run.accuracy, 0)}</dd>
          </div>
        </dl>
      </div>
      {run?.problem && <ProblemSentence problem={run.problem} checked={project.checked.value.nodes[id]} />}
      {run && <StaleNote run={run} />}
      <div className={styles.foot}>
        <span className={styles.state}>{stateText(run, ready, tools)}</span>
        <TrainerButtons id={id} run={run} ready={ready} />
      </div>
    </>
  )
})

/** The epoch under way, counted from 1; the last one when all are done. */
function shownEpoch({ epoch, epochs, step, status }: RunView): number {
  const under = status === 'running' || status === 'paused' || status === 'stopping' || step > 0
  return under ? Math.min(epochs, epoch + 1) : epoch
}

function stateText(run: RunView | undefined, ready: boolean, { t, duration, percent }: TextTools): string {
  if (!run) return t(ready ? 'node.run.ready' : 'node.run.not-ready')
  switch (run.status) {
    case 'preparing':
      return run.prepared > 0
        ? t('node.run.preparing-share', { share: percent(run.prepared, 0) })
        : t('node.run.preparing')
    case 'running':
      return run.msLeft === undefined
        ? t('node.run.running')
        : t('node.run.left', { time: duration(run.msLeft) })
    case 'completed':
      return t(run.stoppedEarly ? 'node.run.stopped-early' : 'node.run.completed')
    default:
      return t(`node.run.${run.status}`)
  }
}
