import { messageTable } from './message-table.ts'

export const wordsMessages = messageTable({
  en: {
    'words.title': 'Words',
    'words.search': 'Search words',
    'words.also': 'also: {names}',
    'words.nodes': 'Nodes:',
    'words.found': '{count, plural, one {# word} other {# words}}',
    'words.nothing': 'No word fits “{query}”. The help of the nodes may know more.',
  },
  de: {
    'words.title': 'Begriffe',
    'words.search': 'Begriffe suchen',
    'words.also': 'auch: {names}',
    'words.nodes': 'Knoten:',
    'words.found': '{count, plural, one {# Begriff} other {# Begriffe}}',
    'words.nothing': 'Kein Begriff passt zu „{query}“. Vielleicht weiß die Hilfe der Knoten mehr.',
  },
})
