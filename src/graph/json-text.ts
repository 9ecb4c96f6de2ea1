/** Refuses to read more than this; a large graph has a few hundred kilobytes. */
export const MAX_FILE_BYTES = 8_000_000
/** Deeper nesting than any graph has; hostile files nest a million times. */
export const MAX_DEPTH = 40

/** The deepest nesting of brackets outside strings, without parsing. */
export function nestingDepth(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (inString) {
      if (c === 92) i++
      else if (c === 34) inString = false
    } else if (c === 34) inString = true
    else if (c === 123 || c === 91) deepest = Math.max(deepest, ++depth)
    else if (c === 125 || c === 93) depth--
  }
  return deepest
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
