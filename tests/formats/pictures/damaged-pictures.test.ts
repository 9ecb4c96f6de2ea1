import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodePicture } from '../../../src/formats/pictures/decode-picture.ts'
import { MOST_MEGAPIXELS } from '../../../src/formats/pictures/pixel-limit.ts'
import { pictureSentences } from '../../../src/formats/words/en/picture-sentences.ts'
import { crc32 } from '../../../src/formats/zip/crc32.ts'
import { pictureBytes, pictureNames } from './fixtures.ts'

describe('the beginning of a file is refused, or holds all of the first picture', () => {
  it.each(pictureNames)('%s', async (name) => {
    const bytes = pictureBytes(name)
    const whole = await decodePicture(bytes, name)
    const step = Math.max(1, Math.floor(bytes.length / 40))
    for (let length = 1; length < bytes.length; length += step) {
      const cut = await decodePicture(bytes.subarray(0, length), name)
      if (cut.ok) expect(cut).toEqual(whole)
      else expect(cut.problems[0]?.code).toMatch(/^picture-(cut-short|unknown|damaged)$/)
    }
  })
})

/** Most of what a file says of itself stands there. */
const HEAD = 100
const aPlace = fc.oneof(fc.nat(HEAD - 1), fc.nat(5_000))
const aByte = fc.oneof(fc.constantFrom(0, 1, 127, 128, 255), fc.nat(255))
const mutations = fc.array(fc.tuple(aPlace, aByte), { minLength: 1, maxLength: 6 })

it('a file in which some bytes are others is read, or refused in a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...pictureNames), mutations, async (name, changes) => {
      const bytes = pictureBytes(name)
      for (const [place, value] of changes) bytes[place % bytes.length] = value
      // A wrong checksum would keep all of it from the reader.
      if (name.endsWith('.png')) mendChecksums(bytes)
      const result = await decodePicture(bytes, name)
      if (result.ok) {
        const { width, height, rgb } = result.value
        expect(rgb).toHaveLength(width * height * 3)
        expect(width * height).toBeLessThanOrEqual(MOST_MEGAPIXELS * 1e6)
      } else expect(pictureSentences).toHaveProperty(result.problems[0]?.code ?? '')
    }),
    { seed: 12, numRuns: 600 },
  )
})

function mendChecksums(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    if (end > bytes.length) return
    view.setUint32(end - 4, crc32(bytes.subarray(at + 4, end - 4)))
    at = end
  }
}
