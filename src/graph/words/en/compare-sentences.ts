/** What is said about runs side by side. */
export const compareSentences = {
  'differ-in-nothing': 'They differ in nothing.',
  'differ-in-one': 'They differ only in: {what}.',
  'differ-in-more':
    'They differ in {count, number} things: {what}. So nobody can tell which of them made the difference; to find out, change one at a time.',
  'differ-and-more': '{what} and {more, number} more',
  'differ-more-values': '{more, number} more',
  'differ-seed': 'seed',
  'differ-start': 'start weights',
  'differ-data': 'data',
  'differ-wiring': 'wires',
  'differ-with': 'with',
  'differ-without': 'without',
  'differ-on': 'on',
  'differ-off': 'off',
} as const
