import type { Json } from '../base/json.ts'
import {
  freshId,
  type GraphDocument,
  type GraphNode,
  type NodeId,
  type Position,
  type WireId,
} from '../document/document.ts'
import type { Operation } from '../document/operation.ts'
import type { Problem } from '../document/problem.ts'
import { wiringOf } from '../document/wiring.ts'
import type { Registry } from '../node/registry.ts'
import { fits } from '../values/port-value.ts'
import type { CheckedGraph } from './checked-graph.ts'
import { flatteningBefore, putBefore } from './put-before.ts'
import { resolveFix } from './resolve-fix.ts'
import { takeOut } from './take-out.ts'

/** Canvas units between a node and one that is put beside it. */
const GAP = 240

/** The operations that a problem's fix stands for; empty where there is no fix or the graph has changed since. */
export function fixOperations(
  { document }: Pick<CheckedGraph, 'document'>,
  registry: Registry,
  problem: Problem,
): readonly Operation[] {
  const { node } = problem
  const fix = resolveFix(document, registry, problem)
  if (!fix) return []
  switch (fix.kind) {
    case 'set': {
      const id = fix.node ?? node
      return id && document.nodes[id] ? [{ kind: 'set-param', id, param: fix.param, value: fix.value }] : []
    }
    case 'unwire':
      return document.wires[fix.wire] ? [{ kind: 'remove-wire', id: fix.wire }] : []
    case 'wire': {
      if (!node || !document.nodes[node] || !document.nodes[fix.from[0]]) return []
      return [
        {
          kind: 'add-wire',
          id: freshId('w', document.wires),
          wire: { from: fix.from, to: [node, fix.port] },
        },
      ]
    }
    case 'take-out':
      return node === undefined ? [] : takeOut(document, registry, [node])
    case 'replace':
      return node === undefined ? [] : replaceNode(document, registry, node, fix.type)
    case 'before-flat': {
      const other = node === undefined ? undefined : flatteningBefore(document, registry, node)
      return node === undefined || other === undefined ? [] : putBefore(document, registry, node, other)
    }
    case 'insert': {
      const [wire] = node === undefined ? [] : wiringOf(document).into(node, fix.port)
      return wire ? insertInWire(document, registry, wire[0], fix.type, fix.params) : []
    }
    case 'insert-after': {
      const wires = wiringOf(document)
        .outOf(...fix.from)
        .filter(([, { to }]) => fix.before.includes(to[0]))
      return insertInWires(
        document,
        registry,
        wires.map(([id]) => id),
        fix.type,
        fix.params,
      )
    }
    case 'feed': {
      const target = node && document.nodes[node]
      const wanted = registry.get(target ? target.type : '')?.inputs[fix.port]?.type
      const output = Object.entries(registry.get(fix.type)?.outputs ?? {}).find(
        ([, { type }]) => wanted && fits(type, wanted),
      )?.[0]
      if (!target || !node || !output) return []
      const id = freshId(fix.type, document.nodes)
      const position = { x: target.position.x - GAP, y: target.position.y }
      return [
        { kind: 'add-node', id, node: newNode(registry, fix.type, position, fix.params) },
        {
          kind: 'add-wire',
          id: freshId('w', document.wires),
          wire: { from: [id, output], to: [node, fix.port] },
        },
      ]
    }
    default:
      return []
  }
}

/**
 * Splices a new node into a wire, through its first input and output that fit. Empty where none fit. Nodes to the
 * right that would be covered are not moved: the new node takes the middle of the wire.
 */
export function insertInWire(
  document: GraphDocument,
  registry: Registry,
  wire: WireId,
  type: string,
  params?: Readonly<Record<string, Json>>,
): readonly Operation[] {
  return insertInWires(document, registry, [wire], type, params)
}

/**
 * The same for several wires that leave one port: one new node for all of them. The wires behind the new node keep
 * their ids, because branches are joined in the order of the wires' ids.
 */
function insertInWires(
  document: GraphDocument,
  registry: Registry,
  wireIds: readonly WireId[],
  type: string,
  params: Readonly<Record<string, Json>> = {},
): readonly Operation[] {
  const wires = wireIds.flatMap((id) => document.wires[id] ?? [])
  const [from, to] = [document.nodes[wires[0]?.from[0] ?? ''], document.nodes[wires[0]?.to[0] ?? '']]
  if (!wires[0] || !from || !to) return []
  const carried = registry.get(from.type)?.outputs[wires[0].from[1]]?.type
  const definition = registry.get(type)
  const input = Object.entries(definition?.inputs ?? {}).find(
    ([, port]) => carried && fits(carried, port.type),
  )?.[0]
  const output = Object.entries(definition?.outputs ?? {}).find(([, port]) =>
    wires.every((wire) => {
      const wanted = registry.get(document.nodes[wire.to[0]]?.type ?? '')?.inputs[wire.to[1]]?.type
      return wanted && fits(port.type, wanted)
    }),
  )?.[0]
  if (!input || !output) return []
  const id = freshId(type, document.nodes)
  const position = { x: (from.position.x + to.position.x) / 2, y: (from.position.y + to.position.y) / 2 }
  return [
    ...wireIds.map((wire) => ({ kind: 'remove-wire' as const, id: wire })),
    { kind: 'add-node', id, node: newNode(registry, type, position, params) },
    {
      kind: 'add-wire',
      id: freshId('w', document.wires),
      wire: { from: wires[0].from, to: [id, input] },
    },
    ...wires.map(({ to }, i) => ({
      kind: 'add-wire' as const,
      id: wireIds[i] as WireId,
      wire: { from: [id, output] as const, to },
    })),
  ]
}

/**
 * Puts a new node where another stood. Wires behind it keep their ids, because branches are joined in the order of
 * the wires' ids; those that fit no output of the new node go.
 */
function replaceNode(
  document: GraphDocument,
  registry: Registry,
  old: NodeId,
  type: string,
): readonly Operation[] {
  const before = document.nodes[old]
  const definition = registry.get(type)
  if (!before || !definition) return []
  const id = freshId(type, document.nodes)
  const wires = wiringOf(document)
    .outOf(old)
    .flatMap(([wire, { to }]): readonly Operation[] => {
      const wanted = registry.get(document.nodes[to[0]]?.type ?? '')?.inputs[to[1]]?.type
      const output = Object.entries(definition.outputs).find(([, port]) => wanted && fits(port.type, wanted))
      return output ? [{ kind: 'add-wire', id: wire, wire: { from: [id, output[0]], to } }] : []
    })
  return [
    { kind: 'remove-node', id: old },
    { kind: 'add-node', id, node: newNode(registry, type, before.position) },
    ...wires,
  ]
}

/** A node of a known type as a person adds it: all parameters at their defaults. */
export function newNode(
  registry: Registry,
  type: string,
  position: Position,
  params: Readonly<Record<string, Json>> = {},
): GraphNode {
  const definition = registry.get(type)
  if (!definition) throw new Error(`no such node type: ${type}`)
  return { type, version: definition.version, params, position }
}

/** The wire that has to make room when a new one arrives at a port that takes one only. */
export function wireToReplace(
  document: GraphDocument,
  registry: Registry,
  to: readonly [NodeId, string],
): WireId | undefined {
  const many = registry.get(document.nodes[to[0]]?.type ?? '')?.inputs[to[1]]?.many
  if (many) return undefined
  return wiringOf(document).into(...to)[0]?.[0]
}
