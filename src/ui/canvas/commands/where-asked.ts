import type { Position } from '../../../graph/document/document.ts'
import type { CanvasModel } from '../canvas-model.ts'

/** Where a menu was opened, else under the pointer, else in the middle: on the screen, and in canvas units. */
export function whereAsked({ popup, pointer, view }: CanvasModel): {
  readonly at: Position
  readonly place: Position
} {
  const now = popup.value
  if (now?.kind === 'menu') return { at: now.at, place: now.place }
  if (pointer) return { at: view.onScreen(pointer), place: view.onCanvas(pointer) }
  const { width, height } = view.size
  const at = { x: width / 2, y: height / 3 }
  return { at, place: view.fromScreen(at) }
}
