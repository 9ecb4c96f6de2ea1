import type { FormatWords } from '../export-format.ts'

export const words: FormatWords = {
  save: 'Save as a file',
  summary: 'the graph itself, to be opened again',
}
