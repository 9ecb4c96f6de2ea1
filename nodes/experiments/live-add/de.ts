import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { liveAdd } from './live-add.ts'

export const words: NodeWords<typeof liveAdd> = {
  title: 'Bilder addieren',
  summary: 'Zählt gleich große Bilder zusammen, Pixel für Pixel.',
  help: paragraphs(
    'Jede Zahl des Ergebnisses ist die Summe der Zahlen, die in allen ankommenden Bildern an derselben Stelle stehen.',
    'Das tut ein Filter eines Faltungsnetzes an seinem Ende: Er filtert jeden Kanal mit einem eigenen Kernel und zählt die Ergebnisse zusammen. Aus Teilen gebaut sind das drei Filter und eine Addition; ein Filter, der auf „zusammenzählen“ steht, macht dasselbe auf einmal.',
    'Probier aus: Baue beides nebeneinander und vergleiche die Zahlen. Sie sind gleich.',
  ),
  keywords: ['Summe', 'plus', 'Kanäle', 'zusammenzählen', 'Addition'],
  inputs: { input: 'Bilder' },
  outputs: { output: 'Summe' },
  params: {},
  messages: {
    'nothing-to-add': 'Hier kommt noch nichts an. Verbinde mindestens ein Bild damit.',
    'shapes-differ': 'Nur gleich große Bilder lassen sich addieren; hier kommen {first} und {other} an.',
  },
}
