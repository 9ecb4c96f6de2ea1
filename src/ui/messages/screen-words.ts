import type { WordsOfFormats } from '../../export/formats.ts'
import type { WordsOfNetworkFormats } from '../../export/networks/network-formats.ts'
import type { Words } from '../../graph/words/words.ts'
import type { glossary } from './en/glossary.ts'
import type { messages } from './en/messages.ts'
import type { GlossaryEntry } from './glossary-entry.ts'

/** What the screen can say. */
export type MessageKey = keyof typeof messages

/** A word of the glossary. */
export type WordId = keyof typeof glossary

/** Everything that is said in one language in the app. */
export interface ScreenWords extends Words {
  readonly formats: WordsOfFormats
  readonly networkFormats: WordsOfNetworkFormats
  readonly messages: Readonly<Record<MessageKey, string>>
  readonly glossary: Readonly<Record<WordId, GlossaryEntry>>
}
