/**
 * How wide Inter's letters from the space to the tilde are, each in hundredths of its size, two digits a letter (measured
 * in Chromium). A picture is drawn where nothing can be measured, too.
 */
const WIDTHS =
  '2829476364986430363650662946293663416162655962576262293066666651976965737260597574275767579075766476' +
  '646465746999686863363636474632566157615837615924245524885960616138533359568255565543334366'
/** What bold letters are wider by, on average. */
const BOLD = 1.06
/** Half-width letters of other alphabets, and full-width ones. */
const OTHER = 0.68
const WIDE = 1
const FULL_WIDTH = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/
const ELLIPSIS = '…'

/** About how wide a text is at a size. */
export function textWidth(text: string, size: number, bold = false): number {
  let width = 0
  // Letters with marks are as wide as those without.
  for (const letter of text.normalize('NFD')) width += letterWidth(letter)
  return width * size * (bold ? BOLD : 1)
}

function letterWidth(letter: string): number {
  const at = 2 * (letter.charCodeAt(0) - 32)
  if (letter.length === 1 && at >= 0 && at < WIDTHS.length) return Number(WIDTHS.slice(at, at + 2)) / 100
  if (/\p{M}/u.test(letter)) return 0
  return letter.length > 1 || FULL_WIDTH.test(letter) ? WIDE : OTHER
}

/** A text as the canvas cuts it: whole where it fits, else its beginning and three points. */
export function cutText(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text
  let cut = ''
  let room = width - textWidth(ELLIPSIS, size, bold)
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    room -= textWidth(segment, size, bold)
    if (room < 0) break
    cut += segment
  }
  return `${cut.trimEnd()}${ELLIPSIS}`
}

/** The lines of a text in a column, broken between words, and within one that is longer than a line. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = []
  for (const paragraph of text.split(/\n+/)) {
    let line = ''
    for (const word of paragraph.split(/[^\S\u00a0]+/).flatMap((word) => broken(word, width, size))) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && textWidth(longer, size) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    lines.push(line)
  }
  return lines
}

function broken(word: string, width: number, size: number): readonly string[] {
  if (textWidth(word, size) <= width) return [word]
  const pieces: string[] = ['']
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const piece = pieces.at(-1) ?? ''
    if (piece !== '' && textWidth(piece + segment, size) > width) pieces.push(segment)
    else pieces[pieces.length - 1] = piece + segment
  }
  return pieces
}
