import type { RunView, StaleReason } from '../../session/run-view.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import { useText } from '../base/language/use-text.ts'
import styles from '../base/widgets/note.module.css'

/**
 * Says that a result belongs to the graph as it was before, and what has changed since; and that it is of what a
 * failed run has left. Nothing while it is fresh.
 */
export function StaleNote({ run }: { readonly run: RunView }) {
  const tools = useText()
  const left = weightsLeft(run, tools)
  return (
    <>
      {run.stale.length > 0 && <p className={styles.stale}>{staleText(run.stale, tools)}</p>}
      {left && <p className={styles.stale}>{left}</p>}
    </>
  )
}

/** What has changed since a run, in a sentence. */
export function staleText(
  stale: readonly StaleReason[],
  { t, language }: Pick<TextTools, 't' | 'language'>,
): string {
  const reasons = new Intl.ListFormat(language).format(stale.map((reason) => t(`node.stale.${reason}`)))
  return t('node.stale', { reasons })
}

/** Which weights of a failed run are left, in a sentence. */
export function weightsLeft(
  { status, failure, weights }: Pick<RunView, 'status' | 'failure' | 'weights'>,
  { t }: Pick<TextTools, 't'>,
): string | undefined {
  if (status !== 'failed' || !weights) return undefined
  const { epoch, step } = weights
  return t(failure === 'diverged' ? 'node.weights-left.diverged' : 'node.weights-left', {
    epoch: step > 0 ? epoch + 1 : epoch,
    within: step > 0 ? 'yes' : 'no',
  })
}
