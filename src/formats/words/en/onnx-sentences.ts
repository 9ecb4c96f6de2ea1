/** What is said of ONNX files, by problem code. */
export const onnxSentences = {
  'onnx-too-long':
    'The weights of this network take {megabytes, number} MB, and an ONNX file holds no more than 2 GB. Take it out as Keras, or make its largest layers smaller.',
  'onnx-no-runtime':
    'ONNX Runtime, which reads the file back, could not be loaded, so the file is not handed out. See that the server of this page can be reached, load the page once more, and try again.',
} as const
