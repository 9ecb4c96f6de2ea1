import { lookup } from '../base/lookup.ts'
import { noteChanges, type Records } from './changes.ts'
import { type GraphDocument, type GraphNode, isValidId, type Wire } from './document.ts'
import { Draft } from './draft.ts'
import type { Operation } from './operation.ts'
import { failed, ok, type Problem, problem, type Result } from './problem.ts'

export interface Applied {
  readonly document: GraphDocument
  /** Applied to `document`, gives back the document before. */
  readonly inverse: Operation
}

/**
 * Applies one operation. Structure is guarded here (ids exist, are valid, are free); meaning (types, shapes, cycles)
 * is the check's business, so that a graph may be wrong while it is being built. A batch takes time in proportion to
 * its operations and the document, not to their product.
 */
export function apply(document: GraphDocument, operation: Operation): Result<Applied> {
  const draft = new Draft(document)
  const done = change(draft, operation)
  if ('refused' in done) return failed(done.refused)
  const { changes, document: after } = draft
  if (changes && after !== document) noteChanges(document, after, changes)
  return ok({ document: after, inverse: done.inverse })
}

type Done = { readonly inverse: Operation } | { readonly refused: Problem }

function change(draft: Draft, operation: Operation): Done {
  switch (operation.kind) {
    case 'add-node': {
      const refused = refuseNewId(draft, 'nodes', operation.id)
      if (refused) return refused
      draft.put('nodes', operation.id, operation.node)
      return { inverse: { kind: 'remove-node', id: operation.id } }
    }
    case 'remove-node':
      return removeNode(draft, operation.id)
    case 'move-nodes':
      return moveNodes(draft, operation)
    case 'set-param': {
      const node = draft.get('nodes', operation.id)
      if (!node) return unknown('node', operation.id)
      const { [operation.param]: _, ...others } = node.params
      const params =
        operation.value === undefined ? others : { ...node.params, [operation.param]: operation.value }
      draft.put('nodes', operation.id, { ...node, params })
      return { inverse: { ...operation, value: lookup(node.params, operation.param) } }
    }
    case 'set-label': {
      const node = draft.get('nodes', operation.id)
      if (!node) return unknown('node', operation.id)
      const { label, ...rest } = node
      const next: GraphNode = operation.label === undefined ? rest : { ...rest, label: operation.label }
      draft.put('nodes', operation.id, next)
      return { inverse: { ...operation, label } }
    }
    case 'set-intended': {
      const node = draft.get('nodes', operation.id)
      if (!node) return unknown('node', operation.id)
      const { intended = {}, ...rest } = node
      const { [operation.code]: _, ...others } = intended
      const now = operation.reason === undefined ? others : { ...others, [operation.code]: operation.reason }
      draft.put('nodes', operation.id, Object.keys(now).length === 0 ? rest : { ...rest, intended: now })
      return { inverse: { ...operation, reason: lookup(intended, operation.code) } }
    }
    case 'add-wire': {
      const refused = refuseNewId(draft, 'wires', operation.id)
      if (refused) return refused
      for (const [node] of [operation.wire.from, operation.wire.to])
        if (!draft.get('nodes', node)) return unknown('node', node)
      draft.put('wires', operation.id, operation.wire)
      return { inverse: { kind: 'remove-wire', id: operation.id } }
    }
    case 'remove-wire': {
      const wire = draft.get('wires', operation.id)
      if (!wire) return unknown('wire', operation.id)
      const inverse: Operation = hasEnds(draft, wire)
        ? { kind: 'add-wire', id: operation.id, wire }
        : { kind: 'replace', document: draft.settled() }
      draft.drop('wires', operation.id)
      return { inverse }
    }
    case 'set-title': {
      const { title } = draft.document
      draft.set({ title: operation.title })
      return { inverse: { kind: 'set-title', title } }
    }
    case 'set-summary': {
      const { summary } = draft.document
      draft.set({ summary: operation.summary })
      return { inverse: { kind: 'set-summary', summary } }
    }
    case 'set-seed': {
      if (!Number.isInteger(operation.seed) || operation.seed < 0 || operation.seed > 0xffffffff)
        return { refused: problem('seed-out-of-range', { value: operation.seed }) }
      const { seed } = draft.document
      draft.set({ seed: operation.seed })
      return { inverse: { kind: 'set-seed', seed } }
    }
    case 'set-note': {
      const note = draft.get('notes', operation.id)
      return setEntry(draft, 'notes', operation.id, operation.note) ?? { inverse: { ...operation, note } }
    }
    case 'set-frame': {
      const frame = draft.get('frames', operation.id)
      return setEntry(draft, 'frames', operation.id, operation.frame) ?? { inverse: { ...operation, frame } }
    }
    case 'batch':
      return changeAll(draft, operation.operations)
    case 'replace': {
      const { document } = draft
      draft.replace({ ...operation.document, id: document.id })
      return { inverse: { kind: 'replace', document } }
    }
  }
}

function changeAll(draft: Draft, operations: readonly Operation[]): Done {
  const inverses: Operation[] = []
  for (const operation of operations) {
    const done = change(draft, operation)
    if ('refused' in done) return done
    inverses.push(done.inverse)
  }
  return { inverse: { kind: 'batch', operations: inverses.reverse() } }
}

function removeNode(draft: Draft, id: string): Done {
  const node = draft.get('nodes', id)
  if (!node) return unknown('node', id)
  const wires = draft.wiresAt(id).map((touching) => [touching, draft.get('wires', touching) as Wire] as const)
  const inverse: Operation = wires.every(([, wire]) => hasEnds(draft, wire))
    ? {
        kind: 'batch',
        operations: [
          { kind: 'add-node', id, node },
          ...wires.map(([wireId, wire]) => ({ kind: 'add-wire', id: wireId, wire }) as const),
        ],
      }
    : { kind: 'replace', document: draft.settled() }
  for (const [wire] of wires) draft.drop('wires', wire)
  draft.drop('nodes', id)
  return { inverse }
}

/** A file may hold a wire that leads nowhere. Nobody could add it again, only put the whole document back. */
function hasEnds(draft: Draft, { from, to }: Wire): boolean {
  return draft.get('nodes', from[0]) !== undefined && draft.get('nodes', to[0]) !== undefined
}

function moveNodes(draft: Draft, operation: Extract<Operation, { kind: 'move-nodes' }>): Done {
  const before: Record<string, GraphNode['position']> = {}
  for (const [id, position] of Object.entries(operation.positions)) {
    const node = draft.get('nodes', id)
    if (!node) return unknown('node', id)
    before[id] = node.position
    draft.put('nodes', id, { ...node, position })
  }
  return { inverse: { kind: 'move-nodes', positions: before } }
}

function setEntry<K extends 'notes' | 'frames'>(
  draft: Draft,
  records: K,
  id: string,
  entry: GraphDocument[K][string] | undefined,
): Done | undefined {
  if (!isValidId(id)) return { refused: problem('id-invalid', { id }) }
  if (entry === undefined) draft.drop(records, id)
  else draft.put(records, id, entry)
  return undefined
}

function refuseNewId(draft: Draft, records: Records, id: string): Done | undefined {
  if (!isValidId(id)) return { refused: problem('id-invalid', { id }) }
  return draft.get(records, id) ? { refused: problem('id-taken', { id }) } : undefined
}

function unknown(what: 'node' | 'wire', id: string): Done {
  return { refused: problem(what === 'node' ? 'no-such-node' : 'no-such-wire', { id }) }
}
