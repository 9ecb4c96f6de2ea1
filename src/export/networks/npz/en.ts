import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'Weights for NumPy',
  summary: 'the numbers alone, an array for each weight of each layer, as np.load reads them',
}
