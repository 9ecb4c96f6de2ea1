import { describe, expect, it } from 'vitest'
import { type ComparedAnswers, compareAnswers } from '../../../src/export/networks/same-answers.ts'

const differenceOf = (...asked: Parameters<typeof compareAnswers>) => compareAnswers(...asked).difference

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

describe('answers of a file are the same as those of its network', () => {
  const compare = (own: readonly number[], theirs: readonly number[]): ComparedAnswers =>
    compareAnswers(Float64Array.from(own), theirs, own.length, 'classes')

  it('where no probability is more than 1e-5 off', () => {
    expect(compare([0.4, 0.6], [0.400009, 0.599991]).isSame).toBe(true)
    expect(compare([0.4, 0.6], [0.400011, 0.599989]).isSame).toBe(false)
  })

  it('where a probability is off as it is when a sum that large is off by 1e-5 of itself, and how far is told', () => {
    const spread = 40
    const before = [0, 0.4, -spread]
    const softmax = (sums: readonly number[]) => {
      const all = sums.reduce((sum, value) => sum + Math.exp(value), 0)
      return sums.map((value) => Math.exp(value) / all)
    }
    const own = softmax(before)
    const off = (share: number) => softmax(before.map((value, i) => value + (i === 0 ? share * spread : 0)))
    const sure = compare(own, off(0.9e-5))
    expect(sure.isSame).toBe(true)
    expect(sure.difference).toBeGreaterThan(8e-5)
    expect(compare(own, off(1.1e-5)).isSame).toBe(false)
  })

  it('where another example is the sure one, no more is allowed', () => {
    const own = Float64Array.of(0.4, 0.6, 1e-17, 1)
    expect(compareAnswers(own, [0.40002, 0.59998, 1e-17, 1], 2, 'classes').isSame).toBe(false)
  })

  it('where answers are no shares of one whole, no more is allowed', () => {
    expect(compare([0.5, 1e-17, 0.9], [0.50002, 1e-17, 0.9]).isSame).toBe(false)
  })
})
