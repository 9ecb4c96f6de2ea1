import type { RunView } from '../../session/types.ts'
import { useText } from '../language/use-text.ts'
import styles from './node-card.module.css'

/** Says that a result belongs to the graph as it was before, and what has changed since. Nothing while it is fresh. */
export function StaleNote({ run }: { readonly run: Pick<RunView, 'stale'> }) {
  const { t, language } = useText()
  if (run.stale.length === 0) return null
  const reasons = new Intl.ListFormat(language).format(run.stale.map((reason) => t(`node.stale.${reason}`)))
  return <p className={styles.stale}>{t('node.stale', { reasons })}</p>
}
