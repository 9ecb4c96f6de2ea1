import type { JsonObject } from '../../graph/base/json.ts'
import type { GraphDocument } from '../../graph/document/document.ts'
import { LARGEST_FILE } from '../../graph/document/limits.ts'
import { failed, problem, type Result } from '../../graph/document/problem.ts'
import { type ParsedDocument, parseDocument } from '../../graph/file/parse-document.ts'
import { serializeDocument } from '../../graph/file/serialize-document.ts'
import type { Registry } from '../../graph/node/registry.ts'
import { packText } from './pack-text.ts'
import { type Carrier, unpackText } from './unpack-text.ts'

/** Of all graphs in links and pictures: who opens one has a project of their own. */
const ID = 'g'

/** A graph as letters for links and pictures. Equal graphs give equal letters, whatever project they are. */
export function packGraph(document: GraphDocument): string {
  const graph = JSON.parse(serializeDocument(document)) as JsonObject
  return packText(JSON.stringify({ ...graph, id: ID }))
}

/** The graph that {@link packGraph} packed, read as a graph file is. */
export function readPackedGraph(
  packed: string,
  registry: Registry,
  carrier: Carrier,
): Result<ParsedDocument> {
  const text = unpackText(packed, LARGEST_FILE, carrier)
  if (!text.ok) return text
  const parsed = parseDocument(text.value, registry)
  if (parsed.ok) return parsed
  const isNewer = parsed.problems.some(({ code }) => code === 'file-newer')
  return failed(
    problem(isNewer ? 'packed-newer' : 'packed-no-graph', { carrier }),
    ...(isNewer ? [] : parsed.problems),
  )
}
