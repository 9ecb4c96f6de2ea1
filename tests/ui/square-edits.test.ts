import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipTime } from '../../src/ui/frames/clip-time.ts'
import { CORNERS, grown, moved, pulled } from '../../src/ui/frames/square-edits.ts'

const area = { width: 200, height: 100 }

test('a square is moved as far as the frame reaches', () => {
  const square = { x: 50, y: 0, side: 100 }
  expect(moved(square, 20, 5, area)).toEqual({ x: 70, y: 0, side: 100 })
  expect(moved(square, -90, -5, area)).toEqual({ x: 0, y: 0, side: 100 })
})

test('a corner is pulled while the one across stays', () => {
  const square = { x: 50, y: 20, side: 40 }
  expect(pulled(square, 'se', [110, 60], area)).toEqual({ x: 50, y: 20, side: 60 })
  expect(pulled(square, 'nw', [60, 30], area)).toEqual({ x: 60, y: 30, side: 30 })
  expect(pulled(square, 'se', [190, 190], area)).toEqual({ x: 50, y: 20, side: 80 })
})

test('whatever is done to a square, it stays a square within the frame', () => {
  const far = fc.integer({ min: -500, max: 500 })
  const start = fc
    .record({ side: fc.integer({ min: 8, max: 100 }), x: fc.nat(200), y: fc.nat(100) })
    .map(({ side, x, y }) => moved({ x: 0, y: 0, side }, x, y, area))
  fc.assert(
    fc.property(start, far, far, fc.constantFrom(...CORNERS), (square, dx, dy, corner) => {
      for (const { x, y, side } of [
        moved(square, dx, dy, area),
        pulled(square, corner, [dx, dy], area),
        grown(square, dx, area),
      ]) {
        expect(Number.isInteger(x) && Number.isInteger(y) && Number.isInteger(side)).toBe(true)
        expect(
          Math.min(x, y, side - 8, area.width - x - side, area.height - y - side),
        ).toBeGreaterThanOrEqual(0)
      }
    }),
    { seed: 12, numRuns: 300 },
  )
})

test('a square grows and shrinks around its middle', () => {
  expect(grown({ x: 50, y: 20, side: 40 }, 20, area)).toEqual({ x: 40, y: 10, side: 60 })
  expect(grown({ x: 50, y: 20, side: 40 }, -500, area)).toEqual({ x: 66, y: 36, side: 8 })
})

test('times are shown as players show them', () => {
  expect([0, 7.254, 67.999, 3600].map(clipTime)).toEqual(['0:00.00', '0:07.25', '1:08.00', '60:00.00'])
})
