import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { type Problem, problem } from '../../graph/document/problem.ts'

/** What is compressed already is only stored; else packing is fast, or small. */
export type Packing = keyof typeof LEVELS

const LEVELS = { stored: 0, fast: 1, small: 6 } as const

export interface FileToZip {
  /** With its folders. */
  readonly path: string
  /** Its bytes, in one piece or several. They may change once the next is asked for. */
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  readonly packing: Packing
}

/** Zips made here hold no more: beyond it they need another form that not every program reads. */
export const MOST_ZIP_BYTES = 2 ** 32 - 2 ** 20

/** Thrown where a zip would become longer than {@link MOST_ZIP_BYTES}. */
export class ZipTooLong extends Error {
  /** The same in words. */
  readonly problem: Problem = problem('zip-too-long')
}

/** Files of the same contents are to be the same, so they have no date but the first one that zips know. */
const NO_DATE = new Date(1980, 0, 1)

/** A zip file, a piece after the other: no more of it is in memory than the piece under way. */
export async function* writeZip(
  files: Iterable<FileToZip> | AsyncIterable<FileToZip>,
  most = MOST_ZIP_BYTES,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = []
  let written = 0
  let fault: Error | undefined
  const zip = new Zip((error, piece) => {
    if (error) fault ??= error
    // What is stored is the caller's own, who may change it.
    else if (piece.length > 0) ready.push(piece.slice() as Uint8Array<ArrayBuffer>)
  })
  const taken = () => {
    if (fault) throw fault
    const pieces = ready
    ready = []
    written += pieces.reduce((sum, { length }) => sum + length, 0)
    if (written > most) throw new ZipTooLong()
    return pieces
  }
  for await (const { path, pieces, packing } of files) {
    const isStored = packing === 'stored'
    const file = isStored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: LEVELS[packing] })
    file.mtime = NO_DATE
    zip.add(file)
    for await (const piece of pieces) {
      // The compressor keeps what it is given until it has enough.
      file.push(isStored ? piece : piece.slice())
      yield* taken()
    }
    file.push(new Uint8Array(0), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
