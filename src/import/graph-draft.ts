import type { Json } from '../graph/base/json.ts'
import {
  emptyDocument,
  type GraphDocument,
  type GraphNode,
  type NodeId,
  type Position,
  type Wire,
} from '../graph/document/document.ts'
import { freshIds } from '../graph/document/fresh-ids.ts'
import type { NodeDefinition } from '../graph/node/define-node.ts'
import type { Registry } from '../graph/node/registry.ts'
import { COLUMN, layOut, ROW } from './lay-out.ts'
import { ownParams } from './own-params.ts'

interface DraftNode {
  readonly definition: NodeDefinition
  readonly id: NodeId
  readonly params: Readonly<Record<string, Json>>
  readonly label?: string
  readonly inputs: readonly number[]
}

/** A graph while it is put together: nodes behind nodes, each known by its place. */
export class GraphDraft {
  readonly #registry: Registry
  readonly #fresh = freshIds()
  readonly #nodes: DraftNode[] = []
  readonly #wires: (readonly [from: number, to: number, port: string])[] = []
  /** Those beside the network stand before the node that they are for, below each other. */
  readonly #beside: (readonly [node: number, of: number, row: number])[] = []

  constructor(registry: Registry) {
    this.#registry = registry
  }

  /** A node behind others, each wired to its first port. */
  add(
    type: string,
    params: Readonly<Record<string, Json>>,
    { label, inputs = [] }: { readonly label?: string; readonly inputs?: readonly number[] } = {},
  ): number {
    const definition = this.#registry.get(type)
    if (!definition) throw new Error(`no such node type: ${type}`)
    const id = this.#fresh(idOf(label ?? type))
    const place = this.#nodes.push({ definition, id, params, inputs, ...(label && { label }) }) - 1
    const port = Object.keys(definition.inputs)[0]
    if (port !== undefined) for (const from of inputs) this.#wires.push([from, place, port])
    return place
  }

  /** The trainer of a network that ends there. */
  addTrainer(params: Readonly<Record<string, Json>>, network: number): number {
    const trainer = this.add('trainer', params, { inputs: [] })
    const node = this.#nodes[trainer] as DraftNode
    this.#nodes[trainer] = { ...node, inputs: [network] }
    this.#wires.push([network, trainer, 'network'])
    return trainer
  }

  /** Something that the node needs beside what comes through the network; `row` counts from it downwards. */
  addBeside(
    type: string,
    params: Readonly<Record<string, Json>>,
    of: number,
    port: string,
    row: number,
  ): number {
    const place = this.add(type, params)
    this.#wires.push([place, of, port])
    this.#beside.push([place, of, row])
    return place
  }

  /** Sets parameters of a node that is there. */
  set(place: number, params: Readonly<Record<string, Json>>): void {
    const node = this.#nodes[place] as DraftNode
    this.#nodes[place] = { ...node, params: { ...node.params, ...params } }
  }

  paramsOf(place: number): Readonly<Record<string, Json>> {
    return (this.#nodes[place] as DraftNode).params
  }

  idOf(place: number): NodeId {
    return (this.#nodes[place] as DraftNode).id
  }

  document(id: string, title: string): GraphDocument {
    const positions = this.#positions()
    const nodes = this.#nodes.map((node, at): readonly [NodeId, GraphNode] => [
      node.id,
      {
        type: node.definition.type,
        version: node.definition.version,
        params: ownParams(node.definition, node.params),
        position: positions[at] ?? { x: 0, y: 0 },
        ...(node.label && { label: node.label }),
      },
    ])
    // Branches are joined in the order of the wires' ids.
    const wires = this.#wires.map(([from, to, port], at): readonly [string, Wire] => {
      const source = this.#nodes[from] as DraftNode
      const output = Object.keys(source.definition.outputs)[0] ?? ''
      return [`w${String(at + 1).padStart(5, '0')}`, { from: [source.id, output], to: [this.idOf(to), port] }]
    })
    const empty = emptyDocument(id, title)
    return {
      ...empty,
      nodes: Object.assign(empty.nodes, Object.fromEntries(nodes)),
      wires: Object.assign(empty.wires, Object.fromEntries(wires)),
    }
  }

  #positions(): readonly Position[] {
    const positions = [...layOut(this.#nodes.map(({ inputs }) => inputs))]
    const lowest = Math.max(
      0,
      ...this.#nodes.map(({ inputs }, at) => (inputs.length > 0 ? (positions[at]?.y ?? 0) : 0)),
    )
    for (const [node, of, row] of this.#beside)
      positions[node] = {
        x: (positions[of]?.x ?? 0) - (row > 1 ? 0 : COLUMN),
        y: lowest + ROW * (row + 1),
      }
    return positions
  }
}

/** A readable id out of what something is called elsewhere. */
function idOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9_-]+/g, '_')
    .replace(/^[^A-Za-z]+/, '')
  return plain === '' || plain in Object.prototype || plain === 'prototype' ? `n_${plain}` : plain
}
