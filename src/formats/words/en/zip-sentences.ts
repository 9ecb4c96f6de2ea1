/** What is said of zips, by problem code. */
export const zipSentences = {
  'zip-damaged': 'This zip is damaged or cut short. Make it once more, or unpack it and bring the folder.',
} as const
