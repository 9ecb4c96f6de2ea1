import * as v from 'valibot'
import { LANGUAGES } from '../../graph/base/text.ts'

const panel = v.looseObject({
  open: v.optional(v.boolean()),
  size: v.optional(v.pipe(v.number(), v.finite())),
})

/** What a setting has to be that this page knows; others are left to who asks for them. */
const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = {
  language: v.picklist(LANGUAGES),
  theme: v.picklist(['system', 'light', 'dark']),
  panels: v.looseObject({
    library: v.optional(panel),
    inspector: v.optional(panel),
    runs: v.optional(panel),
  }),
  'explain-parameters': v.boolean(),
  'canvas.minimap': v.boolean(),
  'shipped-copies': v.record(v.string(), v.string()),
}

/** A kept setting, or `undefined` where it is none that this page could use. */
export function readSetting(key: string, stored: unknown): unknown {
  const schema = Object.hasOwn(SCHEMAS, key) ? SCHEMAS[key] : undefined
  return !schema || v.is(schema, stored) ? stored : undefined
}
