import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { windowWords } from '../de.ts'
import type { pooling } from './pooling.ts'

export const words: NodeWords<typeof pooling> = {
  title: 'Pooling',
  titles: { max: 'Max-Pooling', average: 'Mittelwert-Pooling' },
  summary: 'Fasst kleine Bildausschnitte zu je einer Zahl zusammen und macht das Bild so kleiner.',
  help: paragraphs(
    'Ein Fenster gleitet über jede Merkmalskarte. Max-Pooling behält die größte Zahl darin („Kam das Muster hier irgendwo vor?“), Mittelwert-Pooling den Durchschnitt. Bei Fenstern von 2×2 halbieren sich Höhe und Breite, drei Viertel der Zahlen fallen weg.',
    'Warum? Ob ein Strich einen Pixel weiter links oder rechts liegt, soll für das Erkennen einer Ziffer keine Rolle spielen. Nach dem Pooling machen kleine Verschiebungen kaum noch etwas aus. Und die Schichten dahinter haben weniger zu tun.',
    'Pooling hat keine Gewichte und lernt nichts. Die Zahl der Kanäle bleibt gleich.',
    'Die Schrittweite sagt, wie weit das Fenster weiterrückt. Sie folgt der Fenstergröße, solange du sie nicht änderst: Dann liegen die Fenster nebeneinander. Bei einer kleineren Schrittweite überlappen sie sich.',
    'Probier aus: Nimm Mittelwert statt Maximum und vergleiche die Merkmalskarten. Ersetze das Pooling durch eine Faltung mit Schrittweite 2.',
  ),
  keywords: [
    'Max-Pooling',
    'Mittelwert',
    'Maximum',
    'verkleinern',
    'zusammenfassen',
    'Unterabtastung',
    'MaxPooling2D',
  ],
  inputs: { input: 'Merkmalskarten' },
  outputs: { output: 'Kleinere Merkmalskarten' },
  params: {
    mode: {
      label: 'Behalten',
      hint: 'Welche Zahl für einen Ausschnitt steht: die größte oder der Durchschnitt aller.',
      options: { max: 'die größte', average: 'den Mittelwert' },
    },
    size: {
      label: 'Fenstergröße',
      hint: 'Höhe und Breite des Ausschnitts, aus dem eine Zahl wird.',
    },
    stride: {
      label: 'Schrittweite',
      hint: 'Um wie viele Pixel das Fenster bei jedem Schritt weiterrückt. Solange du sie nicht änderst, ist sie so groß wie das Fenster.',
    },
    padding: windowWords.padding,
  },
}
