import { feederOf } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { isWorthEnlarging } from '../../views/views.ts'
import type { CanvasModel } from '../canvas-model.ts'
import { zoomAt } from '../view/viewport.ts'
import type { CanvasCommand } from './canvas-command.ts'

const STEP = 1.25

function zoomBy({ view }: CanvasModel, factor: number): void {
  const { width, height } = view.size
  view.setViewport(
    zoomAt(view.viewport.value, view.viewport.value.k * factor, { x: width / 2, y: height / 2 }),
  )
}

/** The inspector, which is folded on a screen that has little room. */
export const details: CanvasCommand = {
  id: 'details',
  label: 'canvas.command.details',
  keys: ['I'],
  perform: ({ frame }) => frame.toggle('inspector'),
}

/** Everything large, for those who watch from the last row. */
export const present: CanvasCommand = {
  id: 'present',
  label: 'canvas.command.present',
  keys: ['P'],
  perform: ({ frame }) => frame.present(!frame.presenting.value),
}

/** The one node selected, where it has something to show that is worth the whole screen. */
function enlargeable({ project, selection }: CanvasModel): NodeId | undefined {
  const [only, another] = selection.value.nodes
  const checked = only === undefined || another !== undefined ? undefined : project.checked.value.node(only)
  return checked && isWorthEnlarging(checked) ? only : undefined
}

export const enlarge: CanvasCommand = {
  id: 'enlarge',
  label: 'results.enlarge',
  keys: ['F'],
  enabled: (model) => enlargeable(model) !== undefined,
  perform(model) {
    const node = enlargeable(model)
    if (node !== undefined) model.frame.enlarge({ node })
  },
}

/** The optimizer that is selected, or that of the trainer that is. */
function optimizerOf({ project, selection }: CanvasModel): NodeId | undefined {
  const [only, another] = selection.value.nodes
  if (only === undefined || another !== undefined) return undefined
  const graph = project.checked.value
  const kind = graph.node(only)?.definition?.plan.kind
  return kind === 'optimizer' ? only : kind === 'trainer' ? feederOf(graph, only, 'optimizer') : undefined
}

export const findRate: CanvasCommand = {
  id: 'find-rate',
  label: 'rate-test.find',
  keys: ['L'],
  enabled: (model) => optimizerOf(model) !== undefined,
  perform(model) {
    const node = optimizerOf(model)
    if (node !== undefined) model.frame.enlarge({ node })
  },
}

export const fit: CanvasCommand = {
  id: 'fit',
  label: 'canvas.command.fit',
  keys: ['.'],
  perform: (model) => model.fit(),
}

export const zoomIn: CanvasCommand = {
  id: 'zoom-in',
  label: 'canvas.command.zoom-in',
  keys: ['Plus'],
  perform: (model) => zoomBy(model, STEP),
}

export const zoomOut: CanvasCommand = {
  id: 'zoom-out',
  label: 'canvas.command.zoom-out',
  keys: ['Minus'],
  perform: (model) => zoomBy(model, 1 / STEP),
}

export const zoomReset: CanvasCommand = {
  id: 'zoom-reset',
  label: 'canvas.command.zoom-reset',
  keys: ['0'],
  perform: (model) => zoomBy(model, model.view.textSize / model.view.viewport.value.k),
}
