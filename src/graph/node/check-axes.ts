import * as v from 'valibot'
import type { Json } from '../base/json.ts'
import { MOST_AXES, MOST_AXIS_VALUES } from '../values/axis.ts'

const finite = v.pipe(v.number(), v.finite())
const name = v.pipe(v.string(), v.maxLength(64))

const values = v.variant('kind', [
  v.strictObject({
    kind: v.literal('list'),
    values: v.pipe(v.array(v.custom<Json>(() => true)), v.maxLength(MOST_AXIS_VALUES)),
  }),
  v.strictObject({
    kind: v.picklist(['range', 'log-range']),
    from: finite,
    to: finite,
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_AXIS_VALUES)),
  }),
])

const schema = v.pipe(v.array(v.strictObject({ node: name, param: name, values })), v.maxLength(MOST_AXES))

/** Whether a value is a list of axes, whatever nodes they speak of. */
export function checkAxes(value: Json): boolean {
  return v.is(schema, value)
}
