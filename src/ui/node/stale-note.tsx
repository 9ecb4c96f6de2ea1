import type { RunView, StaleReason } from '../../session/types.ts'
import type { TextTools } from '../language/text-tools.ts'
import { useText } from '../language/use-text.ts'
import styles from './node-card.module.css'

/** Says that a result belongs to the graph as it was before, and what has changed since. Nothing while it is fresh. */
export function StaleNote({ run }: { readonly run: Pick<RunView, 'stale'> }) {
  const tools = useText()
  if (run.stale.length === 0) return null
  return <p className={styles.stale}>{staleText(run.stale, tools)}</p>
}

/** What has changed since a run, in a sentence. */
export function staleText(
  stale: readonly StaleReason[],
  { t, language }: Pick<TextTools, 't' | 'language'>,
): string {
  const reasons = new Intl.ListFormat(language).format(stale.map((reason) => t(`node.stale.${reason}`)))
  return t('node.stale', { reasons })
}
