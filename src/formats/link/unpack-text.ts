import { Inflate } from 'fflate'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { crc32 } from '../zip/crc32.ts'
import { CHECK_BYTES, PACKED_AS } from './pack-text.ts'

/** What carried the text, for the sentences about it. */
export type Carrier = 'link' | 'picture'

/** Bytes that are unpacked at a stretch: what these become at most is in the memory before it is given up. */
const STRETCH = 4096

/** The text that `packText` packed. `most`: bytes of it; what becomes longer is given up there. */
export function unpackText(packed: string, most: number, carrier: Carrier): Result<string> {
  if (/^[02-9]/.test(packed)) return failed(problem('packed-newer', { carrier }))
  const all = packed.startsWith(PACKED_AS) ? bytesOf(packed.slice(PACKED_AS.length)) : undefined
  if (!all || all.length <= CHECK_BYTES) return failed(problem('packed-damaged', { carrier }))
  const bytes = inflate(all.subarray(CHECK_BYTES), most)
  if (bytes === 'too-long')
    return failed(problem('packed-too-large', { carrier, most: Math.round(most / 1e6) }))
  if (!bytes || crc32(bytes) !== new DataView(all.buffer).getUint32(0))
    return failed(problem('packed-damaged', { carrier }))
  return ok(new TextDecoder().decode(bytes))
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(base64url)) return undefined
  try {
    const letters = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = new Uint8Array(letters.length)
    for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i)
    return bytes
  } catch {
    // Of a length that base64 does not have.
    return undefined
  }
}

/** Nothing where the bytes are not deflated ones, or not all of them. */
function inflate(packed: Uint8Array, most: number): Uint8Array<ArrayBuffer> | 'too-long' | undefined {
  const pieces: Uint8Array[] = []
  let [length, isWhole] = [0, false]
  const inflater = new Inflate((piece, isLast) => {
    length += piece.length
    pieces.push(piece)
    isWhole ||= isLast
  })
  try {
    for (let from = 0; from < packed.length && length <= most; from += STRETCH)
      inflater.push(packed.subarray(from, from + STRETCH), from + STRETCH >= packed.length)
  } catch {
    return undefined
  }
  if (length > most) return 'too-long'
  if (!isWhole) return undefined
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
