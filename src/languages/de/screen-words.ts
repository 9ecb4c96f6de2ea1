import { glossary } from '../../ui/messages/de/glossary.ts'
import { messages } from '../../ui/messages/de/messages.ts'
import type { ScreenWords } from '../../ui/messages/screen-words.ts'
import { words } from './words.ts'

/** Everything the app says. */
export const screenWords: ScreenWords = { ...words, messages, glossary }
