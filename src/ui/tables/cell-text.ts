import type { Language } from '../../graph/base/text.ts'
import { textIn } from '../../graph/base/text.ts'
import type { TableCell, TableColumn } from '../../graph/values/table.ts'
import { parseNumber, showNumber } from '../base/fields/number-text.ts'

/** A cell as it is shown and typed; words of a shipped table in the language of the screen. */
export function cellText(cell: TableCell, { words }: TableColumn, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return showNumber(cell, language)
  return words && Object.hasOwn(words, cell) ? textIn(words[cell] ?? cell, language) : cell
}

/** What a person typed into a cell: a number where it reads as one, a word, or nothing. */
export function typedCell(text: string, { words, role, reads }: TableColumn, language: Language): TableCell {
  const trimmed = text.trim()
  if (trimmed === '') return null
  const known = Object.entries(words ?? {}).find(([, word]) => textIn(word, language) === trimmed)
  if (known) return known[0]
  // The zeros in front of a code belong to it, where words are wanted.
  const isCode = (role === 'class' || role === 'unused' || reads === 'words') && /^0\d/.test(trimmed)
  return (isCode ? undefined : parseNumber(trimmed)) ?? trimmed.slice(0, 200)
}
