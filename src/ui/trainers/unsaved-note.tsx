import type { NodeId } from '../../graph/document/document.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject, useReadOnly } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { cx } from '../base/theme/cx.ts'
import styles from '../base/widgets/note.module.css'
import { hasEnded } from './measure.ts'

/** Says that a run has ended without weights, with what can be done: start it again, or have the run before back. */
export function UnsavedNote({
  id,
  run,
  ready,
}: {
  readonly id: NodeId
  readonly run: RunView
  readonly ready: boolean
}) {
  const project = useProject()
  const { t } = useText()
  const readOnly = useReadOnly()
  if (!hasEnded(run) || run.weights) return null
  const isExplained = run.problem !== undefined
  if (isExplained && !run.hasBefore) return null
  return (
    <div className={cx(styles.note, styles.warning)}>
      {!isExplained && t('node.run.no-weights')}
      {!readOnly && !isExplained && ready && (
        <button type="button" className={styles.fix} onClick={() => void project.run([id])}>
          {t('node.button.start-again')}
        </button>
      )}
      {!readOnly && run.hasBefore && (
        <button type="button" className={styles.fix} onClick={() => project.discardRun(id)}>
          {t('node.button.run-before')}
        </button>
      )}
    </div>
  )
}
