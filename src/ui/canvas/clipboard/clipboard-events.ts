import { pageClipboard } from '../../base/page-clipboard.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { removeOperations } from '../commands/remove-operations.ts'
import { whereAsked } from '../commands/where-asked.ts'
import { copyFragment, fragmentText, readFragment } from './fragment.ts'
import { paste } from './paste.ts'

/**
 * Copy, cut and paste by the browser's own events, which need no permission and also come from its menus. They are
 * aimed at the text that is selected anywhere on the page, so what has the focus decides instead: `isCanvas` says
 * whether that is the canvas and no text field. A text that was selected since is what a person means to copy.
 */
export function clipboardEvents(
  model: CanvasModel,
  isCanvas: (focused: Element | null) => boolean,
): () => void {
  const { project, registry, selection, view } = model
  pageClipboard.watch()
  // The paste event does not say whether Shift is held down; the key press before it does.
  let shift = false
  let textIsNewer = false
  const onKey = (event: KeyboardEvent) => {
    shift = event.shiftKey
  }
  const onText = () => {
    textIsNewer = document.getSelection()?.isCollapsed === false
  }
  const onCanvas = () => {
    textIsNewer = false
  }
  const ours = (event: Event) => !event.defaultPrevented && isCanvas(document.activeElement)
  const onCopy = (event: ClipboardEvent) => {
    const { nodes, notes, frames } = selection.value
    if (!ours(event) || textIsNewer || nodes.size + notes.size + frames.size === 0) return
    event.preventDefault()
    const text = fragmentText(copyFragment(project.document.value, selection.value))
    event.clipboardData?.setData('text/plain', text)
    pageClipboard.taken(text)
    if (event.type !== 'cut') return
    const operations = removeOperations(project.document.value, selection.value)
    project.perform({ name: 'remove', operation: { kind: 'batch', operations } })
  }
  const onPaste = (event: ClipboardEvent) => {
    if (!ours(event) || model.readOnly) return
    event.preventDefault()
    const text = pageClipboard.onlyHere ?? event.clipboardData?.getData('text/plain') ?? ''
    const { at } = whereAsked(model)
    const fragment = readFragment(text, registry, (count) =>
      model.say({ key: 'canvas.paste-repaired', values: { count } }, at),
    )
    if (fragment)
      paste(model, fragment, {
        name: 'paste',
        place: model.pointer && view.onCanvas(model.pointer),
        withIncoming: shift,
      })
    else model.say({ key: 'canvas.nothing-to-paste' }, at)
  }
  const onPage = { keydown: onKey, copy: onCopy, cut: onCopy, paste: onPaste, selectionchange: onText }
  const onView = { pointerdown: onCanvas, focusin: onCanvas }
  const listen = (way: 'addEventListener' | 'removeEventListener') => {
    for (const [type, listener] of Object.entries(onPage)) document[way](type, listener as EventListener)
    for (const [type, listener] of Object.entries(onView)) view.container[way](type, listener)
  }
  listen('addEventListener')
  return () => listen('removeEventListener')
}
