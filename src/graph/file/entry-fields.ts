import * as v from 'valibot'
import { isJsonObject, type Json } from '../base/json.ts'
import { LIMITS } from '../document/limits.ts'

/**
 * What a field must be, and what stands in its place where it is not; no stand-in means that the entry is no such
 * thing without it. `optional` fields are left out where they are unusable.
 */
export interface Field {
  readonly schema: v.GenericSchema
  readonly standIn?: Json
  readonly optional?: true
}

export const ENTRY_KINDS = ['nodes', 'wires', 'frames', 'notes'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

export interface FileFields {
  readonly text: v.GenericSchema
  readonly seed: v.GenericSchema
  readonly entries: Readonly<Record<EntryKind, Readonly<Record<string, Field>>>>
}

/** The fields of a file from elsewhere, within the limits of a graph. */
export const FILE_FIELDS = fields(LIMITS)
/** The fields of a project that was kept here: whatever could be saved can be opened. */
export const OWN_FIELDS = fields({
  text: Number.POSITIVE_INFINITY,
  coordinate: Number.MAX_VALUE,
  extent: Number.MAX_VALUE,
})

function fields(limits: {
  readonly text: number
  readonly coordinate: number
  readonly extent: number
}): FileFields {
  const coordinate = v.pipe(
    v.number(),
    v.finite(),
    v.minValue(-limits.coordinate),
    v.maxValue(limits.coordinate),
  )
  const extent = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(limits.extent))
  const words = v.pipe(v.string(), v.maxLength(limits.text))
  const text = v.union([words, v.looseObject({ en: words, de: words })])
  const position = v.looseObject({ x: coordinate, y: coordinate })
  const end = v.strictTuple([v.string(), v.string()])
  const params = v.custom<object>(isJsonObject)
  const reasons = v.custom<object>(
    (given) =>
      isJsonObject(given) &&
      Object.keys(given).length > 0 &&
      Object.values(given).every((reason) => v.is(text, reason)),
  )
  const middle = { x: 0, y: 0 }
  return {
    text,
    seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(0xffffffff)),
    entries: {
      nodes: {
        type: { schema: words },
        version: { schema: v.pipe(v.number(), v.integer(), v.minValue(1)), standIn: 1 },
        params: { schema: params, standIn: {} },
        position: { schema: position, standIn: middle },
        label: { schema: text, optional: true },
        intended: { schema: reasons, optional: true },
      },
      wires: { from: { schema: end }, to: { schema: end } },
      notes: {
        text: { schema: text },
        position: { schema: position, standIn: middle },
        width: { schema: extent, standIn: 240 },
      },
      frames: {
        title: { schema: text, standIn: '' },
        position: { schema: position, standIn: middle },
        width: { schema: extent, standIn: 400 },
        height: { schema: extent, standIn: 300 },
      },
    },
  }
}
