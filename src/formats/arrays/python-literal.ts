/** What may stand in the header of a `.npy` file. */
export type PythonValue =
  | string
  | number
  | boolean
  | null
  | readonly PythonValue[]
  | { readonly [key: string]: PythonValue }

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\n': '' }
const WORDS: Readonly<Record<string, boolean | null>> = { True: true, False: false, None: null }
/** Deeper than any header, and far from what the stack bears. */
const DEEPEST = 40

/**
 * Reads a literal of Python: text, whole numbers, `True`, `False`, `None`, tuples, lists and dictionaries with text as
 * keys. Nothing is ever evaluated. `undefined` where it is anything else.
 */
export function readPythonLiteral(source: string): PythonValue | undefined {
  let at = 0
  const blanks = () => {
    while (/\s/.test(source[at] ?? '')) at++
  }
  const take = (sign: string): boolean => {
    blanks()
    if (source[at] !== sign) return false
    at++
    return true
  }

  function value(depth: number): PythonValue {
    blanks()
    if (depth > DEEPEST) throw new NoLiteral()
    const sign = source[at] ?? ''
    if (take('(')) return items(')', depth)
    if (take('[')) return items(']', depth)
    if (take('{')) return dictionary(depth)
    const prefix = /^[uUbB](?=['"])/.exec(source.slice(at, at + 2))
    if (prefix) at++
    if (prefix || sign === "'" || sign === '"') return text()
    const word = /^[A-Za-z]+/.exec(source.slice(at, at + 6))?.[0]
    if (word !== undefined && Object.hasOwn(WORDS, word)) {
      at += word.length
      return WORDS[word] as boolean | null
    }
    // Python 2 wrote an L behind a large number.
    const number = /^-?\d{1,17}/.exec(source.slice(at, at + 18))?.[0]
    if (number === undefined) throw new NoLiteral()
    at += number.length
    if (source[at] === 'L') at++
    return Number(number)
  }

  /** With one item and no comma, parentheses are only parentheses. */
  function items(end: string, depth: number): PythonValue {
    const found: PythonValue[] = []
    let commas = 0
    while (!take(end)) {
      found.push(value(depth + 1))
      if (take(',')) commas++
      else if (take(end)) break
      else throw new NoLiteral()
    }
    const [only] = found
    return end === ')' && commas === 0 && only !== undefined ? only : found
  }

  function dictionary(depth: number): PythonValue {
    const found: [string, PythonValue][] = []
    while (!take('}')) {
      const key = value(depth + 1)
      if (typeof key !== 'string' || !take(':')) throw new NoLiteral()
      found.push([key, value(depth + 1)])
      if (!take(',') && source[at] !== '}') throw new NoLiteral()
    }
    return Object.fromEntries(found)
  }

  function text(): string {
    const quote = source[at++]
    let read = ''
    for (;;) {
      const sign = source[at++]
      if (sign === undefined) throw new NoLiteral()
      if (sign === quote) return read
      read += sign === '\\' ? escaped() : sign
    }
  }

  function escaped(): string {
    const sign = source[at++] ?? ''
    const length = { x: 2, u: 4, U: 8 }[sign]
    if (length === undefined) return ESCAPES[sign] ?? sign
    const digits = source.slice(at, at + length)
    at += length
    const point = /^[\da-f]+$/i.test(digits) ? Number.parseInt(digits, 16) : -1
    if (point < 0 || point > 0x10ffff) throw new NoLiteral()
    return String.fromCodePoint(point)
  }

  try {
    const read = value(0)
    blanks()
    return at >= source.length ? read : undefined
  } catch (error) {
    if (error instanceof NoLiteral) return undefined
    throw error
  }
}

class NoLiteral extends Error {}
