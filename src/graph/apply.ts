import { type Frame, type GraphDocument, type GraphNode, isValidId, type Note } from './document.ts'
import type { Operation } from './operation.ts'
import { failed, ok, problem, type Result } from './problem.ts'

export interface Applied {
  readonly document: GraphDocument
  /** Applied to `document`, gives back the document before. */
  readonly inverse: Operation
}

type Records = 'nodes' | 'wires' | 'notes' | 'frames'

/**
 * Applies one operation. Structure is guarded here (ids exist, are valid, are free); meaning (types, shapes, cycles)
 * is the check's business, so that a graph may be wrong while it is being built.
 */
export function apply(document: GraphDocument, operation: Operation): Result<Applied> {
  switch (operation.kind) {
    case 'add-node': {
      const refused = refuseNewId(document, 'nodes', operation.id)
      if (refused) return refused
      return ok({
        document: put(document, 'nodes', operation.id, operation.node),
        inverse: { kind: 'remove-node', id: operation.id },
      })
    }
    case 'remove-node':
      return removeNode(document, operation.id)
    case 'move-nodes':
      return moveNodes(document, operation)
    case 'set-param': {
      const node = document.nodes[operation.id]
      if (!has(document, 'nodes', operation.id) || !node) return unknown('node', operation.id)
      const { [operation.param]: before, ...others } = node.params
      const params =
        operation.value === undefined ? others : { ...node.params, [operation.param]: operation.value }
      return ok({
        document: put(document, 'nodes', operation.id, { ...node, params }),
        inverse: { ...operation, value: before },
      })
    }
    case 'set-label': {
      const node = document.nodes[operation.id]
      if (!has(document, 'nodes', operation.id) || !node) return unknown('node', operation.id)
      const { label, ...rest } = node
      const next: GraphNode = operation.label === undefined ? rest : { ...rest, label: operation.label }
      return ok({ document: put(document, 'nodes', operation.id, next), inverse: { ...operation, label } })
    }
    case 'add-wire': {
      const refused = refuseNewId(document, 'wires', operation.id)
      if (refused) return refused
      const [from, to] = [operation.wire.from[0], operation.wire.to[0]]
      if (!has(document, 'nodes', from)) return unknown('node', from)
      if (!has(document, 'nodes', to)) return unknown('node', to)
      return ok({
        document: put(document, 'wires', operation.id, operation.wire),
        inverse: { kind: 'remove-wire', id: operation.id },
      })
    }
    case 'remove-wire': {
      const wire = document.wires[operation.id]
      if (!has(document, 'wires', operation.id) || !wire) return unknown('wire', operation.id)
      return ok({
        document: drop(document, 'wires', operation.id),
        inverse: { kind: 'add-wire', id: operation.id, wire },
      })
    }
    case 'set-title':
      return ok({
        document: { ...document, title: operation.title },
        inverse: { kind: 'set-title', title: document.title },
      })
    case 'set-summary': {
      const { summary: before, ...others } = document
      return ok({
        document: operation.summary === undefined ? others : { ...document, summary: operation.summary },
        inverse: { kind: 'set-summary', summary: before },
      })
    }
    case 'set-seed':
      if (!Number.isInteger(operation.seed) || operation.seed < 0 || operation.seed > 0xffffffff) {
        return failed(problem('seed-out-of-range', { value: operation.seed }))
      }
      return ok({
        document: { ...document, seed: operation.seed },
        inverse: { kind: 'set-seed', seed: document.seed },
      })
    case 'set-note':
      return setEntry(document, 'notes', operation.id, operation.note, (note) => ({
        ...operation,
        note: note as Note | undefined,
      }))
    case 'set-frame':
      return setEntry(document, 'frames', operation.id, operation.frame, (frame) => ({
        ...operation,
        frame: frame as Frame | undefined,
      }))
    case 'batch':
      return applyAll(document, operation.operations)
    case 'replace':
      return ok({
        document: { ...operation.document, id: document.id },
        inverse: { kind: 'replace', document },
      })
  }
}

function applyAll(document: GraphDocument, operations: readonly Operation[]): Result<Applied> {
  let current = document
  const inverses: Operation[] = []
  for (const operation of operations) {
    const applied = apply(current, operation)
    if (!applied.ok) return applied
    current = applied.value.document
    inverses.unshift(applied.value.inverse)
  }
  return ok({ document: current, inverse: { kind: 'batch', operations: inverses } })
}

function removeNode(document: GraphDocument, id: string): Result<Applied> {
  const node = document.nodes[id]
  if (!has(document, 'nodes', id) || !node) return unknown('node', id)
  const touching = Object.entries(document.wires).filter(
    ([, wire]) => wire.from[0] === id || wire.to[0] === id,
  )
  let next = drop(document, 'nodes', id)
  for (const [wire] of touching) next = drop(next, 'wires', wire)
  const restore: Operation[] = [{ kind: 'add-node', id, node }]
  for (const [wireId, wire] of touching) restore.push({ kind: 'add-wire', id: wireId, wire })
  return ok({ document: next, inverse: { kind: 'batch', operations: restore } })
}

function moveNodes(
  document: GraphDocument,
  operation: Extract<Operation, { kind: 'move-nodes' }>,
): Result<Applied> {
  const nodes = { ...document.nodes }
  const before: Record<string, GraphNode['position']> = {}
  for (const [id, position] of Object.entries(operation.positions)) {
    const node = nodes[id]
    if (!has(document, 'nodes', id) || !node) return unknown('node', id)
    before[id] = node.position
    nodes[id] = { ...node, position }
  }
  return ok({ document: { ...document, nodes }, inverse: { kind: 'move-nodes', positions: before } })
}

function setEntry(
  document: GraphDocument,
  records: 'notes' | 'frames',
  id: string,
  entry: Note | Frame | undefined,
  inverse: (before: unknown) => Operation,
): Result<Applied> {
  if (!isValidId(id)) return failed(problem('id-invalid', { id }))
  const before = has(document, records, id) ? document[records][id] : undefined
  const { [id]: _, ...others } = document[records] as Readonly<Record<string, Note | Frame>>
  const entries = entry === undefined ? others : { ...others, [id]: entry }
  return ok({ document: { ...document, [records]: entries }, inverse: inverse(before) })
}

function refuseNewId(document: GraphDocument, records: Records, id: string): Result<never> | undefined {
  if (!isValidId(id)) return failed(problem('id-invalid', { id }))
  return has(document, records, id) ? failed(problem('id-taken', { id })) : undefined
}

function unknown(what: 'node' | 'wire', id: string): Result<never> {
  return failed(problem(what === 'node' ? 'no-such-node' : 'no-such-wire', { id }))
}

/** Own keys only: a file may name a node like something that every object inherits. */
function has(document: GraphDocument, records: Records, id: string): boolean {
  return Object.hasOwn(document[records], id)
}

function put<K extends Records>(
  document: GraphDocument,
  records: K,
  id: string,
  entry: GraphDocument[K][string],
): GraphDocument {
  return { ...document, [records]: { ...document[records], [id]: entry } }
}

function drop(document: GraphDocument, records: Records, id: string): GraphDocument {
  const { [id]: _, ...rest } = document[records]
  return { ...document, [records]: rest }
}
