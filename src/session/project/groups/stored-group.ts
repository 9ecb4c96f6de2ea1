import { check } from '../../../graph/check/check.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { GraphDocument } from '../../../graph/document/document.ts'
import { parseDocument } from '../../../graph/file/parse-document.ts'
import { serializeDocument } from '../../../graph/file/serialize-document.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import type { RunGroup } from '../../../runs/run-group.ts'
import { readStoredGroup, storedGroup } from '../../../runs/stored-group.ts'
import type { GroupRecord } from '../../../storage/kept-types.ts'

export function packGroup(
  project: string,
  group: RunGroup,
  document: GraphDocument | undefined,
): GroupRecord {
  return { project, id: group.id, data: storedGroup(group, document) }
}

/** `undefined` for a damaged one, and for one of a later version of the page, which is left alone. */
export function unpackGroup(
  { id, data }: GroupRecord,
  registry: Registry,
): { readonly group: RunGroup; readonly graph: CheckedGraph | undefined } | undefined {
  const stored = readStoredGroup(data)
  if (stored?.group.id !== id) return undefined
  const { group, document } = stored
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
