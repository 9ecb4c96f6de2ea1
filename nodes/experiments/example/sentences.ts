import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'past-the-end': {
    en: 'There is no example number 500; the last one of this part has the number 499.',
    de: 'Ein Beispiel Nummer 500 gibt es nicht; das letzte dieses Teils hat die Nummer 499.',
  },
  'part-empty': {
    en: 'This part of the data is empty. Choose another part.',
    de: 'Dieser Teil der Daten ist leer. Wähle einen anderen Teil.',
  },
}
