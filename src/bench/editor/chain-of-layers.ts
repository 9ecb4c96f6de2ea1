import { registry } from '../../../nodes/registry.ts'
import {
  emptyDocument,
  type GraphDocument,
  type GraphNode,
  type PortRef,
  type Wire,
} from '../../graph/document/document.ts'

/** At the top of the chain: what it makes of the pictures changes the shape of everything behind it. */
export const EDITED = 'resize'

/** Units from one node of the grid to the next. */
const PITCH = { x: 260, y: 260 }
/** What a person has set. */
const PARAMS: Readonly<Record<string, GraphNode['params']>> = {
  conv2d: { filters: 8, padding: 'same' },
  dense: { units: 10, activation: 'softmax' },
}
/** Layers that keep the shape of a picture; the last adds what came into the first. */
const BLOCK = ['conv2d', 'batch-normalisation', 'activation', 'dropout', 'add'] as const
/** Nodes that are there however many layers there are: data set, resize, first convolution, end, optimizer, trainer. */
const OTHERS = 7

/**
 * A residual network of as many nodes as asked for: a data set, convolutions with short cuts, a trainer. They stand in
 * a grid with 1.6 times as many columns as rows, and there are about 1.2 wires to a node.
 */
export function chainOfLayers(count: number): GraphDocument {
  const columns = Math.ceil(Math.sqrt(count * 1.6))
  const nodes: Record<string, GraphNode> = {}
  const wires: Record<string, Wire> = {}
  const put = (type: string, id = `${type}-${Object.keys(nodes).length}`): string => {
    const at = Object.keys(nodes).length
    const position = { x: (at % columns) * PITCH.x, y: Math.floor(at / columns) * PITCH.y }
    const params: GraphNode['params'] = PARAMS[type] ?? {}
    nodes[id] = { type, version: registry.get(type)?.version ?? 1, params, position }
    return id
  }
  const wire = (from: PortRef, to: PortRef) => {
    wires[`w${Object.keys(wires).length}`] = { from, to }
  }
  const layer = (type: string, from: PortRef): PortRef => {
    const id = put(type)
    wire(from, [id, 'input'])
    return [id, 'output']
  }

  const digits = put('digits')
  wire([digits, 'data'], [put('resize', EDITED), 'data'])
  let last = layer('conv2d', [EDITED, 'data'])
  let shortCut = last
  for (let i = 0; i < count - OTHERS; i++) {
    const type = BLOCK[i % BLOCK.length]!
    last = layer(type, last)
    if (type !== 'add') continue
    wire(shortCut, [last[0], 'input'])
    shortCut = last
  }
  last = layer('dense', layer('flatten', last))
  const optimizer = put('optimizer')
  const trainer = put('trainer')
  wire(last, [trainer, 'network'])
  wire([optimizer, 'optimizer'], [trainer, 'optimizer'])
  return { ...emptyDocument(`chain-${count}`, `${count} nodes`), nodes, wires }
}
