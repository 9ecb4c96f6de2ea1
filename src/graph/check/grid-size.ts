import { takesWhole } from '../node/parameter.ts'
import { type Axis, valuesOf } from '../values/axis.ts'
import type { KnownNodes } from './checked-graph.ts'

/** Whether a varied parameter takes whole numbers alone. */
export function isWholeAxis(nodes: KnownNodes, { node, param }: Axis): boolean {
  const parameter = nodes.node(node)?.definition?.params[param]
  return parameter !== undefined && takesWhole(parameter)
}

/** Every value of an axis with every value of the others, counted without making them: a grid grows fast. */
export function gridSize(nodes: KnownNodes, axes: readonly Axis[]): number {
  if (axes.length === 0) return 0
  return axes.reduce((product, axis) => product * valuesOf(axis.values, isWholeAxis(nodes, axis)).length, 1)
}
