import type { FormatWords } from '../export/export-format.ts'
import type { WordsOfFormats } from '../export/formats.ts'

/** A file of words that lies in the folder of a format. */
export interface FormatWordsFile {
  readonly words: FormatWords
}

/** The words of formats by id, from the files in their folders; a test sees to it that each has its own. */
export function wordsByFormat(files: Readonly<Record<string, FormatWordsFile>>): WordsOfFormats {
  const entries = Object.entries(files).map(([path, { words }]) => [path.split('/').at(-2), words])
  return Object.fromEntries(entries) as WordsOfFormats
}
