import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { leakyRelu } from './leaky-relu.ts'

export const words: NodeWords<typeof leakyRelu> = {
  title: 'Leaky ReLU',
  summary: 'Lässt positive Zahlen in Ruhe und von den negativen einen kleinen Teil durch.',
  help: paragraphs(
    'ReLU macht aus allem unter null eine 0. Ein Neuron, das immer nur negative Zahlen bekommt, sagt dann immer 0, sein Gradient ist ebenfalls 0, und es lernt nie wieder dazu: ein totes Neuron. Leaky ReLU („undichtes ReLU“) nimmt negative Zahlen stattdessen mit einer kleinen Steigung mal, so bleibt immer ein Gradient zum Lernen.',
    'Die Steigung sagt, wie viel durchkommt: 0 ist ReLU, 1 lässt alles durch und ist keine Kurve mehr. Üblich ist 0,01 bis 0,3; Keras beginnt mit 0,3.',
    'Es steht da, wo eine Aktivierung steht: hinter einer Faltung oder Dense-Schicht ohne eigene Aktivierung oder hinter einer Batch-Normalisierung.',
    'Probier aus: Baue ein Netz mit ReLU, das bei hoher Lernrate schlecht lernt, tausche ReLU gegen dieses hier und vergleiche die Kurven.',
  ),
  keywords: [
    'LeakyReLU',
    'undichtes ReLU',
    'Aktivierungsfunktion',
    'negative Steigung',
    'tote Neuronen',
    'nichtlinear',
  ],
  inputs: { input: 'Zahlen' },
  outputs: { output: 'Ergebnis' },
  params: {
    slope: {
      label: 'Steigung',
      hint: 'Womit negative Zahlen malgenommen werden. Bei 0,3 wird aus −10 eine −3; bei 0 ist es ReLU.',
    },
  },
  messages: {
    'straight-line':
      'Bei einer Steigung von {slope, number} kommen negative Zahlen durch wie positive, hier ändert sich also nichts. Wähle eine kleinere Steigung.',
  },
}
