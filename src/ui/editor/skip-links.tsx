import { useText } from '../base/language/use-text.ts'
import styles from './editor.module.css'
import type { Panels } from './use-panels.ts'

/** The first things the Tab key reaches: straight to a part of the screen. */
export function SkipLinks({ panels }: { readonly panels: Panels }) {
  const { t } = useText()
  return (
    <nav className={styles.skip} aria-label={t('frame.skip')}>
      <button
        type="button"
        onClick={() => (panels.library.open ? focusPart('library') : panels.browse('data'))}
      >
        {t('frame.skip-library')}
      </button>
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

/** Moves the focus to a part of the screen: on the canvas to the graph itself, which takes the keys. */
function focusPart(id: 'library' | 'canvas' | 'inspector'): void {
  const part = document.getElementById(id)
  const graph = part?.querySelector<HTMLElement>('[role=application]')
  ;(graph ?? part)?.focus({ preventScroll: true })
}
