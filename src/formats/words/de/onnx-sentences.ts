import type { onnxSentences as en } from '../en/onnx-sentences.ts'

/** What is said of ONNX files, by problem code. */
export const onnxSentences: Readonly<Record<keyof typeof en, string>> = {
  'onnx-too-long':
    'Die Gewichte dieses Netzes brauchen {megabytes, number} MB, und eine ONNX-Datei fasst höchstens 2 GB. Nimm es als Keras-Datei mit, oder mach seine größten Schichten kleiner.',
  'onnx-no-runtime':
    'ONNX Runtime, das die Datei wieder liest, ließ sich nicht laden; deshalb wird die Datei nicht herausgegeben. Sieh nach, ob der Server dieser Seite erreichbar ist, lade die Seite noch einmal und versuche es wieder.',
}
