import { Zip, ZipDeflate } from 'fflate'
import { npyHeader } from './npy-header.ts'

/** An array on its way into a file, a piece after the other. */
export interface ArrayToWrite {
  readonly key: string
  /** NumPy's name of the type of the pieces, the little end first. */
  readonly dtype: string
  readonly shape: readonly number[]
  /** All values in C order, as their bytes. */
  readonly pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

/** Zips made here hold no more: beyond it they need another form that not every program reads. */
export const MOST_NPZ_BYTES = 2 ** 32 - 2 ** 20

/** Every file of the same arrays is to be the same, so it has no date but the first one that zips know. */
const NO_DATE = new Date(1980, 0, 1)

/**
 * An `.npz` file, deflated, a piece after the other: no more of it is in memory than the piece under way. Together the
 * arrays have at most {@link MOST_NPZ_BYTES}.
 */
export async function* writeNpz(arrays: readonly ArrayToWrite[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = []
  let fault: Error | undefined
  const zip = new Zip((error, piece) => {
    if (error) fault ??= error
    else if (piece.length > 0) ready.push(piece as Uint8Array<ArrayBuffer>)
  })
  const taken = () => {
    if (fault) throw fault
    const pieces = ready
    ready = []
    return pieces
  }
  for (const { key, dtype, shape, pieces } of arrays) {
    const file = new ZipDeflate(`${key}.npy`, { level: 1 })
    file.mtime = NO_DATE
    zip.add(file)
    file.push(npyHeader(dtype, shape))
    for await (const piece of pieces) {
      // The compressor keeps what it is given until it has enough.
      file.push(piece.slice())
      yield* taken()
    }
    file.push(new Uint8Array(0), true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
