import type { zipSentences as en } from '../en/zip-sentences.ts'

/** What is said of zips, by problem code. */
export const zipSentences: Readonly<Record<keyof typeof en, string>> = {
  'zip-damaged':
    'Diese Zip-Datei ist beschädigt oder abgeschnitten. Erzeuge sie noch einmal, oder entpacke sie und bring den Ordner.',
}
