import type { FormatWords } from '../export-format.ts'

export const words: FormatWords = {
  save: 'Als Datei sichern',
  summary: 'der Graph selbst, um ihn wieder zu öffnen',
}
