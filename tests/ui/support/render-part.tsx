import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import type { Language } from '../../../src/graph/base/text.ts'
import type { ProjectSession, Workspace } from '../../../src/session/types.ts'
import { type Stage, type StageOptions, stage } from '../../../testing/stage.ts'
import { StageProvider } from '../../../testing/stage-provider.tsx'
import '../../../src/ui/base/theme/tokens.css'
import '../../../src/ui/base/theme/base.css'

/** Renders a part of the screen in a real workspace on a storage in memory. */
export async function renderPart(
  part: ReactNode,
  options: StageOptions & { readonly language?: Language; readonly built?: Stage } = {},
): Promise<{ readonly workspace: Workspace; readonly project: ProjectSession }> {
  const built = options.built ?? (await stage(options)()).stage
  await render(
    <StageProvider language={options.language ?? 'en'} stage={built}>
      {part}
    </StageProvider>,
  )
  return { workspace: built.workspace, project: built.project! }
}
