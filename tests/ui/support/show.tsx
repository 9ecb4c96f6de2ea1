import { type ReactNode, useState } from 'react'
import { GRAPH_MESSAGES } from '../../../src/graph/messages.ts'
import type { Registry } from '../../../src/graph/registry.ts'
import type { Language } from '../../../src/graph/text.ts'
import { LiveValue } from '../../../src/session/live.ts'
import type { ProjectSession, Workspace } from '../../../src/session/types.ts'
import { ProjectProvider, WorkspaceProvider } from '../../../src/ui/context.tsx'
import { LanguageProvider } from '../../../src/ui/language/language-context.tsx'
import '../../../src/ui/theme/tokens.css'
import '../../../src/ui/theme/base.css'

const SENTENCES = [GRAPH_MESSAGES]

/** Everything a part of the face needs around it. */
export function Around(props: {
  readonly project: ProjectSession
  readonly registry: Registry
  readonly language?: Language
  readonly workspace?: Workspace
  readonly children: ReactNode
}) {
  const [settings] = useState(keptSettings)
  return (
    <LanguageProvider language={props.language ?? 'en'} choose={() => {}} sentences={SENTENCES}>
      <WorkspaceProvider workspace={props.workspace ?? settings} registry={props.registry}>
        <ProjectProvider project={props.project}>{props.children}</ProjectProvider>
      </WorkspaceProvider>
    </LanguageProvider>
  )
}

/** The part of a workspace that keeps settings, which is all that a canvas needs of it. */
function keptSettings(): Workspace {
  const settings = new Map<string, LiveValue<unknown>>()
  const setting = (key: string, fallback?: unknown) => {
    const kept = settings.get(key) ?? new LiveValue(fallback)
    settings.set(key, kept)
    return kept
  }
  return {
    setting,
    saveSetting: (key: string, value: unknown) => setting(key).set(value),
  } as unknown as Workspace
}
