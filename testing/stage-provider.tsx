import type { ReactNode } from 'react'
import { registry } from '../nodes/registry.ts'

import type { Language } from '../src/graph/base/text.ts'
import type { Problem } from '../src/graph/document/problem.ts'
import { ProjectProvider, WorkspaceProvider } from '../src/ui/base/context.tsx'
import { LanguageProvider } from '../src/ui/base/language/language-context.tsx'
import { NoticeProvider } from '../src/ui/base/notices/notice-context.tsx'
import type { Stage } from './stage.ts'
import { loadWords, WORDS } from './words.ts'

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
    <LanguageProvider words={WORDS[props.language]} choose={props.choose ?? (() => {})} load={loadWords}>
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
