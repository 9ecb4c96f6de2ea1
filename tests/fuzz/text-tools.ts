import { ENGINE_MESSAGES } from '../../src/engine/engine-messages.ts'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import { GRAPH_MESSAGES } from '../../src/graph/words/messages.ts'
import { SESSION_MESSAGES } from '../../src/session/base/session-messages.ts'
import { STORAGE_MESSAGES } from '../../src/storage/storage-messages.ts'
import { makeText } from '../../src/ui/base/language/text-tools.ts'

/** The words of the screen, in every language. */
export const tools = LANGUAGES.map((language) =>
  makeText(language, [GRAPH_MESSAGES, ENGINE_MESSAGES, SESSION_MESSAGES, STORAGE_MESSAGES]),
)
