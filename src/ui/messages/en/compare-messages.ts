/** What the screen says: comparing runs. */
export const compareMessages = {
  'compare.parts': 'What is compared',
  'compare.curves': 'Curves',
} as const
