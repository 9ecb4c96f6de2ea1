import { isJsonObject, type JsonObject } from '../base/json.ts'
import { DOCUMENT_FORMAT, type GraphDocument } from '../document/document.ts'
import { LIMITS, LONGEST_FILE, tooLarge } from '../document/limits.ts'
import { failed, ok, type Problem, problem, type Result } from '../document/problem.ts'
import type { Registry } from '../node/registry.ts'
import { DOCUMENT_MIGRATIONS } from './document-migrations.ts'
import { dropInfinities } from './drop-infinities.ts'
import { ENTRY_KINDS, FILE_FIELDS, OWN_FIELDS } from './entry-fields.ts'
import { type JsonPath, lastReadableLine, nestingDepth, repeatedNames } from './json-text.ts'
import { migrateNodes } from './migrate-nodes.ts'
import { readEntries } from './read-entries.ts'

export interface ParsedDocument {
  readonly document: GraphDocument
  /** Everything that had to be repaired, renamed or left out. */
  readonly problems: readonly Problem[]
}

/**
 * `file`: an untrusted text from elsewhere, within the limits of a graph. `own`: a project that was kept on this
 * computer, which is opened whatever its size.
 */
export type Origin = 'file' | 'own'

/**
 * Reads a graph file. Old formats and old node versions are brought up to date; what this version does not know is
 * kept; what is damaged is repaired or left out and named. Fails only when there is no graph in it. Takes time in
 * proportion to the length of the text.
 */
export function parseDocument(
  text: string,
  registry: Registry,
  origin: Origin = 'file',
): Result<ParsedDocument> {
  const raw = readJson(text, origin)
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
  const many = origin === 'file' ? tooMany(current) : undefined
  if (many) return failed(many)
  const warnings = repeatedNames(text).map((path) => at('file-repeated', path))
  current = dropInfinities(current, (path) => warnings.push(at('file-number-dropped', path)))
  const { document, problems } = readEntries(current, origin === 'file' ? FILE_FIELDS : OWN_FIELDS)
  const migrated = migrateNodes(document, registry)
  const large = origin === 'file' ? tooLarge(migrated) : undefined
  return large ? failed(large) : ok({ document: migrated, problems: [...warnings, ...problems] })
}

function readJson(text: string, origin: Origin): Result<JsonObject> {
  if (text.length > LONGEST_FILE && origin === 'file') {
    const megabytes = Math.round(text.length / 1e5) / 10
    return failed(problem('file-too-large', { megabytes, most: LONGEST_FILE / 1e6 }))
  }
  if (text.trim() === '') return failed(problem('file-empty'))
  if (origin === 'file' && nestingDepth(text) > LIMITS.depth) return failed(problem('file-too-deep'))
  try {
    // A file may begin with a byte order mark when an editor has saved it.
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isJsonObject(value) ? ok(value) : failed(problem('file-not-a-graph', { field: 'format' }))
  } catch (error) {
    return failed(problem('file-not-json', { line: lastReadableLine(text, error) }))
  }
}

function tooMany(file: JsonObject): Problem | undefined {
  for (const what of ENTRY_KINDS) {
    const count = isJsonObject(file[what]) ? Object.keys(file[what]).length : 0
    const most = LIMITS.parts[what]
    if (count > most) return problem('file-too-many', { what, count, most })
  }
  return undefined
}

function at(code: string, path: JsonPath): Problem {
  const way = path.join('.')
  return problem(code, { id: way.length > 80 ? `…${way.slice(-79)}` : way }, { severity: 'warning' })
}
