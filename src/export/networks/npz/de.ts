import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'Gewichte für NumPy',
  summary: 'nur die Zahlen, ein Array für jedes Gewicht jeder Schicht, wie np.load sie liest',
}
