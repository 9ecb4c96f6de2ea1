import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { MetricsValue } from '../../../graph/values/port-value.ts'
import type { RunView } from '../../../session/run-view.ts'
import { useProject } from '../../base/context.tsx'
import { useText } from '../../base/language/use-text.ts'
import { useSignal } from '../../base/signals/use-signal.ts'
import { CurvePicture, type DrawnCurve } from '../../pictures/curve-picture.tsx'
import type { Measure } from '../../trainers/measure.ts'
import { runCurve } from '../../trainers/run-curve.ts'
import { runLooks } from '../../trainers/run-palette.ts'
import shared from '../shared/card.module.css'
import type { ViewProps } from '../view.ts'
import styles from './card.module.css'

/** The curves of all trainers wired to it, one colour each. */
export function CurvesCard({ checked }: ViewProps) {
  const project = useProject()
  const runs = useSignal(project.runs)
  const { t, text } = useText()
  const { measure, points } = checked.params
  const trainers = [
    ...new Set(((checked.inputs.metrics ?? []) as readonly MetricsValue[]).map((m) => m.trainer)),
  ]
  const graph = project.checked.value
  const looks = runLooks(graph)
  const shown = trainers.flatMap((trainer) => {
    const run = runs[trainer]
    return run ? [{ trainer, run, color: looks.get(trainer)?.color ?? 'var(--run-1)' }] : []
  })
  const boxes =
    measure === 'accuracy'
      ? ['accuracy' as const]
      : measure === 'loss'
        ? ['loss' as const]
        : (['loss', 'accuracy'] as const)
  if (shown.length === 0)
    return (
      <div className={styles.curves}>
        <span className={shared.nothing}>{t('node.result.none')}</span>
      </div>
    )
  return (
    <div className={styles.curves}>
      {boxes.map((what) => (
        <div key={what} className={styles.curveBox}>
          <CurvePicture
            label={t(`node.result.curves-${what}`, {
              trainers: shown.map(({ trainer }) => text(nodeTitle(graph, trainer))).join(', '),
            })}
            low={0}
            high={what === 'accuracy' ? 1 : undefined}
            until={Math.max(...shown.map(({ run }) => run.epochs))}
            curves={shown.flatMap(({ trainer, run, color }) =>
              curvesOf(trainer, run, color, what, points === 'batches'),
            )}
          />
          <span className={styles.curveName} data-low={what === 'accuracy' || undefined}>
            {t(what === 'loss' ? 'node.loss' : 'node.accuracy')}
          </span>
        </div>
      ))}
    </div>
  )
}

function curvesOf(
  trainer: string,
  run: RunView,
  color: string,
  what: Measure,
  byBatch: boolean,
): readonly DrawnCurve[] {
  // Until the first epoch is over, its batches are all there is.
  const fine = byBatch || run.history[what].length < 2
  return [
    { key: `${trainer}/train`, color, ...runCurve(run, fine ? 'batch' : 'training', what) },
    { key: `${trainer}/validation`, color, ...runCurve(run, 'validation', what), dashed: true },
  ]
}
