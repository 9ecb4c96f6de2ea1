import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawLine, emptyPicture, toggleCell } from '../../src/ui/drawing/draw-line.ts'

const blank = emptyPicture(Array.from({ length: 9 }, () => Array<number>(9).fill(1)))
const pen = { radius: 1, max: 255, erase: false }

test('a dot covers its own cell fully and its neighbours by half where its edge goes through their middle', () => {
  const dot = drawLine(blank, { x: 4.5, y: 4.5 }, { x: 4.5, y: 4.5 }, pen)
  expect(dot[4]).toEqual([0, 0, 0, 128, 255, 128, 0, 0, 0])
  // The middle of a diagonal neighbour is √2 away.
  expect(dot[3]![3]).toBe(Math.round(255 * (1.5 - Math.SQRT2)))
  expect(dot[2]!.every((value) => value === 0)).toBe(true)
})

test('a line is as thick everywhere as at its ends', () => {
  const line = drawLine(blank, { x: 1.5, y: 4.5 }, { x: 7.5, y: 4.5 }, pen)
  for (let x = 1; x <= 7; x++) expect([line[3]![x], line[4]![x], line[5]![x]]).toEqual([128, 255, 128])
})

test('rubbing out along the same line leaves nothing of full cells', () => {
  const [from, to] = [
    { x: 2.5, y: 2.5 },
    { x: 6.5, y: 2.5 },
  ]
  const gone = drawLine(drawLine(blank, from, to, pen), from, to, { ...pen, erase: true })
  expect(gone[2]!.slice(2, 7)).toEqual([0, 0, 0, 0, 0])
})

test('whatever is drawn stays within 0 and 255 and is never less ink than before', () => {
  const place = fc.record({
    x: fc.double({ min: -5, max: 14, noNaN: true }),
    y: fc.double({ min: -5, max: 14, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 5 }), (points) => {
      let picture = blank
      for (let i = 1; i < points.length; i++) {
        const next = drawLine(picture, points[i - 1]!, points[i]!, pen)
        next.flat().forEach((value, at) => {
          expect(Number.isInteger(value) && value >= picture.flat()[at]! && value <= 255).toBe(true)
        })
        picture = next
      }
    }),
    { numRuns: 30 },
  )
})

test('a cell is turned over and back', () => {
  const once = toggleCell(blank, 2, 3, 255)
  expect(once[2]![3]).toBe(255)
  expect(toggleCell(once, 2, 3, 255)).toEqual(blank)
})
