/** What is said of ONNX files, by problem code. */
export const onnxSentences = {
  'onnx-too-long':
    'The weights of this network take {megabytes, number} MB, and an ONNX file holds no more than 2 GB. Take it out as Keras, or make its largest layers smaller.',
} as const
