import type { ReactNode } from 'react'
import { registry } from '../../nodes/registry.ts'
import { BACKEND_MESSAGES } from '../../src/engine/backends/backend-messages.ts'
import { ENGINE_MESSAGES } from '../../src/engine/engine-messages.ts'
import type { Language } from '../../src/graph/base/text.ts'
import type { Problem } from '../../src/graph/document/problem.ts'
import { GRAPH_MESSAGES } from '../../src/graph/words/messages.ts'
import { SESSION_MESSAGES } from '../../src/session/base/session-messages.ts'
import { STORAGE_MESSAGES } from '../../src/storage/storage-messages.ts'
import { ProjectProvider, WorkspaceProvider } from '../../src/ui/base/context.tsx'
import { LanguageProvider } from '../../src/ui/base/language/language-context.tsx'
import { NoticeProvider } from '../../src/ui/base/notices/notice-context.tsx'
import type { Stage } from './stage.ts'

export const SENTENCES = [
  GRAPH_MESSAGES,
  STORAGE_MESSAGES,
  ENGINE_MESSAGES,
  BACKEND_MESSAGES,
  SESSION_MESSAGES,
]

/** Everything a part of the screen finds around it in the app. */
export function StageProvider(props: {
  readonly language: Language
  readonly choose?: (language: Language) => void
  readonly stage?: Stage
  readonly keepsNothing?: Problem
  readonly children: ReactNode
}) {
  const { stage } = props
  const inProject = stage?.project ? (
    <ProjectProvider project={stage.project}>{props.children}</ProjectProvider>
  ) : (
    props.children
  )
  return (
    <LanguageProvider language={props.language} choose={props.choose ?? (() => {})} sentences={SENTENCES}>
      <NoticeProvider>
        {stage ? (
          <WorkspaceProvider
            workspace={stage.workspace}
            registry={registry}
            keepsNothing={props.keepsNothing}
          >
            {inProject}
          </WorkspaceProvider>
        ) : (
          inProject
        )}
      </NoticeProvider>
    </LanguageProvider>
  )
}
