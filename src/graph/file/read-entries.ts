import * as v from 'valibot'
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts'
import { dictionary, lookup } from '../base/lookup.ts'
import { type GraphDocument, isValidId } from '../document/document.ts'
import { freshIds } from '../document/fresh-ids.ts'
import { type MessageValues, type Problem, problem } from '../document/problem.ts'
import { ENTRY_KINDS, type EntryKind, type Field, type FileFields } from './entry-fields.ts'

/**
 * The document in a file of the present format. Every entry is looked at on its own, so that one that is damaged
 * costs no other; unknown fields stay. Whatever is left out or changed is among the problems.
 */
export function readEntries(
  file: JsonObject,
  fields: FileFields,
): { document: GraphDocument; problems: readonly Problem[] } {
  const reader = new EntryReader(file, fields)
  return { document: reader.read(), problems: reader.problems }
}

class EntryReader {
  readonly problems: Problem[] = []
  readonly #file: JsonObject
  readonly #fields: FileFields

  constructor(file: JsonObject, fields: FileFields) {
    this.#file = file
    this.#fields = fields
  }

  read(): GraphDocument {
    const { text, seed } = this.#fields
    const head: Readonly<Record<string, Field>> = {
      id: { schema: v.custom<string>((id) => typeof id === 'string' && isValidId(id)), standIn: 'graph' },
      title: { schema: text, standIn: '' },
      summary: { schema: text, optional: true },
      seed: { schema: seed, standIn: 1 },
    }
    // Without a stand-in for everything that is asked for, an entry may be dropped; the head has all.
    const kept = this.#repair('', this.#file, head) as JsonObject
    const [nodes, wires, frames, notes] = ENTRY_KINDS.map((what) => this.#readRecord(what))
    const endAt = (ref: Json | undefined): Json => {
      const [node, port] = ref as readonly [string, string]
      return [nodes?.renamed.get(node) ?? node, port]
    }
    const ends = Object.entries(wires?.entries ?? {}).map(
      ([id, wire]) => [id, { ...wire, from: endAt(wire.from), to: endAt(wire.to) }] as const,
    )
    return {
      ...kept,
      nodes: nodes?.entries,
      wires: dictionary(Object.fromEntries(ends)),
      frames: frames?.entries,
      notes: notes?.entries,
    } as unknown as GraphDocument
  }

  #readRecord(what: EntryKind) {
    const entries: Record<string, JsonObject> = dictionary()
    const renamed = new Map<string, string>()
    const given = this.#file[what]
    const record = isJsonObject(given) ? given : {}
    if (given !== undefined && !isJsonObject(given)) this.#warn('file-part-dropped', { what })
    const fresh = freshIds(record)
    for (const [id, raw] of Object.entries(record)) {
      const entry = isJsonObject(raw) ? this.#repair(id, raw, this.#fields.entries[what]) : undefined
      if (!entry) {
        this.#warn('file-entry-dropped', { id: shorten(id), what })
        continue
      }
      const name = isValidId(id) ? id : fresh(`n_${id}`)
      if (name !== id) {
        renamed.set(id, name)
        this.#warn('file-renamed', { id: shorten(id), to: name })
      }
      entries[name] = entry
    }
    return { entries, renamed }
  }

  /** An entry with what is unusable replaced or left out; nothing where it cannot be what it should be. */
  #repair(id: string, raw: JsonObject, fields: Readonly<Record<string, Field>>): JsonObject | undefined {
    const [kept, unusable]: [Record<string, Json>, [code: string, field: string][]] = [{ ...raw }, []]
    for (const [field, { schema, standIn, optional }] of Object.entries(fields)) {
      const value = lookup(raw, field)
      if (value === undefined ? optional : v.is(schema, value)) continue
      if (optional) delete kept[field]
      else if (standIn === undefined) return undefined
      else kept[field] = standIn
      if (value !== undefined) unusable.push([optional ? 'file-field-dropped' : 'file-repaired', field])
    }
    // Said only of an entry that stays.
    for (const [code, field] of unusable) this.#warn(code, { id: shorten(id) || field, field })
    return kept
  }

  #warn(code: string, values: MessageValues): void {
    this.problems.push(problem(code, values, { severity: 'warning' }))
  }
}

function shorten(id: string): string {
  return id.length > 40 ? `${id.slice(0, 39)}…` : id
}
