import { LANGUAGES, type Text, textIn } from '../../graph/base/text.ts'
import type { Frame, Note } from '../../graph/document/document.ts'
import type { Rect } from './card-geometry.ts'

/** What a letter takes on average, in canvas units. */
const LETTER = 7.2
const LINE = 20.3
const SIDES = 26
const ENDS = 18

/** About how tall a note is, in the language in which it is tallest: only the browser sets it exactly. */
export function noteHeight(text: Text, width: number): number {
  const inLine = Math.max(1, Math.floor((width - SIDES) / LETTER))
  const lines = (words: string) =>
    words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / inLine)), 0)
  return Math.ceil(ENDS + LINE * Math.max(...LANGUAGES.map((language) => lines(textIn(text, language)))))
}

/** About where a note is. */
export function noteRect({ position, width, text }: Note): Rect {
  return { ...position, width, height: noteHeight(text, width) }
}

export function frameRect({ position, width, height }: Frame): Rect {
  return { ...position, width, height }
}
