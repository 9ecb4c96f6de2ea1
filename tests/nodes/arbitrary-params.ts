import fc from 'fast-check'
import type { Json } from '../../src/graph/base/json.ts'
import type { AnyParams, NodeDefinition } from '../../src/graph/node/define-node.ts'
import { EXAMPLE_JPEG } from '../../src/graph/node/example-values.ts'
import type { Parameter } from '../../src/graph/node/parameter.ts'
import { resolveParams } from '../../src/graph/node/resolve-params.ts'
import { MOST_AXIS_VALUES } from '../../src/graph/values/axis.ts'
import { ARRAY_ROLES } from '../../src/graph/values/own-arrays.ts'
import { COLUMN_READINGS, COLUMN_ROLES } from '../../src/graph/values/table.ts'

const cell = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.string({ maxLength: 5 }),
  fc.constant(null),
)

const day = fc.constantFrom('2020-02-29', '1969-12-31T23:59:00')

const arbitraryTable: fc.Arbitrary<Json> = fc
  .array(
    fc.record(
      {
        name: fc.string({ maxLength: 8 }),
        role: fc.constantFrom(...COLUMN_ROLES),
        reads: fc.constantFrom(...COLUMN_READINGS),
      },
      { requiredKeys: ['name', 'role'] },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .chain((columns) => {
    const row = fc.tuple(
      ...columns.map(({ role, reads = 'words' }) =>
        role !== 'input' ? cell : fc.oneof(fc.integer(), cell, ...(reads === 'words' ? [] : [day])),
      ),
    )
    return fc.record({ columns: fc.constant(columns), rows: fc.array(row, { maxLength: 5 }) })
  })

const few = fc.integer({ min: 0, max: 9 })
const arbitraryReference: fc.Arbitrary<Json> = fc
  .uniqueArray(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 8 }),
      free: few,
      train: few,
      validation: few,
      test: few,
    }),
    { selector: ({ name }) => name, maxLength: 4 },
  )
  .map((classes) => ({ collection: classes.length > 0 ? '0'.repeat(64) : '', classes }))

/** Rows and columns beyond the least, so that a drawing does not take thousands of numbers a run. */
const MOST_ADDED = 6

const arbitraryArray = fc.record({
  content: fc.constant('0'.repeat(64)),
  name: fc.string({ maxLength: 10 }),
  role: fc.constantFrom(...ARRAY_ROLES),
  dtype: fc.constantFrom('|u1', '<f4', '<U3'),
  shape: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }),
  first: fc.constant([0]),
})

const arbitraryArrays = fc.record(
  {
    files: fc.array(arbitraryArray, { maxLength: 6 }),
    shape: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    channelsFirst: fc.boolean(),
    target: fc.constantFrom('classes', 'numbers'),
    names: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  },
  { requiredKeys: ['files'] },
)

const axisNumber = fc.double({ noNaN: true, noDefaultInfinity: true })
const arbitraryAxes: fc.Arbitrary<Json> = fc.array(
  fc.record({
    node: fc.constantFrom('trainer', 'optimizer', 'constructor'),
    param: fc.constantFrom('learningRate', 'epochs', 'toString'),
    values: fc.oneof(
      fc.record({ kind: fc.constant('list'), values: fc.array(cell, { maxLength: 4 }) }),
      fc.record({
        kind: fc.constantFrom('range', 'log-range'),
        from: axisNumber,
        to: axisNumber,
        count: fc.integer({ min: 1, max: MOST_AXIS_VALUES }),
      }),
    ),
  }),
  { maxLength: 3 },
)

/** Any allowed value of a parameter; numbers no larger than `most` where that leaves any. */
export function arbitraryValue(parameter: Parameter, most = Number.POSITIVE_INFINITY): fc.Arbitrary<Json> {
  switch (parameter.kind) {
    case 'integer':
      return fc.integer({ min: parameter.min, max: upTo(parameter, most) })
    case 'number':
      return fc.double({ min: parameter.min, max: parameter.max, noNaN: true })
    case 'class':
      return fc.integer({ min: 0, max: Math.min(parameter.count - 1, most) })
    case 'toggle':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...parameter.options)
    case 'size': {
      const side = fc.integer({ min: parameter.min, max: upTo(parameter, most) })
      return fc.tuple(side, side)
    }
    case 'picture':
      return fc.constantFrom('', EXAMPLE_JPEG)
    case 'table':
      return arbitraryTable
    case 'arrays':
      return arbitraryArrays
    case 'pictures':
      return arbitraryReference
    case 'axes':
      return arbitraryAxes
    case 'kept':
      return fc.constantFrom<Json>(
        {},
        { class_name: 'LSTM', config: { units: 3 } },
        { content: 'a', layers: 1 },
      )
    case 'rows': {
      const number = fc.double({ noNaN: true, noDefaultInfinity: true })
      return fc.array(fc.array(number, { maxLength: 4 }), { maxLength: Math.min(parameter.most, 4) })
    }
    case 'classes': {
      const all = Array.from({ length: parameter.count }, (_, i) => i)
      return fc.subarray(all, { minLength: 1 })
    }
    case 'grid': {
      const { rows, columns, min, max } = parameter
      const cell = fc.double({ min, max, noNaN: true })
      const row = (length: number) => fc.array(cell, { minLength: length, maxLength: length })
      return fc
        .integer({ min: columns.min, max: Math.min(columns.max, columns.min + MOST_ADDED) })
        .chain((length) =>
          fc.array(row(length), {
            minLength: rows.min,
            maxLength: Math.min(rows.max, rows.min + MOST_ADDED),
          }),
        )
    }
  }
}

/** Some parameters set, the others at their defaults: what `infer` and `plan` are given. */
export function arbitraryParams(definition: NodeDefinition, most?: number): fc.Arbitrary<AnyParams> {
  const values = Object.entries(definition.params).map(
    ([name, parameter]) => [name, fc.option(arbitraryValue(parameter, most), { nil: undefined })] as const,
  )
  return fc.record(Object.fromEntries(values)).map((set) => {
    const given = Object.entries(set).filter((entry): entry is [string, Json] => entry[1] !== undefined)
    const { params, problems } = resolveParams(definition.params, Object.fromEntries(given))
    if (problems.length > 0) throw new Error(`not allowed: ${JSON.stringify(problems)}`)
    return params
  })
}

function upTo({ min, max }: { readonly min: number; readonly max: number }, most: number): number {
  return Math.max(min, Math.min(max, most))
}
