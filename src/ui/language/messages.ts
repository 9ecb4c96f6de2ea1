import type { Language } from '../../graph/base/text.ts'
import { aboutMessages } from '../about/about-messages.ts'
import { canvasMessages } from '../canvas/canvas-messages.ts'
import { drawingMessages } from '../drawing/drawing-messages.ts'
import { liveMessages } from '../experiments/live-messages.ts'
import { frameMessages } from '../frame/frame-messages.ts'
import { inspectorMessages } from '../inspector/inspector-messages.ts'
import { lateMessages } from '../late/late-messages.ts'
import { libraryMessages } from '../library/library-messages.ts'
import { nodeMessages } from '../node/node-messages.ts'
import { noticeMessages } from '../notices/notice-messages.ts'
import { resultsMessages } from '../results/results-messages.ts'
import { scoreMessages } from '../results/score-messages.ts'
import { startMessages } from '../start/start-messages.ts'
import { tablesMessages } from '../tables/tables-messages.ts'
import { wordsMessages } from '../words/words-messages.ts'
import { controlMessages } from './control-messages.ts'
import type { MessageTable } from './message-table.ts'

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
