import { registry } from '../../nodes/registry.ts'
import type { Json } from '../../src/graph/base/json.ts'
import { check } from '../../src/graph/check/check.ts'
import type { CheckedGraph } from '../../src/graph/check/checked-graph.ts'
import { emptyDocument, type GraphDocument, type PortRef } from '../../src/graph/document/document.ts'
import type { DataValue, Shape } from '../../src/graph/values/port-value.ts'
import type { Draws } from './draws.ts'

/** What people call their nodes, and what no framework likes: more than one node gets each of some. */
const TITLES = [
  'Größe',
  'Faltung 3×3',
  'Faltung 3×3',
  'left/right',
  'a/b\\c',
  ' Dense ',
  'Dense',
  'input',
  '2nd layer',
  'Straße nach Köln: grün & weiß',
  'quoted "so" and \'so\'',
  '{curly} <angle> $dollar %percent',
  '漢字',
  '🙂',
  'kernel:0',
  '.',
  'a title so long that it fits on no card and hardly on any line, whoever has it in front of their eyes today',
]

/** Writes a graph node by node, each in a column to the right of what it is wired to. */
export class GraphPen {
  #document: GraphDocument
  #checked: CheckedGraph | undefined
  readonly #draws: Draws

  constructor(id: string, title: string, seed: number, draws: Draws) {
    this.#document = emptyDocument(id, title, seed)
    this.#draws = draws
  }

  get document(): GraphDocument {
    return this.#document
  }

  get checked(): CheckedGraph {
    this.#checked ??= check(this.#document, registry)
    return this.#checked
  }

  /** Adds a node behind others: `inputs` has the port that each of its ports is wired to, or several. */
  add(
    type: string,
    params: Readonly<Record<string, Json>> = {},
    inputs: Readonly<Record<string, readonly PortRef[]>> = {},
  ): PortRef {
    const definition = registry.get(type)
    if (!definition) throw new Error(`no such node type: ${type}`)
    const { nodes, wires } = this.#document
    const id = `n${Object.keys(nodes).length + 1}-${type}`.slice(0, 60)
    const before = Object.values(inputs)
      .flat()
      .map(([node]) => nodes[node]?.position.x ?? 0)
    const position = {
      x: 280 * (1 + Math.max(-1, ...before.map((x) => x / 280))),
      y: 140 * (Object.keys(nodes).length % 5),
    }
    const label = this.#draws.happens(0.5) ? { label: this.#draws.one(TITLES) } : {}
    const added = Object.entries(inputs).flatMap(([port, sources]) =>
      sources.map((from) => ({ from, to: [id, port] as PortRef })),
    )
    const free = Object.keys(wires).length
    this.#document = {
      ...this.#document,
      nodes: { ...nodes, [id]: { type, version: definition.version, params, position, ...label } },
      wires: {
        ...wires,
        ...Object.fromEntries(added.map((wire, i) => [`w${String(free + i + 1).padStart(3, '0')}`, wire])),
      },
    }
    this.#checked = undefined
    return [id, Object.keys(definition.outputs)[0] ?? 'output']
  }

  /** The shape of what comes out of a port. */
  shapeAt(port: PortRef): Shape {
    const value = this.#valueAt(port)
    if (value?.kind !== 'network') return this.dataAt(port).shape
    return value.shape
  }

  dataAt(port: PortRef): DataValue {
    const value = this.#valueAt(port)
    if (value?.kind !== 'data')
      throw new Error(`no data from ${port.join('.')}: ${JSON.stringify(this.checked.problems)}`)
    return value
  }

  #valueAt([node, port]: PortRef) {
    return this.checked.node(node)?.outputs[port]
  }
}
