import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { PortRef } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Side } from '../../layout/ports-of.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { beginWiring } from './begin-wiring.ts'
import { finishWiring } from './finish-wiring.ts'
import { otherSide } from './wire-rules.ts'

/** Keys on a port while nothing is being wired: Enter begins a wire, Delete removes what is there. */
export function keyOnPort(model: CanvasModel, event: KeyboardEvent, side: Side, ref: PortRef): boolean {
  if (model.readOnly) return false
  if (event.key === 'Enter' || event.key === ' ') {
    const { choices } = beginWiring(model, { fixed: ref, side }, 'pick')
    if (choices.length === 0) {
      model.wiring.set(undefined)
      model.say({ key: 'canvas.wiring.none-fits' })
    } else model.say({ key: 'canvas.wiring.begun', values: { count: choices.length } })
    return true
  }
  if (event.key !== 'Delete' && event.key !== 'Backspace') return false
  const wiring = wiringOf(model.project.document.value)
  const wires = side === 'in' ? wiring.into(...ref) : wiring.outOf(...ref)
  const operations = wires.map(([id]) => ({ kind: 'remove-wire', id }) as const)
  if (operations.length > 0) {
    model.project.perform({ name: 'unwire', operation: { kind: 'batch', operations } })
    model.say({ key: 'canvas.removed', values: { count: operations.length } })
  }
  return true
}

/** Keys while a port is being chosen: arrows and Tab go through what fits, Enter connects, Escape cancels. */
export function keyWhileWiring(model: CanvasModel, event: KeyboardEvent): boolean {
  const { wiring, view } = model
  const now = wiring.value
  if (now?.by !== 'pick') return false
  const { loose, choices, target } = now
  switch (event.key) {
    case 'Escape':
      wiring.set(undefined)
      model.say({ key: 'canvas.wiring.cancelled' })
      view.focus.onPort(loose.side, loose.fixed)
      return true
    case 'Enter':
    case ' ':
      if (target) connect(model, target)
      return true
    case 'Tab':
    case 'ArrowRight':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowUp': {
      const back =
        event.key === 'ArrowLeft' || event.key === 'ArrowUp' || (event.key === 'Tab' && event.shiftKey)
      const at = choices.findIndex(({ port }) => port[0] === target?.[0] && port[1] === target[1])
      const count = choices.length
      const index = at < 0 ? (back ? count - 1 : 0) : (at + (back ? -1 : 1) + count) % count
      aimAt(model, index)
      return true
    }
    default:
      return false
  }
}

function aimAt(model: CanvasModel, index: number): void {
  const { wiring, view, project } = model
  const now = wiring.value
  const choice = now?.choices[index]
  if (!now || !choice) return
  const { port, side, taken } = choice
  wiring.set({ ...now, target: port })
  view.approach(port[0])
  view.focus.onPort(side, port)
  const graph = project.checked.value
  const kind = side === 'in' ? 'input' : 'output'
  const type = graph.document.nodes[port[0]]?.type ?? ''
  model.say({
    key: taken ? 'canvas.wiring.at-taken' : 'canvas.wiring.at',
    values: {
      node: nodeTitle(graph, port[0]),
      port: { kind, type, port: port[1] },
      index: index + 1,
      count: now.choices.length,
    },
  })
}

function connect(model: CanvasModel, target: PortRef): void {
  const side = otherSide(model.wiring.value?.loose.side ?? 'out')
  finishWiring(model, target)
  model.view.focus.onPort(side, target)
  model.say({
    key: 'canvas.wiring.done',
    values: { node: nodeTitle(model.project.checked.value, target[0]) },
  })
}
