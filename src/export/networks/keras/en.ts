import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'Keras',
  summary:
    'for Python: keras.saving.load_model opens it with optimizer and loss, and raw examples give the same answers',
}
