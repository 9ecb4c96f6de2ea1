import * as v from 'valibot'
import { isJsonObject } from '../graph/base/json.ts'
import type { GraphDocument } from '../graph/document/document.ts'
import type { GroupRecord, KeptRecord } from './kept-types.ts'
import { moment } from './stored-records.ts'

const keptRecord = v.looseObject({
  project: v.string(),
  run: v.string(),
  graph: v.optional(v.string()),
  deletedAt: v.optional(moment),
})
const groupRecord = v.looseObject({ project: v.string(), id: v.string() })
const storedGraph = v.looseObject({ hash: v.string(), document: v.looseObject({ nodes: v.looseObject({}) }) })

/** Records of kept runs that are some; what stands in their lines is the session's. */
export function readKept(stored: readonly unknown[]): readonly KeptRecord[] {
  return stored.filter(
    (record): record is KeptRecord => v.is(keptRecord, record) && isJsonObject(record.line),
  )
}

export function readGroups(stored: readonly unknown[]): readonly GroupRecord[] {
  return stored.filter((record): record is GroupRecord => v.is(groupRecord, record))
}

/** By hash, those that are graphs: whoever opens one reads it like a file. */
export function readStoredGraphs(stored: readonly unknown[]): ReadonlyMap<string, GraphDocument> {
  const graphs = stored.filter((graph) => v.is(storedGraph, graph)) as unknown as readonly {
    readonly hash: string
    readonly document: GraphDocument
  }[]
  return new Map(graphs.map(({ hash, document }) => [hash, document]))
}
