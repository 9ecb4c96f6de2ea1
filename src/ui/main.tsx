import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { registry } from '../../nodes/registry.ts'

import { createWorkerEngine } from '../engine/browser/client.ts'
import { loadScreenWords } from '../languages/load-screen-words.ts'

import { createWorkspace } from '../session/workspace/create-workspace.ts'
import { openIndexedDbStorage } from '../storage/indexed-db/open-indexed-db-storage.ts'
import { createMemoryStorage } from '../storage/memory-storage.ts'
import { App } from './app.tsx'
import { mendBrowserLanguage } from './base/language/mend-browser-language.ts'
import { finishTypingWhenLeft } from './finish-typing.ts'
import { isolatePage } from './isolate-page.ts'
import { SHIPPED_TEXTS } from './start/shipped-texts.ts'
import './base/theme/tokens.css'
import './base/theme/base.css'

/** Puts the rooms together: storage, engine, vocabulary, session, face. */
async function start(root: HTMLElement): Promise<void> {
  mendBrowserLanguage()
  if (await isolatePage()) return
  finishTypingWhenLeft()
  const opened = await openIndexedDbStorage()
  const workspace = createWorkspace({
    storage: opened.ok ? opened.value : createMemoryStorage(),
    engine: createWorkerEngine({ dataUrl: 'data/' }),
    registry,
    shipped: SHIPPED_TEXTS,
    keepsNothing: !opened.ok,
  })
  // Asked for now, they are there before anything is drawn, and nothing jumps.
  for (const key of ['language', 'theme', 'panels']) workspace.setting(key, undefined)
  createRoot(root).render(
    <StrictMode>
      <App
        workspace={workspace}
        registry={registry}
        loadWords={loadScreenWords}
        begun={workspace.begin()}
        keepsNothing={opened.ok ? undefined : opened.problems[0]}
      />
    </StrictMode>,
  )
}

void start(document.getElementById('root')!)
