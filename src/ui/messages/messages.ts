import type { Language } from '../../graph/base/text.ts'
import { aboutMessages } from './about-messages.ts'
import { canvasMessages } from './canvas-messages.ts'
import { controlMessages } from './control-messages.ts'
import { drawingMessages } from './drawing-messages.ts'
import { frameMessages } from './editor-messages.ts'
import { liveMessages } from './experiment-messages.ts'
import { inspectorMessages } from './inspector-messages.ts'
import { lateMessages } from './late-messages.ts'
import { libraryMessages } from './library-messages.ts'
import type { MessageTable } from './message-table.ts'
import { nodeMessages } from './node-messages.ts'
import { noticeMessages } from './notice-messages.ts'
import { resultsMessages } from './results-messages.ts'
import { scoreMessages } from './score-messages.ts'
import { startMessages } from './start-messages.ts'
import { tablesMessages } from './tables-messages.ts'
import { wordsMessages } from './words-messages.ts'

/**
 * One key space for the whole face. Each part of the screen declares its own table beside its components
 * (`messageTable` refuses a key that one language lacks) and is listed here.
 */
const TABLES = [
  aboutMessages,
  canvasMessages,
  controlMessages,
  drawingMessages,
  frameMessages,
  inspectorMessages,
  lateMessages,
  libraryMessages,
  liveMessages,
  nodeMessages,
  noticeMessages,
  resultsMessages,
  scoreMessages,
  startMessages,
  tablesMessages,
  wordsMessages,
] as const

type KeysOf<T> = T extends MessageTable<infer K> ? K : never
export type MessageKey = KeysOf<(typeof TABLES)[number]>

const together = (language: Language) =>
  Object.assign({}, ...TABLES.map((table) => table[language])) as Readonly<Record<MessageKey, string>>

export const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  en: together('en'),
  de: together('de'),
}
