import { insertInWire } from '../../graph/check/fix-operations.ts'
import type { Position, WireId } from '../../graph/document/document.ts'
import { OVER_EVENTS } from '../base/drag-over.ts'
import { NODE_DRAG_TYPE } from '../base/selection.ts'
import type { CanvasModel } from './canvas-model.ts'
import { addNode } from './wiring/add-node.ts'

/** How near to a wire a node must be dropped to be put into it, in pixels on the screen. */
const REACH = 16

/** Takes node types from the library: dropped by the mouse, dragged by a finger, or added by click or key. */
export function dropNodes(model: CanvasModel): () => void {
  const { view, registry, selection, splice } = model
  const { container } = view
  // Only a drop may read what the browser drags; the library says it.
  let dragged: string | undefined
  const isNode = (event: DragEvent) => event.dataTransfer?.types.includes(NODE_DRAG_TYPE) ?? false
  const onOver = (event: DragEvent) => {
    if (!isNode(event) || model.readOnly) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    view.readScreen()
    target(event)
  }
  /** Shows the wire that would run through what is dragged, if it was let go now. */
  const target = (at: { readonly clientX: number; readonly clientY: number }) =>
    splice.set(dragged === undefined ? undefined : wireUnder(model, dragged, view.onCanvas(at)))
  // From one part of the canvas to another is no leaving.
  const onLeave = (event: DragEvent) => {
    const { x, y } = view.onScreen(event)
    const { width, height } = view.size
    if (x <= 0 || y <= 0 || x >= width || y >= height) splice.set(undefined)
  }
  const onDrop = (event: DragEvent) => {
    splice.set(undefined)
    const type = event.dataTransfer?.getData(NODE_DRAG_TYPE)
    if (!type || !registry.has(type) || model.readOnly) return
    event.preventDefault()
    addAt(type, event)
  }
  const addAt = (type: string, at: { readonly clientX: number; readonly clientY: number }) => {
    view.readScreen()
    const place = view.onCanvas(at)
    addNode(model, type, { place, into: wireUnder(model, type, place) })
  }
  for (const type of OVER_EVENTS) container.addEventListener(type, onOver)
  container.addEventListener('dragleave', onLeave)
  container.addEventListener('drop', onDrop)
  const adds = selection.adds.subscribe(({ type, at }) => {
    if (!registry.has(type) || model.readOnly) return
    if (!at) addNode(model, type)
    // A finger that lets go beside the canvas has thought better of it.
    else if (container.contains(document.elementFromPoint(at.x, at.y)))
      addAt(type, { clientX: at.x, clientY: at.y })
  })
  const drags = selection.drags.subscribe((request) => {
    dragged = request?.type
    if (!request?.at || model.readOnly) splice.set(undefined)
    else {
      view.readScreen()
      target({ clientX: request.at.x, clientY: request.at.y })
    }
  })
  return () => {
    drags.unsubscribe()
    for (const type of OVER_EVENTS) container.removeEventListener(type, onOver)
    container.removeEventListener('dragleave', onLeave)
    container.removeEventListener('drop', onDrop)
    adds.unsubscribe()
  }
}

/** The wire at a place, if a node of this type can be put into it. */
function wireUnder(
  { view, project, registry }: CanvasModel,
  type: string,
  place: Position,
): WireId | undefined {
  const wire = view.shapes.near(place, REACH / view.viewport.value.k)?.shape.id
  if (wire === undefined) return undefined
  return insertInWire(project.document.value, registry, wire, type).length > 0 ? wire : undefined
}
