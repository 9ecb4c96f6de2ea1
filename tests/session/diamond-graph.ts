import {
  emptyDocument,
  type GraphDocument,
  type GraphNode,
  type Wire,
} from '../../src/graph/document/document.ts'

/** A source and then diamonds one below the other: each splits into two nodes that meet in a third. */
export function diamonds(count: number): GraphDocument {
  const nodes: Record<string, GraphNode> = { top: node('source', 2) }
  const wires: Record<string, Wire> = {}
  let above: readonly [string, string] = ['top', 'data']
  for (let n = 0; n < count; n++) {
    const [left, right, bottom] = [`left${n}`, `right${n}`, `bottom${n}`]
    for (const id of [left, right, bottom]) nodes[id] = node('sum', 1)
    wires[`a${n}`] = { from: above, to: [left, 'input'] }
    wires[`b${n}`] = { from: above, to: [right, 'input'] }
    wires[`c${n}`] = { from: [left, 'output'], to: [bottom, 'input'] }
    wires[`d${n}`] = { from: [right, 'output'], to: [bottom, 'input'] }
    above = [bottom, 'output']
  }
  return { ...emptyDocument('diamonds', 'Diamonds'), nodes, wires }
}

function node(type: string, version: number): GraphNode {
  return { type, version, params: {}, position: { x: 0, y: 0 } }
}
