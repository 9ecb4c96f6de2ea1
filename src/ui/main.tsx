import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { failed, ok, problem, type Result } from '../graph/document/problem.ts'
import { loadNodeWords, loadScreenWords } from '../languages/load-screen-words.ts'
import { createWorkspace } from '../session/workspace/create-workspace.ts'
import type { Runtime } from '../session/workspace/runtime.ts'
import { openIndexedDbStorage } from '../storage/indexed-db/open-indexed-db-storage.ts'
import { createMemoryStorage } from '../storage/memory-storage.ts'
import { App, Editor } from './app.tsx'
import { askedView } from './base/address/asked-view.ts'
import { addressOf } from './base/address/follow-address.ts'
import { mendBrowserLanguage } from './base/language/mend-browser-language.ts'
import { lateModule } from './base/late/late-module.ts'
import { fontReady } from './base/theme/font-ready.ts'
import { isolatePage } from './isolate-page.ts'
import './base/theme/fonts.css'
import './base/theme/tokens.css'
import './base/theme/base.css'

/** With what is said of nodes, which nobody can speak of before. */
const late = lateModule('runtime', async () => {
  const [runtime] = await Promise.all([import('./runtime.ts'), loadNodeWords()])
  return runtime
})

async function loadRuntime(): Promise<Result<Runtime>> {
  // Whoever wants the one wants the other next.
  Editor.ahead()
  const state = await late.load()
  if (state.kind === 'ready') return ok(state.module.runtime)
  // Without it nothing was ever open, so nothing is unsaved.
  return failed(problem(`late.${state.kind === 'failed' ? state.failure : 'stuck'}`, { saved: 'yes' }))
}

/** Puts the rooms together: storage, engine, vocabulary, session, face. */
async function start(root: HTMLElement): Promise<void> {
  mendBrowserLanguage()
  if (await isolatePage()) return
  finishTypingWhenLeft()
  const font = fontReady()
  const opened = await openIndexedDbStorage()
  const workspace = createWorkspace({
    storage: opened.ok ? opened.value : createMemoryStorage(),
    loadRuntime,
    keepsNothing: !opened.ok,
  })
  // Asked for now, they are there before anything is drawn, and nothing jumps.
  for (const key of ['language', 'theme', 'text-size', 'panels']) workspace.setting(key, undefined)
  const asked = addressOf(window)
  askedView(workspace).set(asked?.view ?? {})
  await font
  createRoot(root).render(
    <StrictMode>
      <App
        workspace={workspace}
        loadWords={loadScreenWords}
        begun={workspace.begin(asked?.place)}
        keepsNothing={opened.ok ? undefined : opened.problems[0]}
      />
    </StrictMode>,
  )
}

void start(document.getElementById('root')!)

/**
 * What stands in a field that is being typed in counts when the page is left, as it does after a click elsewhere: the
 * browser itself sends no blur event then. To be called before anything that saves when the page is left.
 */
function finishTypingWhenLeft(): void {
  const leaveField = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  addEventListener('pagehide', leaveField, { capture: true })
}
