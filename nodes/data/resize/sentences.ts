import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'same-size': {
    en: 'The pictures have this size already (28×28×1), so this node changes nothing.',
    de: 'Die Bilder haben diese Größe schon (28×28×1), dieser Knoten ändert also nichts.',
  },
  'needs-pictures': {
    en: 'This step works with pictures (height × width × channels), but 4 arrives. Put it where pictures flow, before anything that flattens them.',
    de: 'Dieser Schritt arbeitet mit Bildern (Höhe × Breite × Kanäle), aber hier kommt 4 an. Setze ihn dorthin, wo Bilder fließen, vor alles, was sie flach macht.',
  },
}
