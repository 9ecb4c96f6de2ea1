import type { NetworkFormatWords } from '../network-format.ts'

export const words: NetworkFormatWords = {
  title: 'Webseite',
  summary:
    'eine Datei zum Zeichnen, Bilderbringen oder Werteeingeben, die ohne Internet läuft, auch vom USB-Stick',
}
