import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  compareApart,
  comparePaired,
  type ValueComparison,
} from '../../src/scores/statistics/compare-values.ts'
import { describeValues, type ValueSummary } from '../../src/scores/statistics/describe-values.ts'
import { isPairedDesign } from '../../src/scores/statistics/is-paired-design.ts'

interface Case {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly summary: ValueSummary
  readonly paired: Compared
  readonly shorter: readonly number[]
  readonly apart: Compared
}
type Compared = Omit<ValueComparison, 'test' | 'count' | 'needed'> & { readonly needed: number | null }

const cases: readonly Case[] = JSON.parse(readFileSync('tests/fixtures/statistics/comparisons.json', 'utf8'))

/** As near as jStat's distributions come. */
const NEAR = 1e-7

describe('measurements of several seeds are summed up and compared as SciPy does it', () => {
  it.each(cases.map((each, index) => [index, each] as const))('rows %i', (_, { a, b, shorter, ...scipy }) => {
    const summary = describeValues(a) as ValueSummary
    for (const figure of ['mean', 'deviation', 'min', 'max'] as const)
      expectNear(summary[figure], scipy.summary[figure])
    expectIntervalNear(summary.interval, scipy.summary.interval)
    for (const [compared, asked] of [
      [comparePaired(a, b), scipy.paired],
      [compareApart(a, shorter), scipy.apart],
    ] as const) {
      for (const figure of ['difference', 'deviation', 'p', 'effect'] as const)
        expectNear(compared[figure], asked[figure])
      expectIntervalNear(compared.interval, asked.interval)
      expect(compared.needed ?? null).toBe(asked.needed)
    }
  })
})

describe('whether groups are compared pair by pair follows from their seeds alone', () => {
  it('by the expected width of the interval, as SciPy has it', () => {
    const designs: readonly { a: number; b: number; common: number; paired: boolean }[] = JSON.parse(
      readFileSync('tests/fixtures/statistics/designs.json', 'utf8'),
    )
    for (const { a, b, common, paired } of designs) {
      expect(isPairedDesign(a, b, common), `${common} of ${a} and ${b}`).toBe(paired)
      expect(isPairedDesign(b, a, common), `${common} of ${b} and ${a}`).toBe(paired)
    }
  })
})

describe('where no test can be made', () => {
  it('a single value has a mean and no spread', () => {
    expect(describeValues([0.5])).toEqual({ count: 1, mean: 0.5, min: 0.5, max: 0.5 })
    expect(describeValues([])).toBeUndefined()
  })

  it('equal values have exactly their mean, no deviation and an interval without a width', () => {
    for (const value of [0.1, 0.7, 1 / 3, 1e300])
      expect(describeValues(new Array(7).fill(value))).toEqual({
        count: 7,
        mean: value,
        deviation: 0,
        min: value,
        max: value,
        interval: [value, value],
      })
  })

  it('one or two pairs have a difference and no test', () => {
    expect(comparePaired([0.9], [0.8])).toEqual({ count: 1, difference: expect.closeTo(0.1) })
    const two = comparePaired([0.9, 0.7], [0.8, 0.5])
    expect(two).toMatchObject({ count: 2, difference: expect.closeTo(0.15) })
    expect(two).not.toHaveProperty('test')
    expect(comparePaired([], [])).toEqual({ count: 0, difference: 0 })
  })

  it('differences that only rounding tells apart are equal', () => {
    const same = comparePaired([0.9, 0.8, 0.7], [0.8, 0.7, 0.6])
    expect(same).toMatchObject({ count: 3, difference: expect.closeTo(0.1), deviation: 0 })
    expect(same).not.toHaveProperty('p')
    expect(comparePaired([0.1 + 0.2, 0.5, 0.5], [0.3, 0.5, 0.5])).toMatchObject({
      difference: 0,
      deviation: 0,
    })
    expect(compareApart([1, 1, 1], [2, 2, 2, 2])).toEqual({ count: 3, difference: -1 })
  })

  it('a mean that is the same needs no number of seeds', () => {
    const same = comparePaired([1, 2, 3, 4], [2, 1, 4, 3])
    expect(same).toMatchObject({ test: 'paired-t', difference: 0, p: 1 })
    expect(same.needed).toBeUndefined()
  })
})

describe('an answer that hangs on a single pair says so', () => {
  it('one seed that does not fit hides what all others agree in', () => {
    const b = [0.9, 0.91, 0.9, 0.92, 0.9, 0.91]
    const a = [0.921, 0.93, 0.922, 0.939, 0.5, 0.93]
    const compared = comparePaired(a, b)
    expect(compared.p).toBeGreaterThan(0.05)
    expect(compared.hangsOn).toBe(4)
  })

  it('one seed without which too little is left is named as well', () => {
    const compared = comparePaired([0.5, 0.9, 0.6, 0.7, -0.1], [0, 0, 0, 0, 0])
    expect(compared.p).toBeLessThan(0.05)
    expect(compared.hangsOn).toBe(3)
    expect(comparePaired([2, 2.1, 2.2, 2.3, 2.4], [1, 1, 1, 1, 1]).hangsOn).toBeUndefined()
  })
})

function expectNear(value: number | undefined, asked: number | undefined): void {
  const size = Math.abs(asked as number)
  expect(Math.abs((value as number) - (asked as number))).toBeLessThanOrEqual(NEAR * Math.max(size, 1e-12))
}

function expectIntervalNear(
  value: readonly number[] | undefined,
  asked: readonly number[] | undefined,
): void {
  const width = (asked?.[1] as number) - (asked?.[0] as number)
  for (const end of [0, 1])
    expect(Math.abs((value?.[end] as number) - (asked?.[end] as number))).toBeLessThanOrEqual(NEAR * width)
}
