/** A file as the directory at the end of a zip lists it (APPNOTE 6.3.10, section 4.3.12). */
export interface ListedFile {
  readonly name: Uint8Array
  /** In Unicode, where a program has added that. */
  readonly unicodeName?: Uint8Array
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedSize: number
  readonly size: number
  /** Where its own header begins. */
  readonly offset: number
}

/** Thrown where the bytes are no zip, or not all of one. */
export class ZipDamage extends Error {}

const END = 0x06054b50
const END_LENGTH = 22
const LONG_END = 0x06064b50
const LONG_END_LENGTH = 56
const LONG_END_PLACE = 0x07064b50
const LONG_END_PLACE_LENGTH = 20
const LISTED = 0x02014b50
const LISTED_LENGTH = 46
/** A comment may follow the end. */
const MOST_COMMENT = 0xffff
/** Says that a number stands elsewhere, in 64 bits. */
const ELSEWHERE = 0xffffffff

export const ENCRYPTED = 1

/** Reads the directory of a zip, and nothing else of it. `most`: more files than that are not read. */
export async function readDirectory(zip: Blob, most: number): Promise<readonly ListedFile[] | 'too-many'> {
  const from = Math.max(0, zip.size - END_LENGTH - MOST_COMMENT - LONG_END_PLACE_LENGTH)
  const tail = await view(zip, from, zip.size)
  const at = findEnd(tail)
  let count = tail.getUint16(at + 10, true)
  let length = tail.getUint32(at + 12, true)
  let start = tail.getUint32(at + 16, true)
  const place = at - LONG_END_PLACE_LENGTH
  if (place >= 0 && tail.getUint32(place, true) === LONG_END_PLACE) {
    const longAt = wide(tail, place + 8)
    const long = await view(zip, longAt, longAt + LONG_END_LENGTH)
    if (long.getUint32(0, true) !== LONG_END) throw new ZipDamage()
    count = wide(long, 32)
    length = wide(long, 40)
    start = wide(long, 48)
  }
  if (count > most) return 'too-many'
  const files = listed(await view(zip, start, start + length), most + 1)
  // Programs that know no other form count on from 0 after 65,535, so it is at least that many.
  if (files.length < count) throw new ZipDamage()
  return files.length > most ? 'too-many' : files
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--)
    if (
      tail.getUint32(at, true) === END &&
      tail.getUint16(at + 20, true) <= tail.byteLength - at - END_LENGTH
    )
      return at
  throw new ZipDamage()
}

/** All files in the directory, or the first `most` of them. */
function listed(directory: DataView, most: number): readonly ListedFile[] {
  const files: ListedFile[] = []
  for (let at = 0; files.length < most && at + LISTED_LENGTH <= directory.byteLength; ) {
    if (directory.getUint32(at, true) !== LISTED) break
    const nameLength = directory.getUint16(at + 28, true)
    const extraLength = directory.getUint16(at + 30, true)
    const end = at + LISTED_LENGTH + nameLength + extraLength + directory.getUint16(at + 32, true)
    if (end > directory.byteLength) throw new ZipDamage()
    const extraAt = at + LISTED_LENGTH + nameLength
    const numbers = {
      size: directory.getUint32(at + 24, true),
      packedSize: directory.getUint32(at + 20, true),
      offset: directory.getUint32(at + 42, true),
    }
    files.push({
      name: bytesOf(directory, at + LISTED_LENGTH, nameLength),
      flags: directory.getUint16(at + 8, true),
      method: directory.getUint16(at + 10, true),
      crc: directory.getUint32(at + 16, true),
      ...numbers,
      ...readExtra(directory, extraAt, extraAt + extraLength, numbers),
    })
    at = end
  }
  return files
}

interface Numbers {
  size: number
  packedSize: number
  offset: number
}

/** What stands behind the name: numbers of 64 bits, where they are needed, and the name in Unicode. */
function readExtra(directory: DataView, from: number, end: number, numbers: Numbers): Partial<ListedFile> {
  const found: { -readonly [K in keyof ListedFile]?: ListedFile[K] } = {}
  for (let at = from; at + 4 <= end; ) {
    const [id, length] = [directory.getUint16(at, true), directory.getUint16(at + 2, true)]
    const last = at + 4 + length
    if (last > end) break
    if (id === 0x0001) {
      let next = at + 4
      for (const key of ['size', 'packedSize', 'offset'] as const) {
        if (numbers[key] !== ELSEWHERE) continue
        if (next + 8 > last) throw new ZipDamage()
        found[key] = wide(directory, next)
        next += 8
      }
    }
    if (id === 0x7075 && length > 5) found.unicodeName = bytesOf(directory, at + 9, length - 5)
    at = last
  }
  return found
}

function bytesOf({ buffer, byteOffset }: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(buffer, byteOffset + at, length)
}

/** A number of 64 bits; beyond what numbers can count exactly no file is that long. */
function wide(bytes: DataView, at: number): number {
  const number = Number(bytes.getBigUint64(at, true))
  if (!Number.isSafeInteger(number)) throw new ZipDamage()
  return number
}

/** All the bytes between two places. */
export async function view(zip: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  if (from > to || to > zip.size) throw new ZipDamage()
  return new DataView(await zip.slice(from, to).arrayBuffer())
}
