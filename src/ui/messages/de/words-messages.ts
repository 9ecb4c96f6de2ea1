import type { wordsMessages as en } from '../en/words-messages.ts'

/** What the screen says: words. */
export const wordsMessages: Readonly<Record<keyof typeof en, string>> = {
  'words.title': 'Begriffe',
  'words.search': 'Begriffe suchen',
  'words.also': 'auch: {names}',
  'words.nodes': 'Knoten:',
  'words.found': '{count, plural, one {# Begriff} other {# Begriffe}}',
  'words.nothing': 'Kein Begriff passt zu „{query}“. Vielleicht weiß die Hilfe der Knoten mehr.',
}
