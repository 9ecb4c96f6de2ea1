import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'Keras-Projekt',
  summary:
    'das ganze Experiment in lesbarem Keras, mit seinen Daten: zum Weitertrainieren, auf mehreren Rechnern und vielmals',
}
