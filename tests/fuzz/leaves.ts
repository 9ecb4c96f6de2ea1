import type { JsonPath } from '../../src/graph/file/json-text.ts'

/** One value in a JSON text that holds no further ones: a text, number, word, or an empty list or object. */
export interface Leaf {
  readonly path: JsonPath
  /** As JSON. */
  readonly value: string
}

/**
 * Every leaf of a readable JSON text, those under names that stand twice included. Written without `JSON.parse` for
 * the structure, because that forgets what this is to find.
 */
export function leavesOf(text: string): readonly Leaf[] {
  const found: Leaf[] = []
  let at = 0
  const space = () => {
    while (/[\s\uFEFF]/.test(text[at] ?? '')) at++
  }
  const token = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) throw new Error(`no token at ${at}`)
    at += match[0].length
    return match[0]
  }
  const value = (path: JsonPath): void => {
    space()
    const open = text[at]
    if (open !== '{' && open !== '[') {
      const written = token(open === '"' ? STRING : SCALAR)
      found.push({ path, value: canonical(written) })
      return
    }
    at++
    space()
    const close = open === '{' ? '}' : ']'
    if (text[at] === close) {
      at++
      found.push({ path, value: open + close })
      return
    }
    for (let index = 0; ; index++) {
      space()
      let key: string | number = index
      if (open === '{') {
        key = JSON.parse(token(STRING)) as string
        space()
        at++
      }
      value([...path, key])
      space()
      if (text[at++] === close) return
    }
  }
  value([])
  return found
}

const STRING = /"(?:[^"\\]|\\.)*"/sy
const SCALAR = /[^\s,\]}]+/y

/** `1e999` stays what it is: no number can stand for it. */
function canonical(written: string): string {
  const value: unknown = JSON.parse(written)
  return typeof value === 'number' && !Number.isFinite(value) ? written : JSON.stringify(value)
}
