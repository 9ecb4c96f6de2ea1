import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integer, number } from '../../src/graph/node/parameter.ts'
import { sliderScale } from '../../src/ui/controls/slider-scale.ts'

const scales = {
  'a rate from 0 to 1': number({ min: 0, max: 1, default: 0.5, step: 0.05 }),
  'a learning rate': number({ min: 1e-6, max: 10, default: 0.001, scale: 'log' }),
  'a logarithmic number that may be zero': number({ min: 0, max: 1, default: 0, scale: 'log' }),
  'a small whole number': integer({ min: 1, max: 64, default: 3 }),
}

describe.each(Object.entries(scales))('the slider of %s', (_, parameter) => {
  const scale = sliderScale(parameter)!

  it('rises with every position and stays in the bounds', () => {
    const values = Array.from({ length: scale.steps + 1 }, (_, position) => scale.toValue(position))
    for (const [at, value] of values.entries()) {
      expect(value).toBeGreaterThanOrEqual(parameter.min)
      expect(value).toBeLessThanOrEqual(parameter.max)
      if (at > 0) expect(value).toBeGreaterThan(values[at - 1]!)
    }
    expect(values.at(-1)).toBe(parameter.max)
  })

  it('stands at the position its value came from', () => {
    for (let position = 0; position <= scale.steps; position++)
      expect(scale.toPosition(scale.toValue(position))).toBe(position)
  })

  it('has a place for every value in the bounds', () => {
    fc.assert(
      fc.property(fc.double({ min: parameter.min, max: parameter.max, noNaN: true }), (value) => {
        const position = scale.toPosition(value)
        expect(Number.isInteger(position) && position >= 0 && position <= scale.steps).toBe(true)
      }),
      { seed: 21_01 },
    )
  })
})

it('a learning rate steps through round numbers', () => {
  const scale = sliderScale(scales['a learning rate'])!
  const at = scale.toPosition(0.001)
  expect([at, at + 1, at + 2, at + 3].map(scale.toValue)).toEqual([0.001, 0.0012, 0.0015, 0.002])
})

it('a whole number with a wide range has no slider: it would be too coarse', () => {
  expect(sliderScale(integer({ min: 1, max: 4096, default: 16 }))).toBeUndefined()
})
