import type { FormatWords } from '../export-format.ts'

export const words: FormatWords = {
  save: 'Save with data and weights',
  summary: 'everything: the graph, one’s own data, all runs that are kept, and weights',
}
