import { useCallback } from 'react'
import type { Problem } from '../../graph/document/problem.ts'
import { useProject } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useAnnounce } from '../base/notices/announcements.tsx'

/** Marks a warning as intended, with the reason, or lets it warn again. One step of undo. */
export function useIntend(): (problem: Problem, reason: string | undefined) => void {
  const project = useProject()
  const announce = useAnnounce()
  const { t } = useText()
  return useCallback(
    ({ node, code }, reason) => {
      if (node === undefined) return
      const operation = { kind: 'set-intended', id: node, code, reason } as const
      if (!project.perform({ name: 'intend', operation }).ok) return
      announce(t(reason === undefined ? 'node.intended.taken-back' : 'node.intended.marked'))
    },
    [project, announce, t],
  )
}
