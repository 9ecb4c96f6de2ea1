import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lookIntoPicture } from '../../src/session/files/picture-file.ts'
import { chunk, header, joinedBytes, LINEAR_GAMMA, smallPng } from './small-png.ts'

const cat = Uint8Array.from(readFileSync(new URL('../../public/data/pictures/cat.jpg', import.meta.url)))

describe('a picture file', () => {
  test('of PNG keeps its pixels and nothing that changes them', async () => {
    const further = [
      LINEAR_GAMMA,
      chunk('sRGB', [0]),
      chunk('zTXt', new Uint8Array(5000)),
      chunk('cICP', [1, 13, 0, 1]),
    ]
    const plain = await smallPng([10, 20, 30])
    expect(lookIntoPicture(await smallPng([10, 20, 30], { further }))).toEqual({ pixels: 256, bytes: plain })
    expect(lookIntoPicture(plain)).toEqual({ pixels: 256, bytes: plain })
  })

  test('of JPEG loses its colour profile and nothing else', () => {
    const profile = joinedBytes([Uint8Array.of(0xff, 0xe2, 0, 6), new Uint8Array(4)])
    const with2 = joinedBytes([cat.subarray(0, 2), profile, profile, cat.subarray(2)])
    expect(lookIntoPicture(with2)).toEqual({ pixels: 240 * 320, bytes: cat })
  })

  test.each<[string, Uint8Array<ArrayBuffer>, number]>([
    [
      'a PNG',
      joinedBytes([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), header(60_000, 50_000, 2)]),
      3e9,
    ],
    [
      'a JPEG in its second frame',
      joinedBytes([
        cat.subarray(0, 2),
        Uint8Array.of(0xff, 0xc2, 0, 11, 8, 35, 40, 35, 40, 1, 1, 0x11, 0),
        cat.subarray(2),
      ]),
      9000 * 9000,
    ],
    ['a GIF', joinedBytes([ascii('GIF89a'), Uint8Array.of(0, 128, 0, 128), new Uint8Array(40)]), 32768 ** 2],
    [
      'a BMP',
      joinedBytes([
        ascii('BM'),
        new Uint8Array(16),
        Uint8Array.of(0, 0, 1, 0, 0, 0, 255, 255),
        new Uint8Array(40),
      ]),
      65536 ** 2,
    ],
    [
      'a WebP',
      joinedBytes([
        ascii('RIFFxxxxWEBPVP8X'),
        new Uint8Array(8),
        Uint8Array.of(255, 255, 0, 255, 255, 0),
        new Uint8Array(9),
      ]),
      65536 ** 2,
    ],
    [
      'an AVIF',
      joinedBytes([
        ascii('xxxxftypavif'),
        new Uint8Array(30),
        ascii('ispe'),
        new Uint8Array(4),
        Uint8Array.of(0, 1, 0, 0, 0, 1, 0, 0),
      ]),
      65536 ** 2,
    ],
  ])('of %s says how large it is before anything is decoded', (_, bytes, pixels) => {
    expect(lookIntoPicture(bytes)?.pixels).toBe(pixels)
  })

  test('of PNG that has two headers, or none, is none', async () => {
    const second = [header(60_000, 50_000, 2)]
    expect(lookIntoPicture(await smallPng([1, 2, 3], { further: second }))).toBeUndefined()
    expect(lookIntoPicture((await smallPng([1])).slice(0, 8))).toBeUndefined()
  })

  test('cut short anywhere is looked into without a fault', async () => {
    const files = [
      await smallPng([9]),
      cat.subarray(0, 700),
      ascii('BM'),
      ascii('GIF89a'),
      ascii('xxxxftypavif'),
    ]
    for (const file of files)
      for (let length = 0; length < file.length; length++) lookIntoPicture(file.slice(0, length))
  })
})

function ascii(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
