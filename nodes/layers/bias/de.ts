import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { bias } from './bias.ts'

export const words: NodeWords<typeof bias> = {
  title: 'Bias',
  summary: 'Zählt zu jeder Summe eine gelernte Zahl dazu.',
  help: paragraphs(
    'Die gewichtete Summe ist immer 0, wenn alle Eingaben 0 sind. Der Bias verschiebt sie: Mit ihm kann ein Neuron antworten, obwohl nichts ankommt, oder still bleiben, bis viel ankommt. In der Geradengleichung y = w·x + b ist er das b.',
    'Es gibt einen je Neuron, oder einen je Merkmalskarte, wenn Bilder ankommen. Gelernt wird er wie ein Gewicht.',
    'Probier aus: Lass ein einzelnes Neuron °C → °F mit und ohne Bias lernen. Ohne die +32 findet es nur Geraden durch den Nullpunkt.',
  ),
  keywords: ['Schwellenwert', 'Achsenabschnitt', 'Verschiebung', 'Neuron', 'von Grund auf', 'addieren'],
  inputs: { input: 'Summen' },
  outputs: { output: 'Summen plus Bias' },
  params: { start: { label: 'Beginnt mit', hint: 'Die Zahl vor dem Training; üblich ist 0.' } },
}
