import { Pin, StickyNote } from 'lucide-react'
import { useText } from '../base/language/use-text.ts'
import type { RunLine } from './run-line.ts'
import styles from './runs.module.css'

/** That a run is the baseline, and that there is a note about it. */
export function LineSigns({ line }: { readonly line: RunLine }) {
  const { isBaseline, note } = line.kept ?? {}
  const { t } = useText()
  return (
    <>
      {isBaseline && (
        <Pin className={styles.sign} size={12} role="img" aria-label={t('results.baseline')}>
          <title>{t('results.baseline')}</title>
        </Pin>
      )}
      {note && (
        <StickyNote className={styles.sign} size={12} role="img" aria-label={note}>
          <title>{note}</title>
        </StickyNote>
      )}
    </>
  )
}
