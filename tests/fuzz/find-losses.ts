import type { GraphDocument } from '../../src/graph/document/document.ts'
import type { Problem } from '../../src/graph/document/problem.ts'
import type { JsonPath } from '../../src/graph/file/json-text.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { leavesOf } from './leaves.ts'

const RECORDS: readonly unknown[] = ['nodes', 'wires', 'frames', 'notes']

/**
 * What stands in a file, is not in the document that was read from it, and is named by no problem. Empty where
 * nothing was lost in silence.
 */
export function findLosses(
  text: string,
  document: GraphDocument,
  problems: readonly Problem[],
): readonly string[] {
  const written: unknown = JSON.parse(serializeDocument(document))
  const names = renamed(problems)
  const dropped = new Set(problems.map(keyOf))
  const losses: string[] = []
  for (const { path, value } of leavesOf(text)) {
    if (placesOf(path, names).some((place) => isThere(written, place, value, names))) continue
    if (coveredBy(path).some((key) => dropped.has(key))) continue
    losses.push(`${path.join('.').slice(0, 200)} = ${value.slice(0, 100)}`)
    if (losses.length > 4) break
  }
  return losses
}

type Names = ReadonlyMap<string, readonly string[]>

/** What was renamed to what; ids that look the same when they are shortened share their new names. */
function renamed(problems: readonly Problem[]): Names {
  const names = new Map<string, string[]>()
  for (const { code, values } of problems) {
    if (code !== 'file-renamed') continue
    const [from, to] = [String(values.id), String(values.to)]
    const known = names.get(from)
    if (known) known.push(to)
    else names.set(from, [to])
  }
  return names
}

function placesOf(path: JsonPath, names: Names): readonly JsonPath[] {
  const [record, id, ...rest] = path
  const others = RECORDS.includes(record) && id !== undefined ? names.get(shorten(String(id))) : undefined
  return others ? [path, ...others.map((to) => [record as string, to, ...rest])] : [path]
}

function isThere(written: unknown, place: JsonPath, value: string, names: Names): boolean {
  let now = written
  for (const key of place) {
    if (typeof now !== 'object' || now === null || !Object.hasOwn(now, key)) return false
    now = (now as Record<string | number, unknown>)[key]
  }
  // An object that was empty may have got what every entry has.
  if (value === '{}' && typeof now === 'object') return true
  const there = JSON.stringify(now)
  if (there === value) return true
  const isEnd = place[0] === 'wires' && place.length === 4 && place[3] === 0
  return isEnd && (names.get(shorten(JSON.parse(value) as string)) ?? []).includes(now as string)
}

function keyOf({ code, values }: Problem): string {
  if (code === 'file-part-dropped') return `${values.what}`
  if (code === 'file-entry-dropped') return `${values.what}/${values.id}`
  if (code === 'file-repaired' || code === 'file-field-dropped') return `${values.id}//${values.field}`
  if (code === 'file-repeated' || code === 'file-number-dropped') return `at ${values.id}`
  return code
}

/** The keys of the problems that may speak of a place. */
function coveredBy(path: JsonPath): readonly string[] {
  const [record, id, field] = path.map(String)
  const ways = path.map((_, i) => path.slice(0, i + 1).join('.'))
  return [
    `${record}`,
    `${record}/${shorten(id ?? '')}`,
    `${record}//${record}`,
    `${shorten(id ?? '')}//${field}`,
    // An entry without a name of its own is told by its field.
    `${field}//${field}`,
    ...ways.map((way) => `at ${way.length > 80 ? `…${way.slice(-79)}` : way}`),
  ]
}

function shorten(id: string): string {
  return id.length > 40 ? `${id.slice(0, 39)}…` : id
}
