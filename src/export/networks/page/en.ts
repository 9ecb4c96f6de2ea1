import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'Web page',
  summary:
    'one file to draw in, bring pictures or enter values, which runs without the internet, from a USB stick too',
}
