import { useSignal } from '../../base/signals/use-signal.ts'
import { useCanvas } from '../canvas-context.tsx'
import { Shortcuts } from '../shortcuts.tsx'
import { ContextMenu } from './context-menu.tsx'
import { NodeSearch } from './node-search.tsx'
import { Said } from './said.tsx'

/** What opens over the canvas because a person asked for it. */
export function Popups() {
  const { popup } = useCanvas()
  const now = useSignal(popup)
  return (
    <>
      <Said />
      {now?.kind === 'search' && <NodeSearch search={now} />}
      {now?.kind === 'menu' && <ContextMenu key={`${now.at.x}/${now.at.y}`} menu={now} />}
      <Shortcuts open={now?.kind === 'shortcuts'} onClose={() => popup.set(undefined)} />
    </>
  )
}
