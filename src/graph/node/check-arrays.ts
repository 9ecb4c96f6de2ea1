import * as v from 'valibot'
import type { Json } from '../base/json.ts'
import type { ProblemDraft } from '../document/problem.ts'
import { ARRAY_ROLES, MOST_ARRAY_LABELS } from '../values/own-arrays.ts'

const LONGEST = 400
/** More arrays are not looked through by anybody. */
const MOST_ARRAYS = 200
const MOST_AXES = 64

const words = v.pipe(v.string(), v.maxLength(LONGEST))
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const finite = v.pipe(v.number(), v.finite())
const label = v.union([words, finite])
const shape = v.pipe(v.array(count), v.maxLength(MOST_AXES))
const listOf = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(v.array(schema), v.maxLength(MOST_ARRAY_LABELS))

const file = v.looseObject({
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  name: words,
  key: v.optional(words),
  role: v.picklist(ARRAY_ROLES),
  dtype: words,
  shape,
  first: v.pipe(v.array(label), v.maxLength(10)),
  range: v.optional(v.tuple([finite, finite])),
  notFinite: v.optional(count),
  fractions: v.optional(v.literal(true)),
  labels: v.optional(listOf(v.tuple([label, count]))),
  oneHot: v.optional(listOf(count)),
  texts: v.optional(listOf(words)),
})

const schema = v.looseObject({
  files: v.pipe(v.array(file), v.maxLength(MOST_ARRAYS)),
  shape: v.optional(v.pipe(v.array(v.pipe(count, v.minValue(1))), v.minLength(1), v.maxLength(MOST_AXES))),
  channelsFirst: v.optional(v.boolean()),
  target: v.optional(v.picklist(['classes', 'numbers'])),
  names: v.optional(listOf(words)),
})

/** Says that a value is no list of arrays, or nothing. What the arrays are good for is not looked at. */
export function checkArrays(value: Json): ProblemDraft | undefined {
  return v.is(schema, value) ? undefined : { code: 'param-not-arrays', values: {} }
}
