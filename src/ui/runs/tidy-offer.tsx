import { X } from 'lucide-react'
import { useProject, useReadOnly, useSetting } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './runs.module.css'

/** A history that takes more than this is worth a word. */
const MUCH = 200e6

/** Offers to tidy up once the history takes much, and after that was put off once it takes twice as much. */
export function TidyOffer({ onTidy }: { readonly onTidy: () => void }) {
  const use = useSignal(useProject().kept.use)
  const readOnly = useReadOnly()
  const [putOffAt, putOff] = useSetting('runs.tidy-put-off', 0)
  const { t, bytes } = useText()
  if (readOnly || use < Math.max(MUCH, 2 * putOffAt)) return null
  return (
    <p className={styles.offer}>
      <span>{t('results.tidy-offer', { bytes: bytes(use) })}</span>
      <button type="button" onClick={onTidy}>
        {t('results.tidy-look')}
      </button>
      <Button
        kind="icon"
        className={styles.tool}
        aria-label={t('results.tidy-later')}
        title={t('results.tidy-later')}
        onClick={() => putOff(use)}
      >
        <X size={14} />
      </Button>
    </p>
  )
}
