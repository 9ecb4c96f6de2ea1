import type { KeyboardEvent } from 'react'

/** The cell a key leads to, from the present one. */
export type Way = readonly [rows: number, columns: number]

/**
 * Where a key leads from a cell of a spreadsheet, if anywhere. Left and right leave the cell only where the text has
 * nothing more to go through.
 */
export function wayOf(event: KeyboardEvent<HTMLInputElement>): Way | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  const { selectionStart, selectionEnd, value } = event.currentTarget
  const all = selectionStart === 0 && selectionEnd === value.length
  const caret = selectionStart === selectionEnd
  switch (event.key) {
    case 'Enter':
      return [event.shiftKey ? -1 : 1, 0]
    case 'ArrowUp':
      return [-1, 0]
    case 'ArrowDown':
      return [1, 0]
    case 'ArrowLeft':
      return !event.shiftKey && (all || (caret && selectionStart === 0)) ? [0, -1] : undefined
    case 'ArrowRight':
      return !event.shiftKey && (all || (caret && selectionEnd === value.length)) ? [0, 1] : undefined
    default:
      return undefined
  }
}
