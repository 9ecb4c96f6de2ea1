import { decodePicture } from '../../../src/formats/pictures/decode-picture.ts'
import { fitPicture } from '../../../src/formats/pictures/fit-picture.ts'
import { writePng } from '../../../src/formats/pictures/png/write-png.ts'
import { joined } from '../../../src/graph/base/joined.ts'

/** Of what `allPixels` gives; it changes with the fixtures, with a reader and with how pictures are made smaller. */
export const HASH_OF_ALL_PIXELS = '5fda4a3a1a36a7efdaf2ed2230488fe88134d00550d3f86958420af758851fce'

/** A hash of all there is of these pictures: as they are decoded, as they are fitted, and as they are kept. */
export async function hashOfAllPixels(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for (const name of [...files.keys()].sort()) {
    const decoded = await decodePicture(files.get(name) as Uint8Array, name)
    if (!decoded.ok) throw new Error(`${name}: ${decoded.problems[0]?.code}`)
    const fitting = { height: 11, width: 13, colour: true, fit: 'crop' } as const
    parts.push(decoded.value.rgb, fitPicture(decoded.value, fitting), writePng(decoded.value))
  }
  const hash = await crypto.subtle.digest('SHA-256', joined(parts))
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
