import type { FormatWords } from '../export-format.ts'

export const words: FormatWords = {
  save: 'Save with data and weights',
  summary: 'everything: the graph, one’s own data, the latest runs and their weights',
}
