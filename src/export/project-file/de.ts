import type { FormatWords } from '../export-format.ts'

export const words: FormatWords = {
  save: 'Mit Daten und Gewichten sichern',
  summary: 'alles: der Graph, eigene Daten, alle aufgehobenen Läufe und Gewichte',
}
