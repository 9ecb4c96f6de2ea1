import type { CanvasModel } from '../canvas-model.ts'
import { removeOperations } from '../commands/remove-operations.ts'
import { copyFragment, fragmentText, readFragment } from './fragment.ts'
import { paste } from './paste.ts'

/**
 * Copy, cut and paste by the browser's own events, which need no permission and also come from its menus. `ours`
 * says whether they are meant for the canvas and not for a text field.
 */
export function clipboardEvents(model: CanvasModel, ours: (event: Event) => boolean): () => void {
  const { project, registry, selection, view } = model
  // The paste event does not say whether Shift is held down; the key press before it does.
  let shift = false
  const onKey = (event: KeyboardEvent) => {
    shift = event.shiftKey
  }
  const onCopy = (event: ClipboardEvent) => {
    const { nodes, notes, frames } = selection.value
    if (!ours(event) || nodes.size + notes.size + frames.size === 0) return
    if (document.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    const text = fragmentText(copyFragment(project.document.value, selection.value))
    model.clipboard = text
    event.clipboardData?.setData('text/plain', text)
    if (event.type !== 'cut') return
    const operations = removeOperations(project.document.value, selection.value)
    project.perform({ name: 'remove', operation: { kind: 'batch', operations } })
  }
  const onPaste = (event: ClipboardEvent) => {
    if (!ours(event)) return
    const text = event.clipboardData?.getData('text/plain') || model.clipboard
    const fragment = readFragment(text, registry)
    if (!fragment) return
    event.preventDefault()
    paste(model, fragment, {
      name: 'paste',
      place: model.pointer && view.onCanvas(model.pointer),
      withIncoming: shift,
    })
  }
  const listeners = { keydown: onKey, copy: onCopy, cut: onCopy, paste: onPaste }
  for (const [type, listener] of Object.entries(listeners))
    document.addEventListener(type, listener as EventListener)
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      document.removeEventListener(type, listener as EventListener)
  }
}
