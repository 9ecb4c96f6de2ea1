import { useKeepsNothing, useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import styles from './start.module.css'

/** Where projects are kept, how much room there is, and whether the browser may clear them. */
export function SpaceNote() {
  const space = useSignal(useWorkspace().space)
  const { t, bytes } = useText()
  if (useKeepsNothing()) return <p className={styles.space}>{t('start.space-nothing')}</p>
  if (!space) return <p className={styles.space}>{t('start.space-unknown')}</p>
  return (
    <p className={styles.space}>
      {t('start.space', { used: bytes(space.used), free: bytes(Math.max(0, space.quota - space.used)) })}{' '}
      {t(space.persisted ? 'start.persisted' : 'start.not-persisted')}
    </p>
  )
}
