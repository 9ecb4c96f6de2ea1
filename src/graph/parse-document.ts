import { DOCUMENT_FORMAT, type GraphDocument } from './document.ts'
import { DOCUMENT_MIGRATIONS } from './document-migrations.ts'
import { isJsonObject, type JsonObject } from './json.ts'
import { lastReadableLine, MAX_DEPTH, MAX_FILE_BYTES, nestingDepth } from './json-text.ts'
import { migrateNodes } from './migrate-nodes.ts'
import { failed, ok, type Problem, problem, type Result } from './problem.ts'
import { readEntries } from './read-entries.ts'
import type { Registry } from './registry.ts'

export interface ParsedDocument {
  readonly document: GraphDocument
  /** What had to be repaired, renamed or left out. */
  readonly problems: readonly Problem[]
}

/** More nodes or wires than any graph has that a person can work with. */
const MOST = { nodes: 5_000, wires: 20_000, frames: 5_000, notes: 5_000 } as const

/**
 * Reads a graph file: an untrusted text. Old formats and old node versions are brought up to date; what this version
 * does not know is kept; what is damaged is repaired or left out and named. Fails only when there is no graph in it.
 */
export function parseDocument(text: string, registry: Registry): Result<ParsedDocument> {
  const raw = readJson(text)
  if (!raw.ok) return raw
  const format = raw.value.format
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) {
    return failed(problem('file-not-a-graph', { field: 'format' }))
  }
  if (format > DOCUMENT_FORMAT) return failed(problem('file-newer', { format, known: DOCUMENT_FORMAT }))
  let current = raw.value
  for (let from = format; from < DOCUMENT_FORMAT; from++)
    current = DOCUMENT_MIGRATIONS[from]?.(current) ?? current
  if (!isJsonObject(current.nodes)) return failed(problem('file-not-a-graph', { field: 'nodes' }))
  for (const [what, most] of Object.entries(MOST)) {
    const count = isJsonObject(current[what]) ? Object.keys(current[what]).length : 0
    if (count > most) return failed(problem('file-too-many', { what, count, most }))
  }
  const { document, problems } = readEntries(current)
  return ok({ document: migrateNodes(document, registry), problems })
}

function readJson(text: string): Result<JsonObject> {
  if (text.trim() === '') return failed(problem('file-empty'))
  if (text.length > MAX_FILE_BYTES) {
    const megabytes = Math.round(text.length / 1e5) / 10
    return failed(problem('file-too-large', { megabytes, most: MAX_FILE_BYTES / 1e6 }))
  }
  if (nestingDepth(text) > MAX_DEPTH) return failed(problem('file-too-deep'))
  try {
    // A file may begin with a byte order mark when an editor has saved it.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isJsonObject(value) ? ok(value) : failed(problem('file-not-a-graph', { field: 'format' }))
  } catch (error) {
    return failed(problem('file-not-json', { line: lastReadableLine(text, error) }))
  }
}
