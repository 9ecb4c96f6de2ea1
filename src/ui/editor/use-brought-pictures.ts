import { useEffect } from 'react'
import { useFrame, useProject, useSelection, useWorkspace } from '../base/context.tsx'
import { broughtPictures } from '../base/files/brought-pictures.ts'

const TYPE = 'pictures'

/** Gathers pictures that were dropped on the page: into the selected node, or into that of the project made for them. */
export function useBroughtPictures(): void {
  const workspace = useWorkspace()
  const project = useProject()
  const selection = useSelection()
  const frame = useFrame()
  useEffect(() => {
    const waiting = broughtPictures(workspace)
    const subscription = waiting.changes.subscribe((brought) => {
      if (!brought) return
      const { nodes } = project.document.value
      const among = brought.project === project.id ? Object.keys(nodes) : [...selection.value.nodes]
      const node = among.find((id) => nodes[id]?.type === TYPE)
      if (node === undefined) return
      waiting.set(undefined)
      frame.gather({ node, files: brought.files })
    })
    return () => subscription.unsubscribe()
  }, [workspace, project, selection, frame])
}
