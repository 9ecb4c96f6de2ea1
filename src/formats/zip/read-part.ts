import { Inflate } from 'fflate'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { crc32 } from './crc32.ts'
import { view, ZipDamage } from './zip-directory.ts'

/** The packed bytes of one file of a zip, as plain data that can be sent to a worker. */
export interface ZipPart {
  /** With its folders. */
  readonly path: string
  /** From its own header on. */
  readonly packed: Blob
  readonly packedSize: number
  /** As many bytes as it says it has. */
  readonly size: number
  readonly isPacked: boolean
  readonly crc: number
}

const HEADER = 0x04034b50
const HEADER_LENGTH = 30
/** Bytes that are unpacked at a stretch. */
const STRETCH = 1 << 16

/** Unpacks a file. What becomes longer than it says is given up there. */
export async function readPart(part: ZipPart): Promise<Result<Uint8Array<ArrayBuffer>>> {
  try {
    const header = await view(part.packed, 0, HEADER_LENGTH)
    if (header.getUint32(0, true) !== HEADER) throw new ZipDamage()
    const start = HEADER_LENGTH + header.getUint16(26, true) + header.getUint16(28, true)
    const packed = new Uint8Array((await view(part.packed, start, start + part.packedSize)).buffer)
    const bytes = part.isPacked ? unpack(packed, part.size) : packed
    if (bytes.length !== part.size || crc32(bytes) !== part.crc) throw new ZipDamage()
    return ok(bytes)
  } catch (error) {
    // The browser says NotReadableError of a file that was moved or changed meanwhile.
    if (error instanceof ZipDamage || error instanceof DOMException)
      return failed(problem('zip-entry-damaged', { file: part.path }))
    throw error
  }
}

function unpack(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size)
  let [filled, isWhole] = [0, false]
  const inflate = new Inflate((piece, isLast) => {
    if (filled + piece.length > size) throw new ZipDamage()
    bytes.set(piece, filled)
    filled += piece.length
    isWhole ||= isLast
  })
  try {
    for (let from = 0; from < packed.length; from += STRETCH)
      inflate.push(packed.subarray(from, from + STRETCH), from + STRETCH >= packed.length)
  } catch {
    throw new ZipDamage()
  }
  if (filled !== size || !isWhole) throw new ZipDamage()
  return bytes
}
