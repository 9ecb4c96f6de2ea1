import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { openZip } from '../zip/open-zip.ts'
import type { ArrayData, KeyedArray } from './array-data.ts'
import { isNpy } from './npy-header.ts'
import { isIdx, readIdx } from './read-idx.ts'
import { readNpy } from './read-npy.ts'
import { isPixels, readPixels } from './read-pixels.ts'
import { unpackGzip } from './unpack-gzip.ts'

/**
 * Reads a file of arrays of any kind, which its bytes tell: `.npy`, `.npz`, idx, a table of pixels, each of them also
 * packed with gzip. With `only`, nothing but the array of that key. The arrays may share the bytes' memory.
 */
export async function readArrays(
  packed: Uint8Array<ArrayBuffer>,
  only?: string,
): Promise<Result<readonly KeyedArray[]>> {
  const unpacked = await unpackGzip(packed)
  if (!unpacked.ok) return unpacked
  const bytes = unpacked.value
  if (bytes.length === 0) return failed(problem('array-empty-file'))
  if (isNpy(bytes)) return single(readNpy(bytes))
  if (isZip(bytes)) return readNpz(bytes, only)
  if (isIdx(bytes)) return single(readIdx(bytes))
  if (!isPixels(bytes)) return failed(problem('array-no-kind'))
  const pixels = readPixels(bytes)
  return pixels.ok && only !== undefined ? ok(pixels.value.filter(({ key }) => key === only)) : pixels
}

function single(read: Result<ArrayData>): Result<readonly KeyedArray[]> {
  return read.ok ? ok([{ array: read.value }]) : read
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function readNpz(
  bytes: Uint8Array<ArrayBuffer>,
  only?: string,
): Promise<Result<readonly KeyedArray[]>> {
  const opened = await openZip(new Blob([bytes]))
  if (!opened.ok) return opened
  const arrays: KeyedArray[] = []
  for (const entry of opened.value) {
    const key = entry.path.replace(/\.npy$/, '')
    if (key === entry.path || (only !== undefined && key !== only)) continue
    const read = await entry.read()
    if (!read.ok) return read
    const array = readNpy(read.value)
    if (!array.ok)
      return failed(...array.problems.map((found) => ({ ...found, values: { ...found.values, key } })))
    arrays.push({ key, array: array.value })
  }
  return arrays.length > 0 ? ok(arrays) : failed(problem('array-empty-npz'))
}
