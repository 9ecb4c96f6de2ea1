import type { Json } from '../../src/graph/base/json.ts'
import type { Dice } from './dice.ts'

export const HOSTILE_NAMES: readonly string[] = [
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
  'then',
  'toJSON',
  'length',
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'ü',
  '日本',
  '🙂',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\ud800',
  'a.b',
  'a/b',
  'id',
  'nodes',
  'x'.repeat(63),
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(300),
]

const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  2,
  0.1,
  1.5,
  255,
  256,
  1e6,
  -1e6,
  1e7,
  1.0000001e7,
  1e8,
  1e300,
  -1e300,
  5e-324,
  2 ** 31,
  2 ** 32,
  2 ** 53,
  2 ** 53 + 2,
  1e21,
]

/** Number tokens as they may stand in a file, right and wrong. */
export const NUMBER_TOKENS: readonly string[] = [
  ...NUMBERS.map(String),
  '1e999',
  '-1e999',
  '1E400',
  '-0',
  '00',
  '0x10',
  'NaN',
  'Infinity',
  '1_000',
  '.5',
  '5.',
  '9'.repeat(400),
  '0.000000000000000000000000000000000000001',
]

/** Any JSON value, mostly small, with what files are made to hurt with. */
export function anyJson(dice: Dice, depth = 0): Json {
  const kind = dice.below(depth > 4 ? 6 : 9)
  if (kind === 0) return null
  if (kind === 1) return dice.chance(0.5)
  if (kind === 2 || kind === 3) return dice.of(NUMBERS)
  if (kind === 4) return dice.of(HOSTILE_NAMES)
  if (kind === 5) return 'x'.repeat(dice.few(25_000))
  if (kind === 6) return Array.from({ length: dice.few(40) }, () => anyJson(dice, depth + 1))
  if (kind === 7) {
    let value: Json = dice.of(NUMBERS)
    for (let levels = dice.few(60); levels > 0; levels--) value = dice.chance(0.5) ? [value] : { a: value }
    return value
  }
  return Object.fromEntries(
    Array.from({ length: dice.few(12) }, () => [dice.of(HOSTILE_NAMES), anyJson(dice, depth + 1)]),
  )
}
