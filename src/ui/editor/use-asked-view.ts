import { useEffect } from 'react'
import { askedView, giveUpView } from '../base/address/asked-view.ts'
import { useFrame, useProject, useWorkspace } from '../base/context.tsx'
import { useSignal } from '../base/signals/use-signal.ts'

/** Shows the project as the address asks for it, until a person wants it otherwise. Panels are the panels' own. */
export function useAskedView(): void {
  const project = useProject()
  const workspace = useWorkspace()
  const { presenting, present } = useFrame()
  const { lesson = false, readOnly = false } = useSignal(askedView(workspace))
  useEffect(() => project.keepAsIs(readOnly), [project, readOnly])
  useEffect(() => {
    if (!lesson) return
    present(true)
    const subscription = presenting.changes.subscribe((on) => {
      if (!on) giveUpView(workspace, 'lesson')
    })
    return () => subscription.unsubscribe()
  }, [workspace, presenting, present, lesson])
}
