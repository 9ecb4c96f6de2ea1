import type { PortRef, Position } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Side } from '../../layout/ports-of.ts'
import { nearestOnPath } from '../../layout/wires/wire-path.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { toScreen } from '../view/viewport.ts'
import { beginWiring } from '../wiring/begin-wiring.ts'
import { finishWiring } from '../wiring/finish-wiring.ts'
import { type LooseWire, portKey, portOnCard, refuseWire } from '../wiring/wire-rules.ts'
import type { Press } from './gesture.ts'
import { marqueeGesture } from './marquee-gesture.ts'
import { moveGesture } from './move-gesture.ts'
import { nearPort } from './near-port.ts'
import { panGesture } from './pan-gesture.ts'
import { resizeGesture } from './resize-gesture.ts'
import { wireGesture } from './wire-gesture.ts'

/** Parts of a card that use the pointer themselves. */
export const OWN_USE = 'input, select, textarea, button, a, label, [contenteditable], [data-own-use]'

/** What a press may become, by what is under the pointer. */
export function pressAt(model: CanvasModel, event: PointerEvent, spaceHeld: boolean): Press | undefined {
  const { view, selection } = model
  const target = event.target as Element
  const pan: Press = { drag: (start) => panGesture(view, start) }
  if (event.button === 1 || (event.button === 0 && spaceHeld)) return pan
  if (event.button !== 0) return undefined
  const node = target.closest<HTMLElement>('[data-node]')?.dataset.node
  const port = target.closest<HTMLElement>('[data-port]')
  if (event.pointerType === 'touch' && (port || !target.closest(OWN_USE))) {
    const near = nearPort(view, event)
    if (near) return onPort(model, near.side, near.port)
  }
  if (node !== undefined && port) {
    const ref: PortRef = [node, port.dataset.port ?? '']
    return onPort(model, port.dataset.side as Side, ref)
  }
  if (node !== undefined) {
    if (model.wiring.value?.by === 'pick') return { tap: () => tapCard(model, node) }
    const at = model.project.document.value.nodes[node]?.position
    return onMovable(model, 'nodes', node, at, event, target.closest(OWN_USE) !== null)
  }
  const wire = target.closest<SVGElement>('[data-wire]')?.dataset.wire
  if (wire !== undefined) return onWire(model, wire)
  const part = onPart(model, target, event)
  if (part) return part
  if (target.closest(OWN_USE)) return undefined
  return {
    tap() {
      model.wiring.set(undefined)
      if (!event.shiftKey) selection.clear()
    },
    drag: (start) => (start.shiftKey ? marqueeGesture(model, start) : panGesture(view, start)),
  }
}

function onPort(model: CanvasModel, side: Side, ref: PortRef): Press {
  return {
    tap: () => tapPort(model, side, ref),
    drag: () => (model.readOnly ? undefined : wireGesture(model, looseFrom(model, side, ref))),
  }
}

/** An input that has a wire gives its end away; every other port begins a new wire. */
function looseFrom({ project }: CanvasModel, side: Side, ref: PortRef): LooseWire {
  if (side === 'in') {
    const last = wiringOf(project.document.value)
      .into(...ref)
      .at(-1)
    if (last) return { fixed: last[1].from, side: 'out', wire: last[0] }
  }
  return { fixed: ref, side }
}

/** Without dragging: a tap on a port begins a wire, a tap on a port that fits ends it there. */
export function tapPort(model: CanvasModel, side: Side, ref: PortRef): void {
  const { wiring, project, registry } = model
  const now = wiring.value
  if (model.readOnly) return
  if (!now) {
    beginWiring(model, { fixed: ref, side }, 'pick')
    return
  }
  if (now.fitting.has(portKey(side, ref))) {
    finishWiring(model, ref)
    return
  }
  const { loose } = now
  const same = loose.side === side && portKey(side, loose.fixed) === portKey(side, ref)
  const refused = refuseWire(project.document.value, registry, loose, side, ref)
  wiring.set(undefined)
  if (same || !refused) return
  const at = model.view.places.port(side, ref)
  model.say(refused, at && toScreen(model.view.viewport.value, at))
}

/** The same on a card: its first port that fits takes the wire. */
function tapCard(model: CanvasModel, node: string): void {
  const choice = portOnCard(model.wiring.value?.choices ?? [], node)
  if (choice) finishWiring(model, choice.port)
  else model.wiring.set(undefined)
}

/** A note or the title of a frame is pressed, or the corner that sets its size. */
function onPart(model: CanvasModel, target: Element, event: PointerEvent): Press | undefined {
  const corner = target.closest<HTMLElement>('[data-resize]')
  if (corner) {
    const part = { kind: corner.dataset.resize as 'note' | 'frame', id: corner.dataset.part ?? '' }
    return { drag: (start) => (model.readOnly ? undefined : resizeGesture(model, part, start)) }
  }
  const { notes, frames } = model.project.document.value
  const { note, frame } = target.closest<HTMLElement>('[data-note], [data-frame]')?.dataset ?? {}
  const ownUse = target.closest(OWN_USE) !== null
  if (note !== undefined) return onMovable(model, 'notes', note, notes[note]?.position, event, ownUse)
  if (frame !== undefined) return onMovable(model, 'frames', frame, frames[frame]?.position, event, ownUse)
  return undefined
}

function onMovable(
  model: CanvasModel,
  among: 'nodes' | 'notes' | 'frames',
  id: string,
  at: Position | undefined,
  event: PointerEvent,
  ownUse: boolean,
): Press {
  const { selection } = model
  const adding = event.shiftKey || event.ctrlKey || event.metaKey
  const wasSelected = selection.value[among].has(id)
  // At once, so that what is dragged can be seen; but one of several selected stays among them until let go.
  if (!wasSelected && !adding) selection.select({ [among]: [id] })
  if (ownUse) return {}
  return {
    tap() {
      if (adding) selection.toggle(id, among)
      else if (wasSelected) selection.select({ [among]: [id] })
    },
    drag(start) {
      if (adding && !wasSelected) selection.toggle(id, among)
      return at && !model.readOnly ? moveGesture(model, at, start) : undefined
    },
  }
}

function onWire(model: CanvasModel, id: string): Press {
  const { view, selection } = model
  return {
    tap(event) {
      const { nodes, wires } = selection.value
      if (event.shiftKey) selection.select({ nodes, wires: new Set([...wires, id]) })
      else selection.select({ wires: [id] })
    },
    drag(start) {
      const shape = view.shapes.get(id)
      if (!shape || model.readOnly) return undefined
      const { path, wire } = shape
      // The end that is nearer comes along.
      const { t } = nearestOnPath(path, view.onCanvas(start))
      const fixed =
        t < 0.5 ? ({ fixed: wire.to, side: 'in' } as const) : ({ fixed: wire.from, side: 'out' } as const)
      return wireGesture(model, { ...fixed, wire: id })
    },
  }
}
