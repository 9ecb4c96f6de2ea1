import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { windowWords } from '../../layers/de.ts'
import type { filter1d } from './filter-1d.ts'

export const words: NodeWords<typeof filter1d> = {
  title: 'Filter für eine Zeile',
  summary: 'Schiebt eine kurze Reihe von Zahlen über eine Zeile aus Pixeln.',
  help: paragraphs(
    'Die einfachste Faltung, die es gibt: Ein Filter aus ein paar Zahlen liegt auf ebenso vielen Pixeln einer Zeile. Jede Zahl wird mit dem Pixel darunter malgenommen, die Produkte werden zusammengezählt, und der Filter rückt um eins weiter.',
    'Der Filter 1 0 −1 sucht Änderungen. Wo hell (1) zu dunkel (0) wird, gibt er 1, wo dunkel zu hell wird −1, und wo beide Enden gleich sind 0. So werden aus sieben Pixeln fünf Zahlen, die sagen, wo sich etwas ändert.',
    'Eine Faltung über Bilder geht genauso, nur mit einer Tabelle statt der Reihe. Kommt hier ein Bild an, gleitet der Filter über jede seiner Zeilen.',
    'Probier aus: Rechne zu 1 1 0 1 0 0 1 die fünf Ergebnisse auf Papier aus, dann zeig auf sie und vergleiche jedes Produkt. Was macht der Filter 1 1 1? Welcher findet ein einzelnes dunkles Pixel?',
  ),
  keywords: ['Kernel', 'Faltung', 'Convolution', '1-D', 'Conv1D', 'Zeile', 'Kante'],
  inputs: { input: 'Zeile aus Zahlen' },
  outputs: { output: 'Gefilterte Zeile' },
  params: {
    kernel: { label: 'Zahlen', hint: 'Die Zahlen, mit denen die Pixel malgenommen werden, bis zu neun.' },
    stride: {
      label: 'Schrittweite',
      hint: 'Um wie viele Pixel der Filter bei jedem Schritt weiterrückt.',
    },
    padding: windowWords.padding,
  },
}
