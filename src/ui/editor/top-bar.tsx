import { PanelLeft, PanelRight, PanelsTopLeft, Presentation, X } from 'lucide-react'
import { askedView, giveUpView } from '../base/address/asked-view.ts'
import { useFrame, useWorkspace } from '../base/context.tsx'
import { useKeyLabel } from '../base/language/use-key-text.ts'
import { useText } from '../base/language/use-text.ts'
import { LanguageSwitch } from '../base/settings/language-switch.tsx'
import { SettingsMenu } from '../base/settings/settings-menu.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { Hint } from '../base/widgets/hint.tsx'
import { Mark } from '../base/widgets/mark.tsx'
import { RunButton } from '../guide/run-button.tsx'
import { BackendChoices } from './backend-choices.tsx'
import { ProjectName } from './project-name.tsx'
import { SavedState } from './saved-state.tsx'
import { ShareMenu } from './share-menu.tsx'
import styles from './top-bar.module.css'
import { UndoButtons } from './undo-buttons.tsx'
import type { Panels } from './use-panels.ts'

/** Name, saved state, undo, settings, share, present, run, inspector. Presented, only what is needed for that. */
export function TopBar(props: {
  readonly panels: Panels
  readonly onAbout: () => void
  readonly onWords: () => void
}) {
  const { panels } = props
  const workspace = useWorkspace()
  const presenting = useSignal(useFrame().presenting)
  const { t } = useText()
  const withKeys = useKeyLabel()
  return (
    <header className={styles.bar}>
      {!presenting && (
        <span className={styles.onPhone}>
          <Button
            kind="icon"
            aria-label={t('frame.library')}
            aria-expanded={panels.library.open}
            aria-controls="library"
            title={t('frame.library')}
            onClick={() => (panels.library.open ? panels.toggle('library', false) : panels.browse('data'))}
          >
            <PanelLeft size={18} />
          </Button>
        </span>
      )}
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
      {!presenting && (
        <>
          <ShowPanelsButton />
          <UndoButtons />
          <SettingsMenu>
            <LanguageSetting />
            <BackendChoices />
          </SettingsMenu>
          <span className={styles.notOnPhone}>
            <ShareMenu onAbout={props.onAbout} onWords={props.onWords} />
          </span>
        </>
      )}
      <span className={presenting ? undefined : styles.notOnPhone}>
        <PresentButton />
      </span>
      <RunButton main />
      {!presenting && (
        <Hint text={withKeys(t('frame.inspector'), 'I')}>
          <Button
            kind="icon"
            aria-label={t('frame.inspector')}
            aria-expanded={panels.inspector.open}
            aria-controls="inspector"
            onClick={() => panels.toggle('inspector')}
          >
            <PanelRight size={18} />
          </Button>
        </Hint>
      )}
    </header>
  )
}

/** Brings back what a link has hidden. */
function ShowPanelsButton() {
  const workspace = useWorkspace()
  const { hidden } = useSignal(askedView(workspace))
  const { t } = useText()
  const label = t('view.show-panels')
  if (!hidden) return null
  return (
    <Hint text={label}>
      <Button kind="plain" aria-label={label} onClick={() => giveUpView(workspace, 'hidden')}>
        <PanelsTopLeft size={16} />
        <span className={styles.wide}>{label}</span>
      </Button>
    </Hint>
  )
}

/** Begins and ends the presentation. */
function PresentButton() {
  const frame = useFrame()
  const presenting = useSignal(frame.presenting)
  const { t } = useText()
  const withKeys = useKeyLabel()
  const label = t(presenting ? 'present.end' : 'present.begin')
  return (
    <Hint text={withKeys(label, presenting ? 'Escape' : 'P')}>
      <Button kind="plain" aria-label={label} onClick={() => frame.present(!presenting)}>
        {presenting ? <X size={16} /> : <Presentation size={16} />}
        {!presenting && <span className={styles.wide}>{label}</span>}
      </Button>
    </Hint>
  )
}

function LanguageSetting() {
  const { t } = useText()
  return (
    <div className={styles.language}>
      <span>{t('language.title')}</span>
      <LanguageSwitch />
    </div>
  )
}
