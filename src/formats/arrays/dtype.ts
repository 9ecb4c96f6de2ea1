import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { arrayTypeName } from '../../graph/values/array-type-name.ts'
import type { PythonValue } from './python-literal.ts'

/** What the elements of an array are, and how they lie in the file. */
export interface ElementType {
  /** `?` boolean, `i` and `u` integers, `f` floating point, `U` and `S` text. */
  readonly kind: 'b' | 'i' | 'u' | 'f' | 'U' | 'S'
  /** Of one element, in bytes. */
  readonly size: number
  readonly bigEndian: boolean
  /** As NumPy writes it: `<f4`. */
  readonly dtype: string
}

const SIZES: Readonly<Record<string, readonly number[]>> = {
  b: [1],
  i: [1, 2, 4, 8],
  u: [1, 2, 4, 8],
  f: [2, 4, 8],
}
/** Types by their single letter, as old files have them; those of C whose size hangs on the computer left out. */
const LETTERS: Readonly<Record<string, string>> = {
  '?': 'b1',
  b: 'i1',
  B: 'u1',
  h: 'i2',
  H: 'u2',
  i: 'i4',
  I: 'u4',
  q: 'i8',
  Q: 'u8',
  e: 'f2',
  f: 'f4',
  d: 'f8',
}
/** Text longer than this is no label. */
const LONGEST_TEXT = 100_000

/** Reads the `descr` of a header. Refuses in words what holds no plain numbers or text. */
export function readDtype(descr: PythonValue | undefined): Result<ElementType> {
  if (Array.isArray(descr)) return failed(problem('array-structured', { fields: fieldsOf(descr) }))
  if (typeof descr !== 'string') return failed(problem('array-header'))
  const parts = /^([<>=|]?)([a-zA-Z?])(\d*)/.exec(descr)
  if (!parts) return failed(problem('array-type', { type: descr }))
  const [, order = '', letter = '', digits = ''] = parts
  const plain = digits === '' ? (LETTERS[letter] ?? letter) : `${letter}${digits}`
  const kind = plain[0] as ElementType['kind'] | 'O' | 'c'
  const count = Number(plain.slice(1))
  if (kind === 'O') return failed(problem('array-objects'))
  if (kind === 'c') return failed(problem('array-complex', { type: arrayTypeName(plain) }))
  const bigEndian = order === '>'
  const type = (size: number, fine: boolean): Result<ElementType> =>
    fine
      ? ok({ kind: kind as ElementType['kind'], size, bigEndian, dtype: descr })
      : failed(problem('array-type', { type: arrayTypeName(plain) }))
  if (kind === 'U') return type(4 * count, digits !== '' && count <= LONGEST_TEXT)
  if (kind === 'S') return type(count, digits !== '' && count <= LONGEST_TEXT)
  return type(count, SIZES[kind]?.includes(count) ?? false)
}

function fieldsOf(descr: readonly PythonValue[]): string {
  return descr.map((field) => (Array.isArray(field) ? String(field[0]) : '?')).join(', ')
}
