/** What the screen says: words. */
export const wordsMessages = {
  'words.title': 'Words',
  'words.search': 'Search words',
  'words.also': 'also: {names}',
  'words.nodes': 'Nodes:',
  'words.found': '{count, plural, one {# word} other {# words}}',
  'words.nothing': 'No word fits “{query}”. The help of the nodes may know more.',
} as const
