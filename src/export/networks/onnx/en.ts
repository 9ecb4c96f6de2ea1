import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'ONNX',
  summary:
    'for other programs and languages: one file that ONNX Runtime computes, pictures with channels last',
}
