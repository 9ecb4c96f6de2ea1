import fc from 'fast-check'
import { expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { CURVES, curveOf, type Descent, descend } from '../../src/graph/experiment/descend.ts'

const lesson: Descent = { curve: 'quadratic', a: 1, b: -4, c: 5, start: 5, rate: 0.05, steps: 25 }

it('25 steps on x² − 4x + 5 from 5 with the rate 0.05 are those of the formula and end at 2.215', () => {
  const path = descend(lesson)
  expect(path).toHaveLength(26)
  path.forEach(({ x, height, slope }, k) => {
    expect(x).toBeCloseTo(2 + 3 * 0.9 ** k, 12)
    expect(height).toBeCloseTo((x - 2) ** 2 + 1, 12)
    expect(slope).toBeCloseTo(2 * (x - 2), 12)
  })
  expect(path.at(-1)?.x).toBeCloseTo(2.2154, 4)
})

it('every step on that curve is x = 2 + (start − 2)·(1 − 2·rate)ᵏ, whatever start and rate', () => {
  const start = fc.double({ min: -20, max: 20, noNaN: true })
  const rate = fc.double({ min: 1e-4, max: 1.2, noNaN: true })
  fc.assert(
    fc.property(start, rate, (from, size) => {
      descend({ ...lesson, start: from, rate: size, steps: 40 }).forEach(({ x }, k) => {
        const expected = 2 + (from - 2) * (1 - 2 * size) ** k
        expect(Math.abs(x - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
      })
    }),
    { seed: 3 },
  )
})

it.each(CURVES)('the slope of “%s” is the derivative of its height', (curve) => {
  const { height, slope } = curveOf({ ...lesson, curve })
  for (let x = -4; x <= 4; x += 0.37)
    expect(slope(x)).toBeCloseTo((height(x + 1e-5) - height(x - 1e-5)) / 2e-5, 5)
})

it('a path that runs off ends while its numbers are still numbers', () => {
  const path = descend({ ...lesson, rate: 5, steps: 500 })
  expect(path.length).toBeLessThan(20)
  expect(path.every(({ x, height }) => Number.isFinite(x) && Number.isFinite(height))).toBe(true)
})

it.each([
  ['arrives', {}, ['arrives']],
  ['leaps to and fro but arrives', { rate: 0.9 }, ['arrives', 'overshoots']],
  ['flies off', { rate: 1.1 }, ['arrives', 'overshoots', 'diverges']],
  ['has nowhere to go', { start: 2 }, ['at-rest']],
  ['runs down a parabola without a bottom', { a: -1, rate: 1 }, ['arrives', 'diverges']],
])('a ball that %s is told so', (_, change, facts) => {
  const definition = registry.get('gradient-descent')
  const said = definition?.infer({ node: 'd', inputs: {}, params: { ...lesson, ...change } }).facts
  expect(said?.map(({ code }) => code)).toEqual(facts)
})
