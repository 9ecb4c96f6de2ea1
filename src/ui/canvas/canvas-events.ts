import { isTyping } from '../base/keys/typing.ts'
import type { CanvasModel } from './canvas-model.ts'
import { openMenu } from './commands/open-menu.ts'
import { OWN_USE } from './gestures/press-at.ts'

/** Double click, right click, and where the mouse is: what is no gesture. Returns the way to stop. */
export function canvasEvents(model: CanvasModel): () => void {
  const { view, selection, popup, editing } = model
  const { container } = view
  const free = (event: Event) => !(event.target as Element).closest('[data-overlay]')
  const onMenu = (event: MouseEvent) => {
    if (!free(event)) return
    // Text fields keep the browser's own menu.
    if (isTyping(event.target)) return
    event.preventDefault()
    view.readScreen()
    // A finger that rests has opened it already.
    if (popup.value?.kind !== 'menu' || (event as PointerEvent).pointerType !== 'touch')
      openMenu(model, event)
  }
  const onDouble = (event: MouseEvent) => {
    if (!free(event)) return
    const target = event.target as Element
    const onCard = target.closest('[data-node]') !== null && !target.closest('[data-title]')
    if (onCard && !target.closest(OWN_USE)) model.frame.open('inspector')
    if (onCard || model.readOnly) return
    const part = target.closest<HTMLElement>('[data-note], [data-frame]')
    if (part) {
      const { note, frame } = part.dataset
      editing.set(note !== undefined ? { kind: 'note', id: note } : { kind: 'frame', id: frame ?? '' })
      return
    }
    const title = target.closest('[data-title]')?.closest<HTMLElement>('[data-node]')
    if (title) {
      editing.set({ kind: 'node', id: title.dataset.node ?? '' })
      return
    }
    if (target.closest('[data-wire]')) return
    view.readScreen()
    popup.set({ kind: 'search', at: view.onScreen(event), place: view.onCanvas(event) })
  }
  /** What the keyboard reaches is brought into view and, unless several are selected, selected. */
  const onFocus = (event: FocusEvent) => {
    const target = event.target as HTMLElement
    const { node, note, frame } = target.dataset
    if (!target.matches(':focus-visible')) return
    if (node !== undefined && !view.focus.quiet) view.reveal([node])
    const { value } = selection
    if (value.nodes.size + value.notes.size + value.frames.size > 1 || model.wiring.value) return
    if (node !== undefined) selection.select({ nodes: [node] })
    else if (note !== undefined) selection.select({ notes: [note] })
    else if (frame !== undefined) selection.select({ frames: [frame] })
  }
  const onMove = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') model.pointer = { clientX: event.clientX, clientY: event.clientY }
  }
  const onLeave = () => {
    model.pointer = undefined
  }
  const listeners = {
    contextmenu: onMenu,
    dblclick: onDouble,
    focusin: onFocus,
    pointermove: onMove,
    pointerleave: onLeave,
  }
  for (const [type, listener] of Object.entries(listeners))
    container.addEventListener(type, listener as EventListener)
  const looks = selection.looks.subscribe((look) => {
    if (look.at === 'all') model.fit()
    else {
      view.reveal(look.nodes)
      if (look.nodes[0] !== undefined) view.focus.onNode(look.nodes[0])
    }
  })
  return () => {
    for (const [type, listener] of Object.entries(listeners))
      container.removeEventListener(type, listener as EventListener)
    looks.unsubscribe()
  }
}
