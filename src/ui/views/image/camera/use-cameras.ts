import { useEffect } from 'react'
import type { ProjectSession } from '../../../../session/types.ts'
import { useProject } from '../../../base/context.tsx'
import { Cameras } from './cameras.ts'

const ALL = new WeakMap<ProjectSession, Cameras>()

/** The cameras of the open project; the same for its card and its large view. */
export function useCameras(): Cameras {
  const project = useProject()
  const found = ALL.get(project) ?? new Cameras(project)
  ALL.set(project, found)
  return found
}

/** Switches all cameras off when the project is left. */
export function useCamerasEnd(): void {
  const project = useProject()
  useEffect(
    () => () => {
      ALL.get(project)?.close()
      ALL.delete(project)
    },
    [project],
  )
}
