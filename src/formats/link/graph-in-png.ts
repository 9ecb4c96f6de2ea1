import { crc32 } from '../zip/crc32.ts'

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length, name and checksum of a chunk. */
const AROUND = 12
/** The first chunk, which says how large the picture is, is always so long. */
const HEADER = 13
const KEYWORD = 'faltwerk-graph'
/** Behind the keyword: not compressed, of no language, without a keyword in that (W3C PNG, 11.3.3.4). */
const PLAIN = '\0\0\0\0\0'
/** What stands before the graph in the chunks that may hold it. */
const BEFORE: Readonly<Record<string, string>> = { iTXt: KEYWORD + PLAIN, tEXt: `${KEYWORD}\0` }

/** Whether a file begins as a PNG picture does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte)
}

/** A PNG picture with a packed graph in an `iTXt` chunk before its pixels. */
export function withGraphInPng(png: Uint8Array, packed: string): Uint8Array<ArrayBuffer> {
  const at = SIGNATURE.length + AROUND + HEADER
  const chunk = chunkOf('iTXt', KEYWORD + PLAIN + packed)
  const all = new Uint8Array(png.length + chunk.length)
  all.set(png.subarray(0, at))
  all.set(chunk, at)
  all.set(png.subarray(at), at + chunk.length)
  return all
}

/**
 * The packed graph in a PNG picture; nothing where it carries none. Programs that save a picture anew may put the text
 * elsewhere, and into a `tEXt` chunk.
 */
export function graphInPng(png: Uint8Array): string | undefined {
  if (!isPng(png)) return undefined
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at = SIGNATURE.length; at + AROUND <= png.length; ) {
    const length = view.getUint32(at)
    const end = at + 8 + length
    const before = BEFORE[latin1(png.subarray(at + 4, at + 8))]
    if (before !== undefined && latin1(png.subarray(at + 8, at + 8 + before.length)) === before)
      return latin1(png.subarray(at + 8 + before.length, end))
    at = end + 4
  }
  return undefined
}

function chunkOf(name: string, content: string): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from(name + content, (letter) => letter.charCodeAt(0))
  const chunk = new Uint8Array(AROUND + content.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, content.length)
  chunk.set(bytes, 4)
  view.setUint32(chunk.length - 4, crc32(bytes))
  return chunk
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
