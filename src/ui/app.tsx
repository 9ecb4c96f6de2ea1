import { Suspense, use, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { LANGUAGES, type Language } from '../graph/base/text.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { Workspace } from '../session/types.ts'
import { askedView, giveUpView } from './base/address/asked-view.ts'
import { followAddress } from './base/address/follow-address.ts'
import { useSetting, useWorkspace, WorkspaceProvider } from './base/context.tsx'
import { broughtTable } from './base/files/brought-table.ts'
import { DropZone } from './base/files/drop-zone.tsx'
import {
  LanguageProvider,
  type LoadWords,
  languageFrom,
  useLanguageChoice,
} from './base/language/language-context.tsx'
import { useText } from './base/language/use-text.ts'
import { lazyPart } from './base/late/lazy-part.tsx'
import { MissingEditor } from './base/late/missing-part.tsx'
import { PartBoundary } from './base/late/part-boundary.tsx'
import { NoticeProvider, useShowNotice } from './base/notices/notice-context.tsx'
import { loadSettingsChoices } from './base/settings/settings-menu.tsx'
import { useSignal } from './base/signals/use-signal.ts'
import { useTextSizeOnPage } from './base/theme/use-text-size.ts'
import { useThemeOnPage } from './base/theme/use-theme.ts'
import type { ScreenWords } from './messages/screen-words.ts'
import { loadProjectMenu } from './start/project-list.tsx'
import { StartScreen } from './start/start-screen.tsx'

/** The screen of an open project. */
export const Editor = lazyPart(
  'editor/editor',
  async () => (await import('./editor/editor.tsx')).Editor,
  MissingEditor,
)
const AboutDialog = lazyPart(
  'start/about/about-dialog',
  async () => (await import('./start/about/about-dialog.tsx')).AboutDialog,
)
const WordsDialog = lazyPart(
  'words/words-dialog',
  async () => (await import('./words/words-dialog.tsx')).WordsDialog,
)

const ImportBrought = lazyPart(
  'table-import/import-brought',
  async () => (await import('./table-import/import-brought.tsx')).ImportBrought,
)

/** What is loaded while a person looks at what is there, the most wanted first. */
const AHEAD = [Editor.ahead, loadSettingsChoices, loadProjectMenu, WordsDialog.ahead, AboutDialog.ahead]

export interface AppProps {
  readonly workspace: Workspace
  /** Loads what is said in a language; the same promise each time. */
  readonly loadWords: LoadWords
  /** Resolves when the workspace has read what is kept. */
  readonly begun: Promise<void>
  /** Why this browser keeps nothing, where it does not. */
  readonly keepsNothing?: Problem
}

/** The whole face. */
export function App(props: AppProps) {
  return (
    <WorkspaceProvider
      workspace={props.workspace}
      registry={useSignal(props.workspace.registry)}
      keepsNothing={props.keepsNothing}
    >
      <Speaking load={props.loadWords}>
        <NoticeProvider>
          <PartBoundary>
            <Suspense fallback={null}>
              <Screen begun={props.begun} />
            </Suspense>
          </PartBoundary>
        </NoticeProvider>
      </Speaking>
    </WorkspaceProvider>
  )
}

/** Gives everything below it the language that was chosen, or the browser's. */
export function Speaking(props: { readonly load: LoadWords; readonly children: React.ReactNode }) {
  const { load } = props
  const workspace = useWorkspace()
  const [kept, save] = useSetting<unknown>('language', undefined)
  const asked = useSignal(askedView(workspace)).language
  const wanted = asked ?? languageFrom(kept)
  const [words, setWords] = useState<ScreenWords>()
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    let current = true
    // Where the words can't be had, the language that is shown stays.
    load(wanted).then(
      (loaded) => current && setWords(loaded),
      () => current && setMissing(true),
    )
    return () => {
      current = false
    }
  }, [wanted, load])
  const choose = useCallback(
    (language: Language) => {
      giveUpView(workspace, 'language')
      save(language)
    },
    [workspace, save],
  )
  if (!words) return isMissing && <Speechless />
  return (
    <LanguageProvider words={words} choose={choose} load={load}>
      {props.children}
    </LanguageProvider>
  )
}

/** Without words there is nothing else to show, so these two sentences come with the page itself. */
function Speechless() {
  return (
    <p role="alert">
      Faltwerk could not be loaded completely: load the page anew.
      <br />
      <span lang="de">Faltwerk ließ sich nicht ganz laden: Lade die Seite neu.</span>
    </p>
  )
}

function Screen({ begun }: { readonly begun: Promise<void> }) {
  use(begun)
  useThemeOnPage()
  useTextSizeOnPage()
  const workspace = useWorkspace()
  const project = useSignal(workspace.current)
  const table = useSignal(broughtTable(workspace))
  const showNotice = useShowNotice()
  const { load: loadWords } = useLanguageChoice()
  const [reading, setReading] = useState<'about' | 'words'>()
  const { t } = useText()
  const pages = useMemo(
    () => ({
      onAbout: () => setReading('about'),
      async onWords() {
        // The words name the nodes at which one meets them.
        const loaded = await workspace.loadAhead()
        if (loaded.ok) setReading('words')
        else for (const message of loaded.problems) showNotice({ severity: 'error', message })
      },
    }),
    [workspace, showNotice],
  )
  const close = () => setReading(undefined)
  useEffect(
    () =>
      followAddress(workspace, window, (problems) => {
        for (const message of problems) showNotice({ severity: 'error', message })
      }),
    [workspace, showNotice],
  )
  const shown = useRef(project?.id)
  useEffect(() => {
    // What had the focus is gone with the screen before; a reader goes on at the beginning of the new one.
    if (shown.current !== project?.id && !project) document.querySelector<HTMLElement>('h1')?.focus()
    shown.current = project?.id
  }, [project])
  useEffect(() => {
    // After the first picture, so that nobody waits for it; before it is wanted, so that nobody waits for a server.
    let isGone = false
    const load = async () => {
      if (!isGone) await workspace.loadAhead()
      if (isGone) return
      for (const ahead of AHEAD) ahead()
      // Those that can't be had now are asked for again when they are wanted.
      await Promise.allSettled(LANGUAGES.map(loadWords))
    }
    const handle = requestAnimationFrame(() => setTimeout(load))
    return () => {
      isGone = true
      cancelAnimationFrame(handle)
    }
  }, [workspace, loadWords])
  return (
    <DropZone>
      <Suspense fallback={<p className="visually-hidden">{t('frame.opening')}</p>}>
        {project ? <Editor project={project} {...pages} /> : <StartScreen {...pages} />}
        {reading === 'about' && <AboutDialog open onClose={close} />}
        {reading === 'words' && <WordsDialog open onClose={close} />}
        {table && <ImportBrought key={table.name + table.lastModified} file={table} />}
      </Suspense>
    </DropZone>
  )
}
