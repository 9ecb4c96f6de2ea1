import { useCallback } from 'react'
import type { Problem } from '../../graph/document/problem.ts'
import { useProject, useRegistry } from '../base/context.tsx'
import { fixOperation } from './fix-operation.ts'

/** Does what a problem's button says, as one step of undo. */
export function useFix(): (problem: Problem) => void {
  const project = useProject()
  const registry = useRegistry()
  return useCallback(
    (problem) => {
      project.perform({ name: 'fix', operation: fixOperation(project.checked.value, registry, problem) })
    },
    [project, registry],
  )
}
