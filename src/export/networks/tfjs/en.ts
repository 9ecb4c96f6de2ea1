import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'TensorFlow.js',
  summary: 'for a web page of your own: model.json with its weights, as tf.loadLayersModel loads it',
}
