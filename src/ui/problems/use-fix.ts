import { useCallback } from 'react'
import type { Problem } from '../../graph/document/problem.ts'
import { useProject, useRegistry } from '../base/context.tsx'
import { useText } from '../base/language/use-text.ts'
import { useAnnounce } from '../base/notices/announcements.tsx'
import { fixText } from './fix-label.ts'
import { fixOperation } from './fix-operation.ts'

/** Does what a problem's button says, as one step of undo, and tells screen readers what was done. */
export function useFix(): (problem: Problem) => void {
  const project = useProject()
  const registry = useRegistry()
  const announce = useAnnounce()
  const tools = useText()
  return useCallback(
    (problem) => {
      const graph = project.checked.value
      const what = fixText(graph, registry, problem, tools)
      if (what === undefined) return
      const done = project.perform({ name: 'fix', operation: fixOperation(graph, registry, problem) })
      if (!done.ok) return
      const left = project.checked.value.problems.filter(({ intended }) => intended === undefined)
      announce(tools.t('node.fix.done', { what, count: left.length }))
    },
    [project, registry, announce, tools],
  )
}
