import type { WordsOfFormats } from '../export/formats.ts'
import type { WordsOfNetworkFormats } from '../export/networks/network-formats.ts'
import type { Words } from '../graph/words/words.ts'
import { nodes as deNodes } from '../languages/de/node-words.ts'
import { words as de } from '../languages/de/words.ts'
import { nodes as enNodes } from '../languages/en/node-words.ts'
import { words as en } from '../languages/en/words.ts'
import { cliMessages as deMessages } from './words/de/cli-messages.ts'
import { cliMessages as enMessages } from './words/en/cli-messages.ts'

export type CliMessage = keyof typeof enMessages

/** Everything the command line says in one language. */
export interface CliWords extends Words {
  readonly formats: WordsOfFormats
  readonly networkFormats: WordsOfNetworkFormats
  readonly messages: Readonly<Record<CliMessage, string>>
}

/** The languages it speaks. */
export const CLI_WORDS: Readonly<Record<'en' | 'de', CliWords>> = {
  en: { ...en, nodes: enNodes, messages: enMessages },
  de: { ...de, nodes: deNodes, messages: deMessages },
}
