import type { StaleReason } from '../../../session/types.ts'
import { useText } from '../../language/use-text.ts'
import styles from './runs.module.css'

/** Says that a run belongs to the graph as it was before, and what has changed since. */
export function StaleBadge({ reasons }: { readonly reasons: readonly StaleReason[] }) {
  const { t, language } = useText()
  const list = new Intl.ListFormat(language).format(reasons.map((reason) => t(`node.stale.${reason}`)))
  const words = t('node.stale', { reasons: list })
  return (
    <span className={styles.stale} title={words}>
      {t('results.stale')}
      <span className="visually-hidden">. {words}</span>
    </span>
  )
}
