import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'TensorFlow.js',
  summary: 'für eine eigene Webseite: model.json mit den Gewichten, wie tf.loadLayersModel es lädt',
}
