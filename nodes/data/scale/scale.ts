import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, number } from '../../../src/graph/node/parameter.ts'
import { type DataValue, sizeOf } from '../../../src/graph/values/port-value.ts'
import { STANDARDISED } from '../standardised.ts'

/** Numbers smaller than this leave a network hardly anything to tell apart. */
const FAINT = 0.05

function rangeAfter(mode: 'divide' | 'standardise' | 'none', by: number, { range }: DataValue) {
  if (mode === 'standardise') return STANDARDISED
  return mode === 'divide' ? ([range[0] / by, range[1] / by] as const) : range
}

/** Each number of an example counted from its own mean can be told apart; divided, as well or badly as before. */
function scaled(
  { extents, indistinct, ...data }: DataValue,
  mode: 'divide' | 'standardise',
  by: number,
  per: 'automatic' | 'all' | 'column',
): DataValue {
  const apart = mode === 'standardise' && (eachColumn(per, data) || sizeOf(data.shape) === 1)
  return {
    ...data,
    ...(indistinct && !apart && { indistinct }),
    ...(extents &&
      mode === 'divide' && { extents: extents.map(([low, high]) => [low / by, high / by] as const) }),
  }
}

/** Columns of a table differ in kind and size; the pixels of a picture do not. */
function eachColumn(per: 'automatic' | 'all' | 'column', { features }: DataValue): boolean {
  return per === 'automatic' ? features !== undefined : per === 'column'
}

const DIVISORS = { min: 0.001, max: 1e6 } as const
const EACH_COLUMN = { mode: 'standardise', per: 'column' } as const

/** The shortest number that a factor is one over: 1/255 is not a number that a computer can hold. */
function divisorOf(factor: number): number {
  const isSingle = Math.fround(factor) === factor
  const kept = (value: number) => (isSingle ? Math.fround(value) : value)
  for (let digits = 1; digits <= 17; digits++) {
    const by = Number((1 / factor).toPrecision(digits))
    if (kept(1 / by) === factor) return by
  }
  return 1 / factor
}

export const scale = defineNode({
  type: 'scale',
  version: 1,
  category: 'data',
  place: 70,
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    mode: choice({ options: ['divide', 'standardise', 'none'], default: 'divide', onCard: true }),
    by: number({
      ...DIVISORS,
      default: 255,
      shown: ({ mode }) => mode === 'divide',
      onCard: true,
    }),
    per: choice({
      options: ['automatic', 'all', 'column'],
      default: 'automatic',
      shown: ({ mode }) => mode === 'standardise',
    }),
  },
  infer({ inputs: { data }, params: { mode, by, per } }) {
    const range = rangeAfter(mode, by, data)
    // Of examples that are still missing nobody knows how large their numbers are.
    const faint = !data.isAwaited && Math.max(Math.abs(range[0]), Math.abs(range[1])) < FAINT
    const largest = Math.max(Math.abs(data.range[0]), Math.abs(data.range[1]))
    return {
      outputs: { data: mode === 'none' ? data : { ...scaled(data, mode, by, per), range, scaled: true } },
      problems:
        mode === 'divide' && faint
          ? [
              {
                code: data.features ? 'too-faint-table' : 'too-faint',
                severity: 'warning',
                values: { largest, by },
                param: 'by',
                fix: { kind: 'set', param: 'mode', value: data.features ? 'standardise' : 'none' },
              },
            ]
          : [],
      facts:
        mode === 'divide'
          ? [
              {
                code: 'range-divided',
                values: { min: data.range[0], max: data.range[1], low: range[0], high: range[1] },
              },
            ]
          : mode === 'standardise'
            ? [{ code: eachColumn(per, data) ? 'columns-standardised' : 'range-standardised', values: {} }]
            : [],
    }
  },
  plan: {
    kind: 'data-step',
    step: ({ mode, by, per }, arriving) => {
      if (mode === 'none') return undefined
      if (mode === 'divide') return { kind: 'divide', by }
      return eachColumn(per, arriving) ? { kind: 'standardise', per: 'column' } : { kind: 'standardise' }
    },
  },
  reads: {
    Rescaling({ scale: factor = 1, offset = 0 }) {
      // For each number of an example its own: nobody writes that who has not looked at the data.
      if (Array.isArray(factor)) return { params: EACH_COLUMN, leftOut: ['mean'] }
      if (typeof factor !== 'number') return { cannot: 'scale', value: factor }
      const by = divisorOf(factor)
      if (!(by >= DIVISORS.min && by <= DIVISORS.max)) return { cannot: 'scale', value: factor }
      return offset === 0 ? { params: { mode: 'divide', by } } : { cannot: 'offset', value: offset }
    },
    Normalization({ mean = null, invert = false }) {
      if (invert === true) return { cannot: 'invert', value: invert }
      const isOne = typeof mean === 'number' || (Array.isArray(mean) && mean.flat(9).length === 1)
      return { params: { mode: 'standardise', per: isOne ? 'all' : 'column' }, leftOut: ['mean', 'variance'] }
    },
  },
  codes: ['too-faint', 'too-faint-table', 'columns-standardised', 'range-divided', 'range-standardised'],
})
