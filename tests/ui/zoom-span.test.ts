import { describe, expect, test } from 'vitest'
import { shareOf, valueAtShare, zoomBetween } from '../../src/ui/views/curves/zoom-span.ts'

const whole = { from: 0, to: 10 }

describe('a part of an axis that is looked at closely', () => {
  test('is what lies between two places of what is shown', () => {
    expect(zoomBetween(whole, whole, [0.25, 0.75])).toEqual([2.5, 7.5])
    expect(zoomBetween({ from: 2.5, to: 7.5 }, whole, [0, 0.5])).toEqual([2.5, 5])
  })

  test('stays on the axis, as wide as it was', () => {
    expect(zoomBetween({ from: 5, to: 10 }, whole, [0.5, 1.5])).toEqual([5, 10])
    expect(zoomBetween({ from: 0, to: 5 }, whole, [-3, -2])).toEqual([0, 5])
  })

  test('is all of it once nothing is left out', () => {
    expect(zoomBetween({ from: 4, to: 8 }, whole, [-1, 2])).toBeUndefined()
    expect(zoomBetween(whole, whole, [0, Number.NaN])).toBeUndefined()
  })

  test('is never so small that nothing is in it', () => {
    const [from = 0, to = 0] = zoomBetween(whole, whole, [0.5, 0.5]) ?? []
    expect(to - from).toBeCloseTo(10 / 500)
    expect((from + to) / 2).toBeCloseTo(5)
  })

  test('goes by powers on a logarithmic axis', () => {
    const log = { from: 1, to: 10_000, isLog: true }
    const [from, to] = zoomBetween(log, log, [0.25, 0.75]) ?? []
    expect(from).toBeCloseTo(10)
    expect(to).toBeCloseTo(1000)
    expect(valueAtShare(log, shareOf(log, 42))).toBeCloseTo(42)
  })
})
