import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords, initializerWords, kernelWords, windowWords } from '../de.ts'
import type { depthwiseConv2d } from './depthwise-conv2d.ts'

export const words: NodeWords<typeof depthwiseConv2d> = {
  title: 'Kanalweise Faltung',
  summary: 'Schiebt Filter über jeden Kanal für sich, ohne die Kanäle zu mischen.',
  help: paragraphs(
    'Bei einer gewöhnlichen Faltung sieht jeder Filter alle Kanäle auf einmal und zählt zusammen, was er findet. Hier hat jeder Kanal einen eigenen Filter, und die Ergebnisse bleiben getrennt: 16 Merkmalskarten gehen hinein, 16 kommen heraus, jede für sich gefiltert.',
    'Das braucht sehr wenige Gewichte und wenig Rechenarbeit. Bei 64 Kanälen haben 64 Filter von 3×3 hier 576 Gewichte; eine gewöhnliche Faltung mit 64 Filtern hat 36.864.',
    'Der Preis: Was in einem Kanal gefunden wurde, kommt nie mit dem zusammen, was in einem anderen gefunden wurde. Darum folgt meist eine Faltung mit 1×1-Filtern, die nur die Kanäle mischt. Beides zusammen ist eine separierbare Faltung; kleine Netze für Handys (MobileNet) bestehen daraus.',
    'Probier aus: Setze hinter diese Schicht ein Conv2D mit Filtergröße 1×1 und vergleiche Zahl der Gewichte und Genauigkeit mit einem einzigen Conv2D von 3×3.',
  ),
  keywords: ['DepthwiseConv2D', 'Faltung', 'tiefenweise', 'Kanal', 'MobileNet', 'Filter'],
  inputs: { input: 'Bild' },
  outputs: { output: 'Merkmalskarten' },
  params: {
    ...kernelWords,
    multiplier: {
      label: 'Filter je Kanal',
      hint: 'Wie viele Filter jeder Kanal hat (depth multiplier). Bei 2 kommen doppelt so viele Merkmalskarten heraus, wie hineingehen.',
    },
    ...windowWords,
    activation: activationWords,
    ...initializerWords,
  },
}
