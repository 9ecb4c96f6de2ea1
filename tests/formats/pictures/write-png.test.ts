import fc from 'fast-check'
import { decode } from 'fast-png'
import { expect, it } from 'vitest'
import { decodePicture } from '../../../src/formats/pictures/decode-picture.ts'
import { writePng } from '../../../src/formats/pictures/png/write-png.ts'
import { pictureBytes, seenByPillow } from './fixtures.ts'

it.each([
  ['colour.png', 'written-colour.png'],
  ['grey.png', 'written-grey.png'],
])('the same pixels are the same bytes, which Pillow reads: %s', (from, written) => {
  expect(writePng(seenByPillow(from))).toEqual(pictureBytes(written))
  expect(seenByPillow(written)).toEqual(seenByPillow(from))
})

const side = fc.integer({ min: 1, max: 24 })
const aPicture = fc.tuple(side, side, fc.boolean()).chain(([height, width, grey]) =>
  fc.uint8Array({ minLength: height * width * 3, maxLength: height * width * 3 }).map((rgb) => ({
    height,
    width,
    rgb: Uint8Array.from(rgb, (v, i) => (grey ? (rgb[i - (i % 3)] as number) : v)),
  })),
)

it('any picture is read back without loss, here and by another reader', async () => {
  await fc.assert(
    fc.asyncProperty(aPicture, async (picture) => {
      const bytes = writePng(picture)
      expect(await decodePicture(bytes, 'kept')).toEqual({ ok: true, value: picture })
      const { data, channels } = decode(bytes, { checkCrc: true })
      expect(
        Uint8Array.from(picture.rgb, (_, i) => data[channels === 1 ? Math.floor(i / 3) : i] as number),
      ).toEqual(picture.rgb)
    }),
    { seed: 12, numRuns: 200 },
  )
})
