import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SweepPoint, SweepTable } from '../../src/runs/sweep-table.ts'
import { linesInside, linesOf, movedEnd, nearestLine, stopsOf } from '../../src/ui/views/sweep/line-places.ts'

const point = (rate: number, size: number, score: number | undefined): SweepPoint => ({
  settings: [],
  values: [rate, size],
  levels: [0, 0],
  runs: [],
  scores: score === undefined ? [] : [score],
  ...(score !== undefined && { score }),
  epoch: 1,
  status: 'completed',
  failed: 0,
})
const table: SweepTable = {
  axes: [
    { node: 'optimizer', param: 'learningRate', values: [0.001, 0.1, 10] },
    { node: 'trainer', param: 'batchSize', values: [16, 32] },
  ],
  points: [point(0.001, 16, 0.2), point(0.1, 32, 0.9), point(10, 16, 0.1), point(10, 32, undefined)],
  measure: 'accuracy',
  isValidated: true,
}
const { lines } = linesOf(table)
const ratesOf = (some: typeof lines) => some.map((line) => line.point.values[0])

describe('the lines of a sweep', () => {
  it('cross their values and at last their score, the worst first; none without a score', () => {
    expect(lines.map(({ places }) => places)).toEqual([
      [1, 0, 0],
      [0, 0, expect.closeTo(0.125)],
      [0.5, 1, 1],
    ])
  })

  it('stay in sight where they cross every brushed axis inside its brush, its ends among it', () => {
    expect(linesInside(lines, [])).toBe(lines)
    expect(ratesOf(linesInside(lines, [[0, 0.5]]))).toEqual([0.001, 0.1])
    expect(ratesOf(linesInside(lines, [[0, 0.5], undefined, [0.2, 1]]))).toEqual([0.1])
    expect(linesInside(lines, [undefined, [0.4, 0.6]])).toEqual([])
  })

  it('are found where a pointer comes near, between the axes too', () => {
    expect(nearestLine(lines, 0, 0.52, 0.05)?.point.values[0]).toBe(0.1)
    // Halfway from 0.5 to 1.
    expect(nearestLine(lines, 0.5, 0.75, 0.01)?.point.values[0]).toBe(0.1)
    expect(nearestLine(lines, 0.5, 0.65, 0.01)).toBeUndefined()
    expect(nearestLine(lines, 9, 0.98, 0.05)?.point.values[0]).toBe(0.1)
  })
})

describe('a brush', () => {
  it('begins and ends at values by key, at equal steps where there are many', () => {
    expect(stopsOf(lines, 0)).toEqual([0, 0.5, 1])
    const many = Array.from({ length: 200 }, (_, i) => ({ ...lines[0]!, places: [i / 199] }))
    expect(stopsOf(many, 0).length).toBe(25)
  })

  it('has its ends in order wherever they are put, and is none where it is the whole axis', () => {
    expect(movedEnd([0.5, 1], 0, 0)).toBeUndefined()
    const share = fc.double({ min: -1, max: 2, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.constantFrom(0 as const, 1 as const), (a, b, end) => {
        const [low, high] = movedEnd(movedEnd(undefined, 0, a), end, b) ?? [0, 1]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(high)
      }),
      { seed: 14_31 },
    )
  })
})
