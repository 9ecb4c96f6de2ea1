import { describe, expect, test } from 'vitest'
import type { DecodedPicture } from '../../src/formats/pictures/decoded-picture.ts'
import { fitPicture } from '../../src/formats/pictures/fit-picture.ts'
import { centreOfMass, rasterise } from '../../src/ui/drawing/rasterise.ts'
import { examplePicture, type PictureInput } from '../../src/web-page/example-picture.ts'

/** Grey by a function of row and column. */
function picture(
  height: number,
  width: number,
  grey: (row: number, column: number) => number,
): DecodedPicture {
  const rgb = new Uint8Array(height * width * 3)
  for (let at = 0; at < height * width; at++)
    rgb.fill(grey(Math.floor(at / width), at % width), at * 3, at * 3 + 3)
  return { width, height, rgb }
}

const digits: PictureInput = {
  kind: 'picture',
  shape: [28, 28, 1],
  full: 255,
  fit: 'crop',
  isInk: true,
  isWritten: true,
}
const own: PictureInput = { kind: 'picture', shape: [12, 20, 3], full: 255, fit: 'letterbox' }

/** A seven on a sheet of 300 × 200, thick and off the middle. */
const sevenOn = (paper: number, ink: number) =>
  picture(300, 200, (row, column) => {
    const isBar = row >= 180 && row < 192 && column >= 90 && column < 150
    const middle = 150 - ((row - 180) * 35) / 90
    return isBar || (row >= 180 && row < 270 && Math.abs(column - middle) < 7) ? ink : paper
  })

describe('a picture that somebody brings', () => {
  test('is fitted as one’s own pictures are: to the same bytes', () => {
    const brought = picture(90, 70, (row, column) => (row * 7 + column * 13) % 256)
    const { values, swapped } = examplePicture(brought, own, 'as-needed')
    const fitting = { height: 12, width: 20, colour: true, fit: 'letterbox' } as const
    expect(values).toEqual(Float32Array.from(fitPicture(brought, fitting)))
    expect(swapped).toBe(false)
  })

  test('has the numbers of its data, whose brightest may be 1', () => {
    const white = picture(40, 40, () => 255)
    const { values } = examplePicture(white, { ...own, full: 1 }, 'as-needed')
    expect(Math.max(...values)).toBe(1)
  })

  test('is one of the data, pixel by pixel, where it has their size', () => {
    const exact = picture(28, 28, (row, column) => (row > 5 && column === 9 ? 200 : 0))
    const { values } = examplePicture(exact, digits, 'as-needed')
    expect(values[10 * 28 + 9]).toBe(200)
    expect(values[2 * 28 + 9]).toBe(0)
  })

  test.each([
    ['dark on light', 235, 30, true],
    ['light on dark', 20, 230, false],
  ])('is a digit as MNIST has it, written %s', (_, paper, ink, wasSwapped) => {
    const { values, swapped } = examplePicture(sevenOn(paper, ink), digits, 'as-needed')
    expect(swapped).toBe(wasSwapped)
    expect(values[0]).toBe(0)
    expect(Math.max(...values)).toBeGreaterThan(200)
    const rows = Array.from({ length: 28 }, (_, row) =>
      values.slice(row * 28, row * 28 + 28).some((v) => v > 127),
    )
    expect(rows.filter(Boolean).length).toBeGreaterThanOrEqual(19)
    expect(rows.filter(Boolean).length).toBeLessThanOrEqual(21)
    const drawn = rasterise([
      [
        [0.45, 0.6],
        [0.75, 0.6],
        [0.575, 0.9],
      ],
    ] as const)
    const [centre, asDrawn] = [centreOfMass(values, 28), centreOfMass(drawn, 28)]
    expect(Math.abs(centre[0] - asDrawn[0])).toBeLessThan(0.6)
    expect(Math.abs(centre[1] - asDrawn[1])).toBeLessThan(0.6)
  })

  test('is swapped, or left, where a person says so', () => {
    const sheet = sevenOn(235, 30)
    expect(examplePicture(sheet, digits, 'never').swapped).toBe(false)
    expect(
      examplePicture(sevenOn(20, 230), { ...own, shape: [20, 20, 1], fit: 'crop' }, 'always').values[0],
    ).toBe(235)
  })

  test('is no digit where nothing is written: it comes as it is', () => {
    const { values } = examplePicture(
      picture(100, 100, () => 128),
      digits,
      'never',
    )
    expect(new Set(values)).toEqual(new Set([128]))
  })
})
