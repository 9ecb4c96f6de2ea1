import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface FileToZip {
  /** With its folders. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Whether it is worth to be deflated; what is compressed already is not. */
  readonly deflate: boolean
}

/** Files of the same contents are to be the same, so they have no date but the first one that zips know. */
const NO_DATE = new Date(1980, 0, 1)

/** A zip file, a piece after the other: no more of it is in memory than the file under way. */
export async function* writeZip(
  files: Iterable<FileToZip> | AsyncIterable<FileToZip>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = []
  let fault: Error | undefined
  const zip = new Zip((error, piece) => {
    if (error) fault ??= error
    // What is passed through is the caller's own, who may change it.
    else if (piece.length > 0) ready.push(piece.slice() as Uint8Array<ArrayBuffer>)
  })
  const taken = () => {
    if (fault) throw fault
    const pieces = ready
    ready = []
    return pieces
  }
  for await (const { path, bytes, deflate } of files) {
    const file = deflate ? new ZipDeflate(path) : new ZipPassThrough(path)
    file.mtime = NO_DATE
    zip.add(file)
    // The compressor keeps what it is given until it has enough.
    file.push(deflate ? bytes.slice() : bytes, true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
