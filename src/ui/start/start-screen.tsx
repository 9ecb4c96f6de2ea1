import { FolderOpen, Plus } from 'lucide-react'
import { useWorkspace } from '../base/context.tsx'
import { brought } from '../base/files/brought-files.ts'
import { chooseFiles, GRAPH_FILES, networkAmong } from '../base/files/choose-file.ts'
import { useFiles } from '../base/files/use-files.ts'
import { useText } from '../base/language/use-text.ts'
import { NoticeStrip } from '../base/notices/notice-strip.tsx'
import { LanguageSwitch } from '../base/settings/language-switch.tsx'
import { SettingsMenu } from '../base/settings/settings-menu.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { Mark } from '../base/widgets/mark.tsx'
import { ProjectList } from './project-list.tsx'
import { ShippedList } from './shipped-list.tsx'
import styles from './start.module.css'
import { useProjectActions } from './use-project-actions.ts'

/** Where one begins: the graphs that ship with the app, one's own projects, a new graph, a file. */
export function StartScreen(props: { readonly onAbout: () => void; readonly onWords: () => void }) {
  const workspace = useWorkspace()
  const projects = useSignal(workspace.projects)
  const actions = useProjectActions()
  const files = useFiles()
  const { t } = useText()
  const openFile = async () => {
    const chosen = await chooseFiles(GRAPH_FILES)
    const file = (await networkAmong(chosen)) ?? chosen[0]
    if (file) await files.open(file, chosen.map(brought))
  }
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <Mark />
        <strong>Faltwerk</strong>
        <span className={styles.spring} />
        <Button kind="quiet" onClick={props.onWords}>
          {t('words.title')}
        </Button>
        <Button kind="quiet" onClick={props.onAbout}>
          {t('about.title')}
        </Button>
        <LanguageSwitch />
        <SettingsMenu />
      </header>
      <NoticeStrip />
      <main className={styles.main}>
        <section className={styles.intro}>
          <h1 tabIndex={-1}>{t('start.title')}</h1>
          <p>{t('start.lead')}</p>
          <div className={styles.begin}>
            <Button kind="strong" onClick={() => void actions.create()}>
              <Plus size={16} />
              {t('start.new')}
            </Button>
            <Button kind="plain" onClick={() => void openFile()}>
              <FolderOpen size={16} />
              {t('start.import')}
            </Button>
            <span>{t('start.drop')}</span>
          </div>
        </section>
        {projects.length > 0 && <ProjectList projects={projects} actions={actions} />}
        <section aria-labelledby="examples">
          <ShippedList />
        </section>
        {projects.length === 0 && <ProjectList projects={projects} actions={actions} />}
      </main>
      <footer className={styles.foot}>
        <p>{t('about.mnist')}</p>
      </footer>
    </div>
  )
}
