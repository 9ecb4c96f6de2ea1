/**
 * What a terminal obeys instead of showing it, or what makes it show something else than stands there: control
 * characters of both sets (ESC among them), separators of lines, marks and overrides of the writing direction, tags,
 * and halves of characters.
 */
const OBEYED = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu

/**
 * One line as it may be printed, whatever stood in a file: each such character as `\u001b`. In JSON that is the same
 * text, because there such characters stand within strings only.
 */
export function plainLine(text: string): string {
  return text.replace(OBEYED, (found) =>
    Array.from(
      { length: found.length },
      (_, i) => `\\u${found.charCodeAt(i).toString(16).padStart(4, '0')}`,
    ).join(''),
  )
}
