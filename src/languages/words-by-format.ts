import type { FormatWords } from '../export/export-format.ts'
import type { WordsOfFormats } from '../export/formats.ts'
import type { NetworkFormatWords } from '../export/networks/network-format.ts'
import type { WordsOfNetworkFormats } from '../export/networks/network-formats.ts'

/** A file of words that lies in the folder of a format. */
export interface FormatWordsFile {
  readonly words: FormatWords
}

/** The same of a kind of file that networks leave as. */
export interface NetworkFormatWordsFile {
  readonly words: NetworkFormatWords
}

/** The words of formats by id, from the files in their folders; a test sees to it that each has its own. */
export function wordsByFormat(files: Readonly<Record<string, FormatWordsFile>>): WordsOfFormats {
  return byFolder(files) as WordsOfFormats
}

export function wordsByNetworkFormat(
  files: Readonly<Record<string, NetworkFormatWordsFile>>,
): WordsOfNetworkFormats {
  return byFolder(files) as WordsOfNetworkFormats
}

function byFolder<W>(files: Readonly<Record<string, { readonly words: W }>>): Readonly<Record<string, W>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, { words }]) => [path.split('/').at(-2) ?? '', words]),
  )
}
