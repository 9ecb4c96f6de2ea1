import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitPicture, shrinkToSide } from '../../../src/formats/pictures/fit-picture.ts'
import { resample } from '../../../src/formats/pictures/resample.ts'
import { base64Bytes } from '../../../src/graph/base/base64.ts'
import type { FittedPicture } from '../../../src/graph/plan/plan.ts'

type Size = readonly [height: number, width: number]

/** Made by OpenCV (make-sizes.py). */
const { areas, fits } = JSON.parse(
  readFileSync(new URL('../../fixtures/pictures/sizes.json', import.meta.url), 'utf8'),
) as {
  areas: readonly { from: readonly [number, number, 1 | 3]; to: Size; bytes: string }[]
  fits: readonly (Pick<FittedPicture, 'colour' | 'fit'> & { from: Size; to: Size; bytes: string })[]
}

/** What the script draws, too. */
const noise = (count: number) => Uint8Array.from({ length: count }, (_, i) => Math.imul(i, 2654435761) >>> 24)

const whole = (height: number, width: number) => ({ top: 0, left: 0, height, width })

describe('a smaller picture has the bytes that OpenCV gives it with INTER_AREA', () => {
  it.each(areas)('from $from to $to', ({ from: [height, width, channels], to, bytes }) => {
    const pixels = { height, width, channels, bytes: noise(height * width * channels) }
    expect(resample(pixels, whole(height, width), to[1], to[0])).toEqual(base64Bytes(bytes))
  })
})

describe('a picture is fitted to the size of training as OpenCV and Pillow would do it', () => {
  it.each(fits)('$fit from $from to $to, colour: $colour', ({ from, to, bytes, ...fitting }) => {
    const [height, width] = from
    const picture = { height, width, rgb: noise(height * width * 3) }
    const fitted = fitPicture(picture, { ...fitting, height: to[0], width: to[1] })
    expect(fitted).toEqual(base64Bytes(bytes))
  })
})

const side = fc.integer({ min: 1, max: 40 })
const aPicture = fc
  .tuple(side, side)
  .chain(([height, width]) =>
    fc
      .uint8Array({ minLength: height * width * 3, maxLength: height * width * 3 })
      .map((rgb) => ({ height, width, rgb: Uint8Array.from(rgb) })),
  )
const aFitting = fc.record<FittedPicture>({
  height: side,
  width: side,
  colour: fc.boolean(),
  fit: fc.constantFrom('crop', 'letterbox', 'stretch'),
})
const settings = { seed: 12, numRuns: 300 }

describe('whatever the sizes', () => {
  it('no new pixel is darker than the darkest or brighter than the brightest, but for the bars', () => {
    fc.assert(
      fc.property(aPicture, aFitting, (picture, fitting) => {
        const fitted = fitPicture(picture, fitting)
        expect(fitted).toHaveLength(fitting.height * fitting.width * (fitting.colour ? 3 : 1))
        expect(Math.max(...fitted)).toBeLessThanOrEqual(Math.max(...picture.rgb))
        if (fitting.fit !== 'letterbox')
          expect(Math.min(...fitted)).toBeGreaterThanOrEqual(Math.min(...picture.rgb))
      }),
      settings,
    )
  })

  it('a picture of the size that is wanted stays as it is', () => {
    fc.assert(
      fc.property(aPicture, fc.constantFrom('crop', 'letterbox', 'stretch'), (picture, fit) => {
        const { height, width, rgb } = picture
        expect(fitPicture(picture, { height, width, fit, colour: true })).toEqual(rgb)
      }),
      settings,
    )
  })

  it('a mirrored picture becomes the mirrored result, to the nearest step', () => {
    const mirrored = (bytes: Uint8Array, width: number) =>
      bytes.map((_, i) => {
        const pixel = Math.floor(i / 3)
        const row = pixel - (pixel % width)
        return bytes[(row + width - 1 - (pixel % width)) * 3 + (i % 3)] as number
      })
    fc.assert(
      fc.property(aPicture, side, side, (picture, height, width) => {
        const fitting = { height, width, colour: true, fit: 'stretch' } as const
        const one = mirrored(fitPicture(picture, fitting), width)
        const other = fitPicture({ ...picture, rgb: mirrored(picture.rgb, picture.width) }, fitting)
        const furthest = one.map((value, i) => Math.abs(value - (other[i] as number)))
        expect(Math.max(...furthest)).toBeLessThanOrEqual(1)
      }),
      settings,
    )
  })

  it('what is kept is no longer than the limit, keeps its ratio, and is never made larger', () => {
    fc.assert(
      fc.property(aPicture, side, (picture, most) => {
        const kept = shrinkToSide(picture, most)
        const longer = Math.max(picture.height, picture.width)
        expect(Math.max(kept.height, kept.width)).toBe(Math.min(longer, most))
        expect(Math.min(kept.height, kept.width)).toBeGreaterThanOrEqual(1)
        if (longer <= most) expect(kept).toBe(picture)
      }),
      settings,
    )
  })
})
