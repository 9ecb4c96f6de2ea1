import type { ProblemSentences } from '../../../src/graph/node/node-example.ts'

export const sentences: ProblemSentences = {
  'layer-unknown': {
    en: 'There is no node that does what “LSTM” does with these settings. Put another layer in its place, or take it out.',
    de: 'Kein Knoten tut, was „LSTM“ mit diesen Einstellungen tut. Setze eine andere Schicht an seine Stelle oder nimm ihn heraus.',
  },
}
