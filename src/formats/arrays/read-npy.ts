import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { type ArrayData, countOf } from './array-data.ts'
import { elementsOf } from './elements.ts'
import { fromFortran } from './fortran-order.ts'
import { readNpyHeader } from './npy-header.ts'

/**
 * Reads a `.npy` file. Numbers are the same as NumPy's; pickled objects are never read. Values that lie in the bytes as
 * they are needed stay there: do not change them.
 */
export function readNpy(bytes: Uint8Array): Result<ArrayData> {
  const header = readNpyHeader(bytes)
  if (!header.ok) return header
  const { type, shape, fortran, from } = header.value
  const count = countOf(shape)
  const [wanted, given] = [count * type.size, bytes.length - from]
  if (wanted !== given) return failed(problem('array-length', { wanted, given, shape }))
  const read = elementsOf(bytes.subarray(from), type, count)
  if (!read.ok) return read
  const values = fortran ? fromFortran(read.value, shape) : read.value
  return ok({ dtype: type.dtype, shape, values })
}
