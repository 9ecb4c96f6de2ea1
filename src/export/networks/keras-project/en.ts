import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'Keras project',
  summary:
    'the whole experiment in readable Keras, with its data: to train on, on several machines, and many times over',
}
