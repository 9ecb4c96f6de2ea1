import type { contentSentences as en } from '../en/content-sentences.ts'

/** What is said where contents are kept in a folder, by problem code. */
export const contentSentences: Readonly<Record<keyof typeof en, string>> = {
  'contents-folder-full':
    'Im Ordner „{folder}“ ist kein Platz mehr. Was vorher aufbewahrt wurde, ist noch da. Schaffe etwas Platz und versuche es noch einmal.',
  'contents-folder-unusable': 'Der Ordner „{folder}“ lässt sich nicht benutzen: {reason}.',
}
