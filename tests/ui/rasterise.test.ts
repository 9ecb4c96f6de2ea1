import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centreOfMass, type PadPoint, rasterise } from '../../src/ui/drawing/rasterise.ts'

const point = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
) as fc.Arbitrary<PadPoint>
const strokes = fc.array(fc.array(point, { minLength: 2, maxLength: 12 }), { minLength: 1, maxLength: 4 })

describe('a drawing as a digit of MNIST', () => {
  test('has its centre of mass in the middle of pixel 14 and grey values from 0 to 255', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const picture = rasterise(drawn)
        const [x, y] = centreOfMass(picture, 28)
        // Rounded edges weigh a little more or less after moving.
        expect(Math.abs(x - 14.5)).toBeLessThan(0.35)
        expect(Math.abs(y - 14.5)).toBeLessThan(0.35)
        expect(picture.every((ink) => ink >= 0 && ink <= 255)).toBe(true)
      }),
    )
  })

  test('looks the same wherever and however large it was drawn', () => {
    const seven: readonly PadPoint[] = [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.4, 0.9],
    ]
    const small = seven.map(([x, y]): PadPoint => [0.6 + x / 4, 0.05 + y / 4])
    const [a, b] = [rasterise([seven]), rasterise([small])]
    for (const [at, ink] of a.entries()) expect(ink).toBeCloseTo(b[at] ?? 0, 2)
  })

  test('fills a box of 20 pixels, and nothing when there is no drawing', () => {
    const picture = rasterise([
      [
        [0.5, 0],
        [0.5, 1],
      ],
    ])
    const rows = Array.from({ length: 28 }, (_, row) =>
      picture.subarray(row * 28, row * 28 + 28).some((ink) => ink > 60),
    )
    expect(rows.filter(Boolean).length).toBeGreaterThanOrEqual(19)
    expect(rows.filter(Boolean).length).toBeLessThanOrEqual(21)
    expect(rasterise([]).every((ink) => ink === 0)).toBe(true)
  })
})
