import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'stride-skips': {
    en: 'A 2×2 window that moves in steps of 3×3 jumps over pixels that no window ever sees. Choose a stride no larger than the window.',
    de: 'Ein Fenster von 2×2, das in Schritten von 3×3 wandert, überspringt Pixel, die kein Fenster je sieht. Wähle die Schrittweite höchstens so groß wie das Fenster.',
  },
  'window-too-large': {
    en: 'A 5×5 window does not fit into 3×3. Choose a smaller one, or take out a pooling layer before it.',
    de: 'Ein Fenster von 5×5 passt nicht in 3×3. Wähle ein kleineres oder nimm davor ein Pooling weg.',
  },
  'dilation-too-large': {
    en: 'A 3×3 filter with pixels 4×4 apart spans 9×9 and does not fit into 8×8. Choose a smaller dilation.',
    de: 'Ein Filter von 3×3 mit Pixeln im Abstand 4×4 überspannt 9×9 und passt nicht in 8×8. Wähle eine kleinere Weite.',
  },
  'needs-picture': {
    en: 'This layer works on pictures (height×width×channels), but a flat row of 784 numbers arrives. Put it before the place where the picture is made flat.',
    de: 'Diese Schicht arbeitet auf Bildern (Höhe×Breite×Kanäle), aber es kommt eine flache Reihe von 784 Zahlen an. Setze sie vor die Stelle, an der das Bild flach wird.',
  },
  'too-many-outputs': {
    en: 'This layer would put out 128×128×4096, that is 67,108,864 numbers for every single example; at most 16,777,216 are possible here. Use fewer filters or units, or make the picture smaller before.',
    de: 'Diese Schicht gäbe 128×128×4096 aus, das sind 67.108.864 Zahlen für jedes einzelne Beispiel; möglich sind hier höchstens 16.777.216. Nimm weniger Filter oder Einheiten oder verkleinere das Bild davor.',
  },
}
