import { type FileToZip, type Packing, writeZip } from '../zip/write-zip.ts'
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

/** An `.npz` file, a piece after the other. */
export function writeNpz(
  arrays: readonly ArrayToWrite[],
  packing: Packing = 'fast',
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  return writeZip(arrays.map((array) => npyFile(array, packing)))
}

function npyFile({ key, dtype, shape, pieces }: ArrayToWrite, packing: Packing): FileToZip {
  async function* bytes() {
    yield npyHeader(dtype, shape)
    yield* pieces
  }
  return { path: `${key}.npy`, pieces: bytes(), packing }
}
