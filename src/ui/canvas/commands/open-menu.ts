import type { CanvasModel } from '../canvas-model.ts'

/** Opens the menu for what is under the pointer; that is selected if it is not among the selected. */
export function openMenu(
  model: CanvasModel,
  event: { readonly clientX: number; readonly clientY: number; readonly target: EventTarget | null },
  byFinger = false,
): void {
  const { view, selection, popup } = model
  const target = event.target as Element
  const node = target.closest<HTMLElement>('[data-node]')?.dataset.node
  const wire = target.closest<SVGElement>('[data-wire]')?.dataset.wire
  if (node !== undefined && !selection.value.nodes.has(node)) selection.select({ nodes: [node] })
  if (wire !== undefined && !selection.value.wires.has(wire)) selection.select({ wires: [wire] })
  const { note, frame } = target.closest<HTMLElement>('[data-note], [data-frame]')?.dataset ?? {}
  if (note !== undefined && !selection.value.notes.has(note)) selection.select({ notes: [note] })
  if (frame !== undefined && !selection.value.frames.has(frame)) selection.select({ frames: [frame] })
  if ([node, wire, note, frame].every((id) => id === undefined)) selection.clear()
  popup.set({ kind: 'menu', at: view.onScreen(event), place: view.onCanvas(event), byFinger })
}
