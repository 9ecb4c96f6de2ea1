import * as v from 'valibot'
import { freshId, type GraphDocument, isValidId } from './document.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'
import { type Problem, problem } from './problem.ts'

const coordinate = v.pipe(v.number(), v.finite(), v.minValue(-1e7), v.maxValue(1e7))
const extent = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e6))
const text = v.union([
  v.pipe(v.string(), v.maxLength(20_000)),
  v.looseObject({ en: v.pipe(v.string(), v.maxLength(20_000)), de: v.pipe(v.string(), v.maxLength(20_000)) }),
])
const position = v.looseObject({ x: coordinate, y: coordinate })
const end = v.tuple([v.string(), v.string()])

/** What a field must be, and what stands in its place where it is not; no stand-in means the entry is no such thing. */
type Field = { readonly schema: v.GenericSchema; readonly standIn?: Json }
const FIELDS: Readonly<Record<'nodes' | 'wires' | 'notes' | 'frames', Readonly<Record<string, Field>>>> = {
  nodes: {
    type: { schema: v.pipe(v.string(), v.maxLength(200)) },
    version: { schema: v.pipe(v.number(), v.integer(), v.minValue(1)), standIn: 1 },
    params: { schema: v.record(v.string(), v.unknown()), standIn: {} },
    position: { schema: position, standIn: { x: 0, y: 0 } },
  },
  wires: { from: { schema: end }, to: { schema: end } },
  notes: {
    text: { schema: text },
    position: { schema: position, standIn: { x: 0, y: 0 } },
    width: { schema: extent, standIn: 240 },
  },
  frames: {
    title: { schema: text, standIn: '' },
    position: { schema: position, standIn: { x: 0, y: 0 } },
    width: { schema: extent, standIn: 400 },
    height: { schema: extent, standIn: 300 },
  },
}
type What = keyof typeof FIELDS

/**
 * The document in a file of the present format. Every entry is looked at on its own, so that one that is damaged
 * costs no other; unknown fields stay.
 */
export function readEntries(file: JsonObject): { document: GraphDocument; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const nodes = readRecord(file, 'nodes', problems)
  const wires = readRecord(file, 'wires', problems)
  const endAt = (ref: Json | undefined) => {
    const [node, port] = ref as [string, string]
    return [nodes.renamed.get(node) ?? node, port]
  }
  const document = {
    ...file,
    id: typeof file.id === 'string' && isValidId(file.id) ? file.id : 'graph',
    title: usable(text, file.title, '', 'title', problems),
    seed: usable(
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
      file.seed,
      1,
      'seed',
      problems,
    ),
    nodes: nodes.entries,
    wires: Object.fromEntries(
      Object.entries(wires.entries).map(([id, wire]) => [
        id,
        { ...wire, from: endAt(wire.from), to: endAt(wire.to) },
      ]),
    ),
    frames: readRecord(file, 'frames', problems).entries,
    notes: readRecord(file, 'notes', problems).entries,
  }
  const { summary, ...rest } = document as JsonObject & { summary?: Json }
  const kept = summary === undefined || !v.is(text, summary) ? rest : { ...rest, summary }
  return { document: kept as unknown as GraphDocument, problems }
}

function usable<T extends Json>(
  schema: v.GenericSchema,
  value: Json | undefined,
  standIn: T,
  field: string,
  problems: Problem[],
): Json {
  if (value !== undefined && v.is(schema, value)) return value
  if (value !== undefined)
    problems.push(problem('file-repaired', { id: field, field }, { severity: 'warning' }))
  return standIn
}

function readRecord(file: JsonObject, what: What, problems: Problem[]) {
  const entries: Record<string, JsonObject> = {}
  const renamed = new Map<string, string>()
  const record = isJsonObject(file[what]) ? file[what] : {}
  for (const [id, raw] of Object.entries(record)) {
    const entry = readEntry(id, raw, what, problems)
    if (!entry) continue
    let name = id
    if (!isValidId(id)) {
      name = freshId(`n_${id}`, { ...record, ...entries })
      renamed.set(id, name)
      problems.push(problem('file-renamed', { id: shorten(id), to: name }, { severity: 'warning' }))
    }
    entries[name] = entry
  }
  return { entries, renamed }
}

function readEntry(id: string, raw: Json, what: What, problems: Problem[]): JsonObject | undefined {
  const drop = () => {
    problems.push(problem('file-entry-dropped', { id: shorten(id), what }, { severity: 'warning' }))
    return undefined
  }
  if (!isJsonObject(raw)) return drop()
  const repaired: Record<string, Json> = {}
  for (const [field, { schema, standIn }] of Object.entries(FIELDS[what])) {
    if (v.is(schema, raw[field])) continue
    if (standIn === undefined) return drop()
    repaired[field] = standIn
    if (raw[field] !== undefined)
      problems.push(problem('file-repaired', { id: shorten(id), field }, { severity: 'warning' }))
  }
  const { label, ...rest } = raw as JsonObject & { label?: Json }
  const named = what !== 'nodes' || label === undefined || v.is(text, label) ? raw : rest
  return { ...named, ...repaired }
}

function shorten(id: string): string {
  return id.length > 40 ? `${id.slice(0, 39)}…` : id
}
