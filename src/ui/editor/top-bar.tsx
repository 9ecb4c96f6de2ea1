import { PanelLeft, PanelRight } from 'lucide-react'
import { useWorkspace } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { LanguageSwitch } from '../base/settings/language-switch.tsx'
import { ThemeMenu } from '../base/settings/theme-menu.tsx'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import { Mark } from '../base/widgets/mark.tsx'
import { RunButton } from '../trainers/run-button.tsx'
import { BackendChip } from './backend-chip.tsx'
import { ProjectName } from './project-name.tsx'
import { SavedState } from './saved-state.tsx'
import { ShareMenu } from './share-menu.tsx'
import styles from './top-bar.module.css'
import { UndoButtons } from './undo-buttons.tsx'
import type { Panels } from './use-panels.ts'

/** Name, saved state, undo, back end, language, appearance, share, run. */
export function TopBar(props: {
  readonly panels: Panels
  readonly onAbout: () => void
  readonly onWords: () => void
}) {
  const { panels } = props
  const workspace = useWorkspace()
  const { t } = useText()
  const drawerButton = (panel: 'library' | 'inspector') => {
    const label = t(`frame.${panel}`)
    return (
      <Button
        kind="icon"
        aria-label={label}
        aria-expanded={panels[panel].open}
        aria-controls={panel}
        title={label}
        onClick={() => panels.toggle(panel)}
      >
        {panel === 'library' ? <PanelLeft size={18} /> : <PanelRight size={18} />}
      </Button>
    )
  }
  return (
    <header className={styles.bar}>
      <span className={styles.onPhone}>{drawerButton('library')}</span>
      <Hint text={t('frame.home')}>
        <button
          type="button"
          className={styles.home}
          aria-label={t('frame.home')}
          onClick={() => void workspace.leave()}
        >
          <Mark />
          <span className={styles.wide}>Faltwerk</span>
        </button>
      </Hint>
      <ProjectName />
      <SavedState />
      <span className={styles.spring} />
      <UndoButtons />
      <BackendChip />
      <LanguageSwitch />
      <ThemeMenu />
      <ShareMenu onAbout={props.onAbout} onWords={props.onWords} />
      <RunButton />
      {drawerButton('inspector')}
    </header>
  )
}
