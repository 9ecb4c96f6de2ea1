import { sameJson } from '../base/json.ts'
import { lookup } from '../base/lookup.ts'
import type { GraphDocument } from './document.ts'

export type Records = 'nodes' | 'wires' | 'notes' | 'frames'
const RECORDS: readonly Records[] = ['nodes', 'wires', 'notes', 'frames']

/** Which entries of two documents differ. */
export type Changes = {
  /** Ids of entries that came, went or are others; those that came stand in the order in which the record has them. */
  readonly [R in Records]: ReadonlySet<string>
} & {
  /** Where it is not true, the nodes and wires that both have are in the same order, and what came is behind them. */
  readonly isReordered: boolean
}

interface Step {
  readonly before: WeakRef<GraphDocument>
  readonly changes: Changes
}

/** How a document came about. Documents share what an edit did not touch, so nobody need look for what it did. */
const steps = new WeakMap<GraphDocument, Step>()

/** From further back it is as cheap to compare. */
const MOST_STEPS = 20

/** Remembers what an edit has touched. */
export function noteChanges(before: GraphDocument, after: GraphDocument, changes: Changes): void {
  steps.set(after, { before: new WeakRef(before), changes })
}

/**
 * What differs between two documents: known where one is a few edits behind the other, else found by comparing the
 * entries, which are the same objects where nothing changed. May name an entry that was changed and changed back.
 */
export function changesBetween(before: GraphDocument, after: GraphDocument): Changes {
  const found: Changes[] = []
  for (let at: GraphDocument | undefined = after; at && found.length <= MOST_STEPS; ) {
    if (at === before) return found.length === 1 ? found[0]! : joined(found.reverse())
    const step = steps.get(at)
    if (!step) break
    found.push(step.changes)
    at = step.before.deref()
  }
  return compared(before, after)
}

/** Whether nothing has changed: the documents are the same JSON. */
export function isSameDocument(before: GraphDocument, after: GraphDocument): boolean {
  const changes = changesBetween(before, after)
  const { nodes: _, wires: _1, notes: _2, frames: _3, ...was } = before
  const { nodes: _4, wires: _5, notes: _6, frames: _7, ...is } = after
  return (
    sameJson(was, is) &&
    RECORDS.every((record) =>
      [...changes[record]].every((id) =>
        sameJson(lookup<unknown>(before[record], id), lookup<unknown>(after[record], id)),
      ),
    )
  )
}

function joined(all: readonly Changes[]): Changes {
  const of = (record: Records) => {
    const ids = new Set<string>()
    for (const changes of all)
      for (const id of changes[record]) {
        // One that went and came again is behind those that came meanwhile.
        ids.delete(id)
        ids.add(id)
      }
    return ids
  }
  return {
    nodes: of('nodes'),
    wires: of('wires'),
    notes: of('notes'),
    frames: of('frames'),
    // Something may have gone and come again.
    isReordered: all.length > 0,
  }
}

function compared(before: GraphDocument, after: GraphDocument): Changes {
  const of = (record: Records) => differing(before[record], after[record])
  return {
    nodes: of('nodes'),
    wires: of('wires'),
    notes: of('notes'),
    frames: of('frames'),
    isReordered: !isInOrder(before.nodes, after.nodes) || !isInOrder(before.wires, after.wires),
  }
}

type Entries = Readonly<Record<string, unknown>>

function differing(before: Entries, after: Entries): ReadonlySet<string> {
  const ids = new Set<string>()
  if (before === after) return ids
  for (const id of Object.keys(before)) if (!Object.hasOwn(after, id)) ids.add(id)
  for (const id of Object.keys(after)) if (!Object.hasOwn(before, id) || before[id] !== after[id]) ids.add(id)
  return ids
}

function isInOrder(before: Entries, after: Entries): boolean {
  if (before === after) return true
  const kept = Object.keys(before).filter((id) => Object.hasOwn(after, id))
  const ids = Object.keys(after)
  return kept.every((id, i) => ids[i] === id)
}
