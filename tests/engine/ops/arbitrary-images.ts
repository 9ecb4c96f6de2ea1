import fc from 'fast-check'
import type { Input } from './both-backends.ts'

/** Numbers of both signs with three digits, so that equal ones are not rare. */
const number = fc.integer({ min: -500, max: 500 }).map((n) => n / 250)

/** Few different numbers: pooling windows full of ties, zeros among them. */
const tied = fc.integer({ min: -1, max: 1 })

const negative = fc.integer({ min: 1, max: 500 }).map((n) => -n / 250)

/** A tensor of the given shape. A seed stands for its numbers, to keep shrinking fast. */
export function tensorOf(
  shape: readonly number[],
  values: fc.Arbitrary<number> = number,
): fc.Arbitrary<Input> {
  const length = shape.reduce((product, side) => product * side, 1)
  return fc
    .array(values, { minLength: length, maxLength: length, size: 'max' })
    .map((array) => ({ shape, values: array }))
}

/** Images of few pixels and channels, for pooling: mixed, all negative, or full of ties. */
export const pooledImages: fc.Arbitrary<Input> = fc
  .record({
    batch: fc.integer({ min: 1, max: 3 }),
    height: fc.integer({ min: 1, max: 9 }),
    width: fc.integer({ min: 1, max: 9 }),
    channels: fc.integer({ min: 1, max: 5 }),
    values: fc.constantFrom(number, tied, negative),
  })
  .chain(({ batch, height, width, channels, values }) => tensorOf([batch, height, width, channels], values))
