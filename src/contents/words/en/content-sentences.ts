/** What is said where contents are kept in a folder, by problem code. */
export const contentSentences = {
  'contents-folder-full':
    'There is no room left in the folder “{folder}”. What was kept before is still there. Free some space, then try again.',
  'contents-folder-unusable': 'The folder “{folder}” cannot be used: {reason}.',
} as const
