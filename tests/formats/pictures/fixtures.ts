import { readFileSync } from 'node:fs'
import type { DecodedPicture } from '../../../src/formats/pictures/decoded-picture.ts'
import { base64Bytes } from '../../../src/graph/base/base64.ts'

const folder = new URL('../../fixtures/pictures/', import.meta.url)

interface Expected {
  readonly width: number
  readonly height: number
  readonly rgb: string
}

export const pictureBytes = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(new URL(name, folder)))

const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<
  string,
  Expected
>

export const pictureNames: readonly string[] = Object.keys(expected)

/** The pixels that Pillow sees in a file of the fixtures (make-pictures.py). */
export function seenByPillow(name: string): DecodedPicture {
  const { width, height, rgb } = expected[name] as Expected
  return { width, height, rgb: base64Bytes(rgb) as Uint8Array<ArrayBuffer> }
}
