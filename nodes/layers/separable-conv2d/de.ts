import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords, initializerWords, kernelWords, windowWords } from '../de.ts'
import type { separableConv2d } from './separable-conv2d.ts'

export const words: NodeWords<typeof separableConv2d> = {
  title: 'Separierbare Faltung',
  summary: 'Erledigt eine Faltung in zwei kleinen Schritten: erst jeder Kanal für sich, dann alle gemischt.',
  help: paragraphs(
    'Eine Faltung tut zweierlei auf einmal: Sie sucht ein Muster in der Umgebung eines Pixels, und sie mischt die Kanäle. Hier sind das getrennte Schritte. Erst gleitet über jeden Kanal ein eigener Filter. Dann werden die Kanäle Pixel für Pixel zu so vielen neuen gemischt, wie du willst.',
    'Der Gewinn ist groß. Von 64 Kanälen zu 64 Filtern von 3×3 braucht eine gewöhnliche Faltung 36.864 Gewichte, eine separierbare 576 + 4.096 = 4.672: etwa ein Achtel, und ein Achtel der Rechenarbeit.',
    'Der Preis: Sie kann nicht alles, was eine gewöhnliche Faltung kann, denn der Filter eines Kanals ist für alle neuen Merkmalskarten derselbe. Oft macht das kaum etwas aus. Netze wie Xception und MobileNet bestehen aus separierbaren Faltungen, damit sie auf Handys laufen.',
    'Probier aus: Ersetze das zweite Conv2D eines Netzes durch diese Schicht. Wie viele Gewichte bleiben übrig, wie viel schneller ist eine Epoche, und wie viele Ziffern sind mehr falsch?',
  ),
  keywords: ['SeparableConv2D', 'Faltung', 'zerlegt', 'kanalweise', 'MobileNet', 'Xception'],
  inputs: { input: 'Bild' },
  outputs: { output: 'Merkmalskarten' },
  params: {
    filters: {
      label: 'Filter',
      hint: 'Wie viele Merkmalskarten herauskommen. Jede ist eine Mischung der gefilterten Kanäle.',
    },
    ...kernelWords,
    multiplier: {
      label: 'Filter je Kanal',
      hint: 'Wie viele Filter jeder Kanal im ersten Schritt hat (depth multiplier), bevor die Kanäle gemischt werden.',
    },
    ...windowWords,
    activation: activationWords,
    ...initializerWords,
  },
}
