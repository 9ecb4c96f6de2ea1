import { describe, expect, it } from 'vitest'
import { differenceOf } from '../../../src/export/networks/same-answers.ts'

describe('how far a file is from its network', () => {
  it('is counted in probability, of classes', () => {
    expect(differenceOf(Float64Array.of(0.5, 0.5), [0.5, 0.25], 2, 'classes')).toBe(0.25)
  })

  it('is counted in the largest answer for the same thing, of numbers', () => {
    const own = Float64Array.of(40_000, 0.5, 20_000, 0.25)
    expect(differenceOf(own, [40_000, 0.5, 20_000, 0.375], 2, 'numbers')).toBe(0.25)
    expect(differenceOf(own, [40_000, 0.5, 20_400, 0.25], 2, 'numbers')).toBe(0.01)
  })

  it('is counted as it is where all answers are 0', () => {
    expect(differenceOf(Float64Array.of(0, 0), [0, 0.5], 1, 'numbers')).toBe(0.5)
  })

  it('has no end where answers are missing, or one is a number and the other is none', () => {
    const [own, none] = [Float64Array.of(1, 2), Number.NaN]
    expect(differenceOf(own, [1], 1, 'numbers')).toBe(Number.POSITIVE_INFINITY)
    expect(differenceOf(own, [1, none], 1, 'numbers')).toBe(Number.POSITIVE_INFINITY)
    expect(differenceOf(Float64Array.of(1, none), [1, 2], 1, 'classes')).toBe(Number.POSITIVE_INFINITY)
  })

  it('is none where a network that diverged answers with no numbers in both', () => {
    const own = Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY)
    expect(differenceOf(own, own, 1, 'numbers')).toBe(0)
  })
})
