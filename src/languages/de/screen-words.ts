import { glossary } from '../../ui/messages/de/glossary.ts'
import { messages } from '../../ui/messages/de/messages.ts'
import type { ScreenWords } from '../../ui/messages/screen-words.ts'
import { words } from './words.ts'

/** Everything the app says; what it says of node types comes with them (`node-words.ts`). */
export const screenWords: ScreenWords = { ...words, nodes: {}, messages, glossary }
