import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { windowWords } from '../../layers/de.ts'
import type { livePooling } from './live-pooling.ts'

export const words: NodeWords<typeof livePooling> = {
  title: 'Pooling (Experiment)',
  titles: { max: 'Max-Pooling', average: 'Mittelwert-Pooling' },
  summary: 'Fasst kleine Ausschnitte eines Bildes zu je einer Zahl zusammen und macht es so kleiner.',
  help: paragraphs(
    'Ein Fenster gleitet über das Bild. Max-Pooling behält die größte Zahl darin, Mittelwert-Pooling den Mittelwert aller. Mit einem Fenster von 2×2 verschwinden drei Viertel der Zahlen.',
    'Wozu macht man das? Das Ergebnis eines Filters ändert sich, wenn das Bild um ein Pixel wandert. Nach Max-Pooling bleibt es oft gleich: Eine Kante irgendwo im Fenster genügt, egal wo genau. Und was danach kommt, hat weniger zu tun.',
    'Das Fenster rückt um seine eigene Größe weiter, solange du keine eigene Schrittweite setzt; mit einer kleineren überlappen sich die Fenster. Felder des Randes zählen nicht mit.',
    'Probier aus: Setze Pooling hinter einen Filter, der Kanten findet, und verschiebe das Bild um ein Pixel. Vergleiche die Feature-Maps mit und ohne Pooling. Tausche dann Maximum gegen Mittelwert.',
  ),
  keywords: ['Max-Pooling', 'Mittelwert-Pooling', 'verkleinern', 'Maximum', 'Mittelwert', 'Verschiebung'],
  inputs: { input: 'Bild' },
  outputs: { output: 'Kleineres Bild' },
  params: {
    mode: {
      label: 'Behalten',
      hint: 'Welche Zahl für einen Ausschnitt steht: die größte oder der Mittelwert aller.',
      options: { max: 'die größte', average: 'den Mittelwert' },
    },
    size: { label: 'Fenstergröße', hint: 'Höhe und Breite des Ausschnitts, der zu einer Zahl wird.' },
    stride: {
      label: 'Schrittweite',
      hint: 'Um wie viele Pixel das Fenster weiterrückt, nach unten und nach rechts. Solange du sie nicht änderst, gleicht sie der Fenstergröße.',
    },
    padding: {
      label: windowWords.padding.label,
      hint: 'Mit Rand darf das Fenster halb draußen stehen, sodass keine Zeile und keine Spalte übrig bleibt. Felder außerhalb zählen nicht mit.',
      options: { valid: 'ohne Rand (valid)', same: 'mit Rand (same)' },
    },
  },
}
