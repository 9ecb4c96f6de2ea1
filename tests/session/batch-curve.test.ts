import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GrowingCurve, MOST_POINTS } from '../../src/runs/batch-curve.ts'

function grown(batches: number, lossOf: (n: number) => number = (n) => n): GrowingCurve {
  const curve = new GrowingCurve()
  for (let n = 1; n <= batches; n++) curve.add(n / 100, lossOf(n), n % 2)
  return curve
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

describe('the curve of batches', () => {
  test('shows every batch as it was while there is room', () => {
    const { at, loss, accuracy } = grown(4).points()
    expect(at).toEqual([0.01, 0.02, 0.03, 0.04])
    expect(loss).toEqual([1, 2, 3, 4])
    expect(accuracy).toEqual([1, 0, 1, 0])
  })

  test('never has more than 2,000 points, and each stands for the mean of equally many batches', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40_000 }), (batches) => {
        const { at, loss } = grown(batches).points()
        expect(at.length).toBeLessThanOrEqual(MOST_POINTS)
        expect(at.length).toBe(loss.length)
        expect(at.every((x, i) => i === 0 || x > (at[i - 1] as number))).toBe(true)
        const { stride, inLast } = grown(batches).stored()
        const full = inLast === stride ? loss : loss.slice(0, -1)
        const covered = full.length * stride
        // Batch n has the loss n, so the mean over the first `covered` is known.
        if (covered > 0) expect(mean(full)).toBeCloseTo((covered + 1) / 2, 6)
        expect(covered + (inLast === stride ? 0 : inLast)).toBe(batches)
      }),
      { seed: 64, numRuns: 40 },
    )
  })

  test('goes on from where it was stored as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 5000 }), (first, more) => {
        const whole = grown(first + more)
        const part = new GrowingCurve(structuredClone(grown(first).stored()))
        for (let n = first + 1; n <= first + more; n++) part.add(n / 100, n, n % 2)
        expect(part.points()).toEqual(whole.points())
      }),
      { seed: 65, numRuns: 40 },
    )
  })

  test('forgets what came after a checkpoint', () => {
    const curve = grown(10)
    curve.cut(0.05)
    curve.add(0.06, 60, 1)
    expect(curve.points().at).toEqual([0.01, 0.02, 0.03, 0.04, 0.05, 0.06])
    expect(curve.points().loss).toEqual([1, 2, 3, 4, 5, 60])
  })

  test('has no accuracy where there is none', () => {
    const curve = new GrowingCurve()
    for (let n = 1; n <= 5000; n++) curve.add(n, n, undefined)
    expect(curve.points().accuracy).toEqual([])
  })
})
