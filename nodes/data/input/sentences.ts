import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'data-awaited': {
    en: 'There are no examples yet. Put data in the place of this node: 28×28×1 for each example, with 10 possible answers.',
    de: 'Es gibt noch keine Beispiele. Setze Daten an die Stelle dieses Knotens: 28×28×1 je Beispiel, mit 10 möglichen Antworten.',
  },
  'data-fits-too': {
    en: '“Fashion (MNIST)” has examples of this size, too.',
    de: 'Auch „Mode (Fashion-MNIST)“ hat Beispiele dieser Größe.',
  },
}
