const NAMES: Readonly<Record<string, string>> = {
  i: 'int',
  u: 'uint',
  f: 'float',
  c: 'complex',
  M: 'datetime',
  m: 'timedelta',
}

/** What NumPy's users call a type: `uint8` for `|u1`, `text` for any length of it. */
export function arrayTypeName(dtype: string): string {
  const plain = dtype.replace(/^[<>=|]/, '')
  const [letter = '', size] = [plain[0], Number(plain.slice(1))]
  if (plain === 'b1' || plain === '?') return 'bool'
  if (letter === 'U' || letter === 'S') return 'text'
  if (letter === 'M' || letter === 'm') return `${NAMES[letter]}64`
  return NAMES[letter] && size > 0 ? `${NAMES[letter]}${8 * size}` : plain
}
