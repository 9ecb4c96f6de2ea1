import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { type ElementType, readDtype } from './dtype.ts'
import { readPythonLiteral } from './python-literal.ts'

export interface NpyHeader {
  readonly type: ElementType
  readonly shape: readonly number[]
  readonly fortran: boolean
  /** Where the values begin. */
  readonly from: number
}

/** The bytes every `.npy` file begins with. */
const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]
/** Longer headers do not come from NumPy, which warns above 10,000. */
const LONGEST = 1 << 20
/** NumPy allows 64 axes at most. */
const MOST_AXES = 64

export function isNpy(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte)
}

/**
 * Reads the header of a `.npy` file of version 1, 2 or 3.
 * Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 */
export function readNpyHeader(bytes: Uint8Array): Result<NpyHeader> {
  if (!isNpy(bytes)) return failed(problem('array-no-kind'))
  if (bytes.length < 12) return failed(problem('array-header-cut'))
  const version = bytes[6] as number
  if (version < 1 || version > 3) return failed(problem('array-version', { version }))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = version === 1 ? 10 : 12
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true)
  if (length > LONGEST) return failed(problem('array-header'))
  const from = start + length
  if (from > bytes.length) return failed(problem('array-header-cut'))
  const letters = new TextDecoder(version === 3 ? 'utf-8' : 'latin1').decode(bytes.subarray(start, from))
  const header = readPythonLiteral(letters.trimEnd())
  if (typeof header !== 'object' || header === null || Array.isArray(header))
    return failed(problem('array-header'))
  const { descr, fortran_order: fortran, shape } = header as Record<string, never>
  const type = readDtype(descr)
  if (!type.ok) return type
  if (typeof fortran !== 'boolean' || !isShape(shape)) return failed(problem('array-header'))
  return ok({ type: type.value, shape, fortran, from })
}

function isShape(shape: unknown): shape is readonly number[] {
  return (
    Array.isArray(shape) &&
    shape.length <= MOST_AXES &&
    shape.every((extent) => Number.isSafeInteger(extent) && extent >= 0)
  )
}

/** The header of a `.npy` file, version 1 or where that has no room version 2, as NumPy writes it. */
export function npyHeader(dtype: string, shape: readonly number[]): Uint8Array<ArrayBuffer> {
  const extents = shape.length === 1 ? `${shape[0]},` : shape.join(', ')
  const header = `{'descr': '${dtype}', 'fortran_order': False, 'shape': (${extents}), }`
  const version = header.length + 1 > 65_000 ? 2 : 1
  const start = version === 1 ? 10 : 12
  // Values begin at a multiple of 64, and a line ends before them.
  const length = Math.ceil((start + header.length + 1) / 64) * 64 - start
  const bytes = new Uint8Array(start + length).fill(0x20)
  bytes.set([...MAGIC, version, 0])
  const view = new DataView(bytes.buffer)
  if (version === 1) view.setUint16(8, length, true)
  else view.setUint32(8, length, true)
  bytes.set(new TextEncoder().encode(header), start)
  bytes[bytes.length - 1] = 0x0a
  return bytes
}
