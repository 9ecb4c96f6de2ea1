import * as v from 'valibot'
import { check } from '../../../graph/check/check.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { parseDocument } from '../../../graph/file/parse-document.ts'
import { serializeDocument } from '../../../graph/file/serialize-document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { RunGroup } from '../../../runs/run-group.ts'
import type { GroupRecord } from '../../../storage/kept-types.ts'
import { count } from '../../../storage/stored-records.ts'

const VERSION = 1

/** A group on the disk: with the graph that its runs are made from, until all have been made. */
interface StoredGroup {
  readonly version: typeof VERSION
  readonly group: RunGroup
  readonly document?: GraphDocument
}

const number = v.custom<number>((value) => typeof value === 'number')
const member = v.looseObject({
  variant: v.looseObject({
    settings: v.array(v.looseObject({ node: v.string(), param: v.string() })),
    seed: number,
  }),
  run: v.optional(v.string()),
  epochs: count,
  steps: count,
  status: v.picklist(['waiting', 'running', 'completed', 'failed', 'given-up']),
  reached: v.optional(v.looseObject({ epoch: count, loss: number, atRounds: v.optional(v.array(number)) })),
})
const storedGroup = v.looseObject({
  version: v.literal(VERSION),
  group: v.looseObject({
    id: v.string(),
    kind: v.picklist(['repeats', 'sweep']),
    trainer: v.string(),
    sweep: v.optional(v.string()),
    members: v.array(member),
    status: v.picklist(['running', 'paused', 'stopped', 'completed']),
    begunAt: number,
    givesUp: v.optional(v.literal(true)),
    round: count,
    epochs: count,
    backend: v.picklist(['auto', 'cpu', 'wasm', 'webgl']),
  }),
  document: v.optional(v.looseObject({})),
})

export function packGroup(
  project: string,
  { msLeft: _, ...group }: RunGroup,
  document: GraphDocument | undefined,
): GroupRecord {
  const data: StoredGroup = { version: VERSION, group, ...(document && { document }) }
  return { project, id: group.id, data }
}

/** `undefined` for a damaged one, and for one of a later version of the page, which is left alone. */
export function unpackGroup(
  { id, data }: GroupRecord,
  registry: Registry,
): { readonly group: RunGroup; readonly graph: CheckedGraph | undefined } | undefined {
  if (!v.is(storedGroup, data)) return undefined
  const { group, document } = data as unknown as StoredGroup
  if (group.id !== id) return undefined
  const graph = document && readGraph(document, registry)
  // Whoever trained its runs is gone.
  const members = group.members.map((member) =>
    member.status === 'running' ? { ...member, status: 'waiting' as const } : member,
  )
  const isStuck = !graph && (group.status === 'running' || group.status === 'paused')
  return { group: { ...group, members, status: isStuck ? 'stopped' : group.status }, graph }
}

/** Read like a file: it may be of an older format. */
function readGraph(document: GraphDocument, registry: Registry): CheckedGraph | undefined {
  try {
    const parsed = parseDocument(serializeDocument(document), registry, 'own')
    return parsed.ok ? check(parsed.value.document, registry) : undefined
  } catch {
    return undefined
  }
}
