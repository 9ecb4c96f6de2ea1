import { type Problem, problem } from '../document/problem.ts'

/** Stands for what is no letter in UTF-8 (Unicode 16, 3.9), in a text and, where somebody wrote it, in the bytes. */
const REPLACEMENT = '\uFFFD'
const WRITTEN = [0xef, 0xbf, 0xbd] as const

/** Says how many letters of a file could not be read because it is not stored as UTF-8, or nothing. */
export function lostLetters(bytes: Uint8Array, text: string): Problem | undefined {
  let count = 0
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++
  for (let at = bytes.indexOf(WRITTEN[0]); at >= 0 && count > 0; at = bytes.indexOf(WRITTEN[0], at + 1))
    if (bytes[at + 1] === WRITTEN[1] && bytes[at + 2] === WRITTEN[2]) count--
  return count > 0 ? problem('file-letters-lost', { count }, { severity: 'warning' }) : undefined
}
