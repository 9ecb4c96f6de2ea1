import { isJsonObject } from '../base/json.ts'
import type { GraphDocument } from '../document/document.ts'

/** Known fields come first and in this order; whatever else a file held follows, sorted. */
const FIELD_ORDER: readonly string[] = [
  'format',
  'id',
  'title',
  'summary',
  'seed',
  'nodes',
  'wires',
  'frames',
  'notes',
  'type',
  'version',
  'label',
  'intended',
  'params',
  'from',
  'to',
  'text',
  'position',
  'width',
  'height',
]

/**
 * A document as a file: JSON with stable key order and one line per value that can change on its own, so that a
 * small edit gives a small diff. `parseDocument` reads it back to an equal document.
 */
export function serializeDocument(document: GraphDocument): string {
  return `${write(document, '')}\n`
}

/** Nothing that a graph knows lies deeper; the lines of what does would be mostly space, and the file many times as long. */
const DEEPEST_LINES = 16

function write(value: unknown, indent: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => write(item, indent)).join(', ')}]`
  if (!isJsonObject(value) || indent.length > DEEPEST_LINES) return JSON.stringify(value, plain) ?? 'null'
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  if (entries.length === 0) return '{}'
  if (isPosition(value)) return `{ "x": ${JSON.stringify(value.x)}, "y": ${JSON.stringify(value.y)} }`
  const inner = `${indent}  `
  const lines = entries.map(([key, item]) => `${inner}${JSON.stringify(key)}: ${write(item, inner)}`)
  return `{\n${lines.join(',\n')}\n${indent}}`
}

/** A damaged database may hold what JSON has no words for. */
function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? null : value
}

function rank(key: string): number {
  const at = FIELD_ORDER.indexOf(key)
  return at < 0 ? FIELD_ORDER.length : at
}

function isPosition(value: object): value is { x: number; y: number } {
  const keys = Object.keys(value)
  return keys.length === 2 && keys.every((key) => key === 'x' || key === 'y')
}
