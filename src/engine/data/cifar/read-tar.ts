import { DataFault } from '../data-fault.ts'

/** A file in a tar archive, with what could be read of it. */
export interface TarEntry {
  readonly name: string
  /** As the archive says. */
  readonly size: number
  /** Shorter than `size` where the archive ends within it. */
  readonly bytes: Uint8Array<ArrayBuffer>
}

const BLOCK = 512
/** The distributed archive has 184 MB unpacked. A small file can unpack to any length. */
const MOST_BYTES = 1_000_000_000
const REGULAR: readonly number[] = [0, 0x30]

/**
 * The files of a tar archive (old, POSIX or GNU), one after the other as they arrive; only those that are wanted are
 * kept in memory, none of more than `longest` bytes. Ends where the archive ends, also where it is cut short; throws a
 * DataFault where it is no archive, goes on without end or cannot be read.
 */
export async function* readTar(
  stream: ReadableStream<Uint8Array>,
  isWanted: (name: string) => boolean,
  longest: number,
): AsyncGenerator<TarEntry> {
  const source = chunks(stream)
  try {
    yield* entriesOf(source, isWanted, longest)
  } finally {
    await source.cancel()
  }
}

async function* entriesOf(
  source: ReturnType<typeof chunks>,
  isWanted: (name: string) => boolean,
  longest: number,
): AsyncGenerator<TarEntry> {
  for (let total = 0; total < MOST_BYTES; ) {
    const header = await source.take(BLOCK, true)
    if (header.length < BLOCK || header.every((byte) => byte === 0)) return
    const size = Number.parseInt(text(header, 124, 12), 8)
    if (!isHeader(header) || !Number.isSafeInteger(size) || size < 0)
      throw new DataFault('damaged', 'is no tar archive')
    const prefix = text(header, 257, 6) === 'ustar' ? text(header, 345, 155) : ''
    const name = `${prefix}${prefix && '/'}${text(header, 0, 100)}`
    const keep = REGULAR.includes(header[156] as number) && isWanted(name)
    if (keep && size > longest) throw new DataFault('damaged', 'holds a file that is too long')
    total += BLOCK + size
    const bytes = await source.take(Math.min(size, MOST_BYTES), keep)
    if (keep) yield { name, size, bytes }
    await source.take((BLOCK - (size % BLOCK)) % BLOCK, false)
  }
  throw new DataFault('damaged', 'is longer than any archive of pictures')
}

/** The sum of its bytes, those of the sum itself counted as spaces, stands in every header: old, POSIX and GNU. */
function isHeader(header: Uint8Array): boolean {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  return sum === Number.parseInt(text(header, 148, 8), 8)
}

function text(bytes: Uint8Array, from: number, length: number): string {
  const part = bytes.subarray(from, from + length)
  const end = part.indexOf(0)
  return new TextDecoder().decode(end < 0 ? part : part.subarray(0, end)).trim()
}

function endOfStream(error: unknown): { readonly done: true; readonly value?: undefined } {
  if (error instanceof DataFault) throw error
  return { done: true }
}

function chunks(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader()
  let rest: Uint8Array = new Uint8Array(0)
  return {
    cancel: () => reader.cancel().catch(() => {}),
    /** The next bytes, fewer at the end of the stream; nothing at all where they are not kept. */
    async take(length: number, keep: boolean): Promise<Uint8Array<ArrayBuffer>> {
      const taken = new Uint8Array(keep ? length : 0)
      let done = 0
      while (done < length) {
        if (rest.length === 0) {
          // A gzip stream that is cut short ends with an error; what came before it counts.
          const next = await reader.read().catch(endOfStream)
          if (next.done) return taken.slice(0, done)
          rest = next.value
        }
        const part = rest.subarray(0, length - done)
        if (keep) taken.set(part, done)
        rest = rest.subarray(part.length)
        done += part.length
      }
      return taken
    },
  }
}
