import { useMemo } from 'react'
import type { FormatId } from '../../export/formats.ts'
import type { Result } from '../../graph/document/problem.ts'
import { useWorkspace } from '../base/context.tsx'
import { useFiles } from '../base/files/use-files.ts'
import { useText } from '../base/language/use-text.ts'
import { useShowNotice } from '../base/notices/notice-context.tsx'
import type { ProjectInfo } from '../base/workspace-types.ts'

export interface ProjectActions {
  create(): Promise<void>
  rename(project: ProjectInfo, name: string): Promise<void>
  duplicate(project: ProjectInfo): Promise<void>
  remove(project: ProjectInfo): Promise<void>
  save(project: ProjectInfo, format: FormatId): Promise<void>
}

/** What can be done with projects; what is refused is said in the strip, and a deleted one can be brought back. */
export function useProjectActions(): ProjectActions {
  const workspace = useWorkspace()
  const files = useFiles()
  const showNotice = useShowNotice()
  const { t, text } = useText()
  return useMemo(() => {
    const said = <T>(result: Result<T>): result is Extract<Result<T>, { ok: true }> => {
      if (!result.ok) for (const message of result.problems) showNotice({ severity: 'error', message })
      return result.ok
    }
    return {
      async create() {
        said(await workspace.create(t('start.new-title')))
      },
      async rename({ id }, name) {
        said(await workspace.rename(id, name))
      },
      async duplicate({ id, title }) {
        said(await workspace.duplicate(id, t('start.copy-of', { title: text(title) })))
      },
      async remove({ id, title }) {
        if (!said(await workspace.remove(id))) return
        showNotice({
          severity: 'info',
          stays: true,
          text: t('start.deleted', { title: text(title) }),
          action: { label: t('start.restore'), perform: () => void workspace.restore(id).then(said) },
        })
      },
      save: ({ id }, format) => files.save(id, format),
    }
  }, [workspace, files, showNotice, t, text])
}
