import type { Frame, Note } from '../../../graph/document/document.ts'
import type { Rect } from '../../layout/card-geometry.ts'

/** About where a note is: its height follows from its text, which only the browser sets exactly. */
export function noteRect({ position, width, text }: Note): Rect {
  const words = typeof text === 'string' ? text : text.en
  const inLine = Math.max(1, Math.floor((width - 24) / 7))
  const lines = words.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / inLine)), 0)
  return { ...position, width, height: 20 + lines * 19 }
}

export function frameRect({ position, width, height }: Frame): Rect {
  return { ...position, width, height }
}
