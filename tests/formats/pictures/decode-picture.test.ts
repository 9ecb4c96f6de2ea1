import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodePicture } from '../../../src/formats/pictures/decode-picture.ts'
import type { DecodedPicture } from '../../../src/formats/pictures/decoded-picture.ts'
import { crc32 } from '../../../src/formats/zip/crc32.ts'
import { HASH_OF_ALL_PIXELS, hashOfAllPixels } from './all-pixels.ts'
import { pictureBytes, pictureNames, seenByPillow } from './fixtures.ts'

async function decoded(bytes: Uint8Array, name = 'picture'): Promise<DecodedPicture> {
  const result = await decodePicture(bytes, name)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const refusal = async (bytes: Uint8Array, name = 'picture') => {
  const result = await decodePicture(bytes, name)
  return result.ok ? undefined : result.problems[0]
}

describe('a picture', () => {
  it.each(pictureNames)('has the pixels that Pillow sees: %s', async (name) => {
    const [mine, theirs] = [await decoded(pictureBytes(name), name), seenByPillow(name)]
    expect([mine.width, mine.height]).toEqual([theirs.width, theirs.height])
    const furthest = mine.rgb.reduce(
      (most, value, i) => Math.max(most, Math.abs(value - (theirs.rgb[i] ?? 999))),
      0,
    )
    // Builds of libjpeg round the inverse cosine transform each in their own way; releases of libavif interpolate the
    // colour differences that stand in the file only for every second pixel.
    expect(furthest).toBeLessThanOrEqual(name.endsWith('.jpg') ? 2 : name.endsWith('.avif') ? 6 : 0)
  })
})

const text = (letters: string) => new TextEncoder().encode(letters)

describe('what is no whole picture is refused in words', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'picture-empty'],
    ['a text', text('name,class\na,b\n'), 'picture-unknown'],
    ['a text that begins like a PNG', text('\u0089PNG is a format'), 'picture-unknown'],
    ['the first bytes of a JPEG', pictureBytes('baseline.jpg').subarray(0, 3), 'picture-cut-short'],
    ['a HEIC picture', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'picture-heic'],
    ['a film', text('\0\0\0\x18ftypisom\0\0\0\0isomavc1'), 'picture-unknown'],
    ['a letter to BM', text('BMW drives past.'), 'picture-unknown'],
    ['a PNG without a chunk', pictureBytes('colour.png').subarray(0, 8), 'picture-cut-short'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes, 'a.png')).toMatchObject({ code, values: { file: 'a.png' } })
  })

  it('a PNG that promises 60,000×60,000 pixels, before room is made for them', async () => {
    const bytes = pictureBytes('colour.png')
    const view = new DataView(bytes.buffer)
    view.setUint32(16, 60_000)
    view.setUint32(20, 60_000)
    view.setUint32(29, crc32(bytes.subarray(12, 29)))
    expect(await refusal(bytes)).toMatchObject({
      code: 'picture-too-many-pixels',
      values: { megapixels: 3600, most: 100 },
    })
  })

  it('a small PNG whose data unpacks to a thousand megabytes', async () => {
    const packed = deflateSync(Buffer.alloc(10_000_000))
    const bytes = Buffer.from(pictureBytes('colour.png'))
    const at = bytes.indexOf('IDAT')
    const data = Buffer.concat([Buffer.from('IDAT'), ...Array.from({ length: 100 }, () => packed)])
    const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length - 4)
    checksum.writeUInt32BE(crc32(data))
    const bomb = Buffer.concat([bytes.subarray(0, at - 4), length, data, checksum, bytes.subarray(-12)])
    expect(await refusal(bomb)).toMatchObject({ code: 'picture-damaged' })
  })

  it('a PNG with a wrong checksum', async () => {
    const bytes = pictureBytes('colour.png')
    bytes[60] = 1 + (bytes[60] as number)
    expect(await refusal(bytes)).toMatchObject({ code: 'picture-damaged' })
  })

  it('a JPEG in whose middle data is missing', async () => {
    const bytes = pictureBytes('baseline.jpg')
    const without = Uint8Array.from([
      ...bytes.subarray(0, bytes.length - 200),
      ...bytes.subarray(bytes.length - 2),
    ])
    expect(await refusal(without)).toMatchObject({ code: 'picture-damaged' })
  })
})

it('a JPEG with superfluous bytes before its end is read as others read it', async () => {
  const bytes = pictureBytes('baseline.jpg')
  const end = bytes.length - 2
  const more = Uint8Array.from([...bytes.subarray(0, end), 0, 0, 0, 0, ...bytes.subarray(end), 1, 2, 3])
  expect(await decoded(more)).toEqual(await decoded(bytes))
})

it('pictures have the same pixels in Node as in a browser', async () => {
  const files = new Map(pictureNames.map((name) => [name, pictureBytes(name)]))
  expect(await hashOfAllPixels(files)).toBe(HASH_OF_ALL_PIXELS)
})
