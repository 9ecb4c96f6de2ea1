import type { Words } from '../../graph/words/words.ts'
import { type NodeWordsFile, wordsByType } from '../words-by-type.ts'

/** What is said of node types. */
export const nodes: Words['nodes'] = wordsByType(
  import.meta.glob<NodeWordsFile>('../../../nodes/*/*/en.ts', { eager: true }),
)
