import { type ReactNode, useState } from 'react'
import type { Language } from '../../../src/graph/base/text.ts'
import { ok } from '../../../src/graph/document/problem.ts'
import type { Registry } from '../../../src/graph/node/registry.ts'
import { ownDataInProcess } from '../../../src/intake/in-process.ts'
import type { ProjectSession, Workspace } from '../../../src/session/types.ts'
import { createWorkspace } from '../../../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../../../src/session/workspace/runtime.ts'
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts'
import { ProjectProvider, WorkspaceProvider } from '../../../src/ui/base/context.tsx'
import { LanguageProvider } from '../../../src/ui/base/language/language-context.tsx'
import { scriptedEngine } from '../../../testing/scripted-engine.ts'
import { loadWords, WORDS } from '../../../testing/words.ts'
import '../../../src/ui/base/theme/tokens.css'
import '../../../src/ui/base/theme/base.css'

/** Everything a part of the face needs around it. */
export function Around(props: {
  readonly project: ProjectSession
  readonly registry: Registry
  readonly language?: Language
  readonly workspace?: Workspace
  readonly children: ReactNode
}) {
  const [empty] = useState(() => emptyWorkspace(props.registry))
  return (
    <LanguageProvider words={WORDS[props.language ?? 'en']} choose={() => {}} load={loadWords}>
      <WorkspaceProvider workspace={props.workspace ?? empty} registry={props.registry}>
        <ProjectProvider project={props.project}>{props.children}</ProjectProvider>
      </WorkspaceProvider>
    </LanguageProvider>
  )
}

/** A real one, with nothing in it and an engine that computes nothing. */
export function emptyWorkspace(registry: Registry): Workspace {
  return createWorkspace({
    storage: createMemoryStorage(),
    loadRuntime: async () =>
      ok(createRuntime({ engine: scriptedEngine(), registry, ownData: ownDataInProcess(), shipped: {} })),
  })
}
