import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'ONNX',
  summary:
    'für andere Programme und Sprachen: eine Datei, mit der ONNX Runtime rechnet, bei Bildern die Kanäle zuletzt',
}
