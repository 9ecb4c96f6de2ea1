import { useText } from '../base/language/use-text.ts'
import styles from './editor.module.css'
import { focusPart } from './focus-part.ts'
import type { Panels } from './use-panels.ts'

/** The first things the Tab key reaches: straight to a part of the screen. */
export function SkipLinks({ panels }: { readonly panels: Panels }) {
  const { t } = useText()
  return (
    <nav className={styles.skip} aria-label={t('frame.skip')}>
      {panels.library.open && (
        <button type="button" onClick={() => focusPart('library')}>
          {t('frame.skip-library')}
        </button>
      )}
      <button type="button" onClick={() => focusPart('canvas')}>
        {t('frame.skip-canvas')}
      </button>
      {panels.inspector.open && (
        <button type="button" onClick={() => focusPart('inspector')}>
          {t('frame.skip-inspector')}
        </button>
      )}
    </nav>
  )
}
