import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { weightedSum } from './weighted-sum.ts'

export const words: NodeWords<typeof weightedSum> = {
  title: 'Gewichtete Summe',
  summary: 'Nimmt jede ankommende Zahl mit ihrem Gewicht mal und zählt alles zusammen.',
  help: paragraphs(
    'Für jedes Neuron: erste Zahl mal erstes Gewicht, plus zweite Zahl mal zweites Gewicht und so weiter. Mehr als diese Summe rechnet ein Neuron vor Bias und Aktivierung nicht aus. In der Mathematik heißt sie Skalarprodukt, für alle Neuronen auf einmal Matrixprodukt.',
    'Sie ist der erste Teil einer Dense-Schicht. Setze Bias und Aktivierung dahinter, und du bekommst bei gleichem Startwert genau die Zahlen einer Dense-Schicht.',
    'Probier aus: Sieh dir die Gewichte des trainierten Netzes an und vergleiche sie mit dem Bild eines Beispiels. Wo ein heller Pixel auf ein großes Gewicht trifft, wächst die Summe.',
  ),
  keywords: ['Skalarprodukt', 'Matrixprodukt', 'Neuron', 'linear', 'von Grund auf', 'malnehmen'],
  inputs: { input: 'Zahlenreihe', weights: 'Gewichte' },
  outputs: { output: 'Eine Summe je Neuron' },
  params: {},
}
