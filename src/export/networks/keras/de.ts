import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'Keras',
  summary:
    'für Python: keras.saving.load_model öffnet es mit Optimierer und Verlust, und rohe Beispiele geben dieselben Antworten',
}
