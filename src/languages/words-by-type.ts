import { type AnyNodeWords, dictionaryOfWords } from '../graph/node/node-words.ts'

/** A file of words that lies in the folder of a node type. */
export interface NodeWordsFile {
  readonly words: AnyNodeWords
}

/** The words of node types by type, from the files in their folders. */
export function wordsByType(
  files: Readonly<Record<string, NodeWordsFile>>,
): Readonly<Record<string, AnyNodeWords>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, { words }]) => [
      path.split('/').at(-2) ?? path,
      dictionaryOfWords(words),
    ]),
  )
}
