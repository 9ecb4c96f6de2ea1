/** The deepest nesting of brackets outside strings, without parsing. */
export function nestingDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === QUOTE) i = endOfString(text, i)
    else if (c === BRACE || c === BRACKET) deepest = Math.max(deepest, ++depth)
    else if (c === BRACE_END || c === BRACKET_END) depth--
  }
  return deepest
}

const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44]
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [123, 125, 91, 93]

/** Where a string that begins at `start` ends; the end of the text where it does not. */
function endOfString(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === BACKSLASH) i++
    else if (c === QUOTE) return i
  }
  return text.length
}

/** The way to a value: names of fields and places in lists. */
export type JsonPath = readonly (string | number)[]

/**
 * Names that stand twice in one object of a readable JSON text, each with the way to it. `JSON.parse` keeps the last
 * and says nothing about the others.
 */
export function repeatedNames(text: string): readonly JsonPath[] {
  const found: JsonPath[] = []
  const open: { readonly names?: Set<string>; at: string | number }[] = []
  let awaitsName = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    const inner = open.at(-1)
    if (c === QUOTE) {
      const end = endOfString(text, i)
      if (awaitsName && inner?.names) {
        const name = nameIn(text, i, end)
        inner.at = name
        if (inner.names.has(name)) found.push(open.map(({ at }) => at))
        inner.names.add(name)
      }
      awaitsName = false
      i = end
    } else if (c === BRACE) {
      open.push({ names: new Set(), at: '' })
      awaitsName = true
    } else if (c === BRACKET) {
      open.push({ at: 0 })
      awaitsName = false
    } else if (c === BRACE_END || c === BRACKET_END) open.pop()
    else if (c === COMMA && inner) {
      awaitsName = inner.names !== undefined
      if (typeof inner.at === 'number') inner.at++
    }
  }
  return found
}

function nameIn(text: string, start: number, end: number): string {
  const name = text.slice(start + 1, end)
  return name.includes('\\') ? (JSON.parse(`"${name}"`) as string) : name
}

/**
 * The line, from 1, up to which a text is readable JSON. Engines word their errors differently: a position or line
 * in the message is used where there is one, else the text is taken as cut short at its end.
 */
export function lastReadableLine(text: string, error: unknown): number {
  const message = error instanceof Error ? error.message : ''
  const line = /line (\d+)/.exec(message)
  if (line) return Number(line[1])
  const position = /position (\d+)/.exec(message)
  const readable = position ? text.slice(0, Number(position[1])) : text
  return readable.split('\n').length
}
