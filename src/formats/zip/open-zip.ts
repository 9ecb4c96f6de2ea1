import { failed, ok, type Problem, problem, type Result } from '../../graph/document/problem.ts'
import { readPart, type ZipPart } from './read-part.ts'
import { ENCRYPTED, type ListedFile, readDirectory, ZipDamage } from './zip-directory.ts'
import { isLitter, isUnsafePath, readName } from './zip-names.ts'

/** A file in a zip. */
export interface ZipEntry {
  /** With its folders. */
  readonly path: string
  /** As many bytes as the zip says it has. */
  readonly size: number
  /** What {@link readPart} unpacks, or why that cannot be; plain data. */
  readonly part: Result<ZipPart>
  read(): Promise<Result<Uint8Array<ArrayBuffer>>>
}

/** What a zip may hold at most; sizes in bytes. */
export interface ZipLimits {
  readonly entries: number
  readonly entry: number
  readonly all: number
}

const LIMITS: ZipLimits = { entries: 100_000, entry: 2 ** 30, all: 2 ** 33 }
/** Nothing people have is packed to less than a two-hundredth; small things may be, such as a file of zeros. */
const MOST_RATIO = 200
const ALWAYS_FINE = 2 ** 28
/** Deflate packs to no less than that. */
const DEFLATE_RATIO = 1032

const STORED = 0
const DEFLATED = 8
/** Bytes of a file's own header, with a name and more of any length. */
const MOST_HEADER = 30 + 2 * 0xffff

/**
 * The files in a zip, without what other programs leave there. Only its directory is read; each file when it is asked
 * for, so a zip may be longer than the memory. Fails where it is none, or a trap: it would unpack to more than anybody has.
 * Single files that cannot be unpacked say so when they are read.
 */
export async function openZip(zip: Blob, limits: ZipLimits = LIMITS): Promise<Result<readonly ZipEntry[]>> {
  try {
    const files = await readDirectory(zip, limits.entries)
    if (files === 'too-many') return failed(problem('zip-too-many', { most: limits.entries }))
    const entries = files.map((file) => entryOf(zip, file, limits)).filter((entry) => entry !== undefined)
    const all = entries.reduce((sum, { size }) => sum + size, 0)
    if (all > limits.all || (all > ALWAYS_FINE && all > MOST_RATIO * zip.size))
      return failed(problem('zip-bomb', { megabytes: megabytes(all) }))
    return ok(entries)
  } catch (error) {
    if (error instanceof ZipDamage || error instanceof DOMException || error instanceof RangeError)
      return failed(problem('zip-damaged'))
    throw error
  }
}

/** Nothing for folders and litter. */
function entryOf(zip: Blob, file: ListedFile, limits: ZipLimits): ZipEntry | undefined {
  const path = readName(file.unicodeName ?? file.name)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
  if (path === '' || path.endsWith('/') || isLitter(path)) return undefined
  const { size, packedSize, offset, crc } = file
  const flaw = flawOf(path, file, limits)
  const packed = zip.slice(offset, offset + MOST_HEADER + packedSize)
  const part: Result<ZipPart> = flaw
    ? failed(flaw)
    : ok({ path, packed, packedSize, size, isPacked: file.method === DEFLATED, crc })
  return { path, size, part, read: async () => (part.ok ? readPart(part.value) : part) }
}

function flawOf(
  path: string,
  { flags, method, size, packedSize }: ListedFile,
  limits: ZipLimits,
): Problem | undefined {
  if (isUnsafePath(path)) return problem('zip-entry-path', { file: path })
  if (flags & ENCRYPTED) return problem('zip-entry-locked', { file: path })
  if (method !== STORED && method !== DEFLATED) return problem('zip-entry-packing', { file: path })
  if (size > limits.entry)
    return problem('zip-entry-too-large', {
      file: path,
      megabytes: megabytes(size),
      most: megabytes(limits.entry),
    })
  // It says more than can be in it: it is not unpacked to find out.
  if (size > packedSize * DEFLATE_RATIO + 64) return problem('zip-entry-damaged', { file: path })
  return undefined
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}
