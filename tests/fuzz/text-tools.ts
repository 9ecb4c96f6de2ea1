import { LANGUAGES } from '../../src/graph/base/text.ts'
import { makeText } from '../../src/ui/base/language/text-tools.ts'
import { WORDS } from '../../testing/words.ts'

/** The words of the screen, in every language. */
export const tools = LANGUAGES.map((language) => makeText(WORDS[language]))
