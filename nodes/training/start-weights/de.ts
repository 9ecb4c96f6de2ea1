import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { startWeights } from './start-weights.ts'

export const words: NodeWords<typeof startWeights> = {
  title: 'Anfangsgewichte',
  summary: 'Die Gewichte, die ein Netz anderswo gelernt hat, um hier mit ihnen zu beginnen.',
  help: paragraphs(
    'Ein Netz beginnt meist mit Zufallszahlen. Mit einem Trainer verbunden, gibt ihm dieser Knoten die Gewichte, die mit der Datei eines Netzes kamen: von Keras, von TensorFlow.js oder von Faltwerk selbst.',
    'Mit 0 Epochen misst der Trainer nur, und das Netz antwortet wie dort, wo es gemacht wurde. Mit mehr Epochen lernt es von da aus weiter: Das nennt man Feinabstimmung (Fine-Tuning).',
    'Jede Schicht nimmt die Gewichte, die die Datei für sie hat. Eine Schicht, die größer oder kleiner geworden oder neu ist, zieht ihre Gewichte wie sonst; der Trainer sagt, wie viele es jeweils sind.',
    'Probier aus: zwei Trainer an einem Netz, einer mit diesen Gewichten und einer ohne. Welcher lernt mit wenigen Beispielen schneller?',
  ),
  keywords: ['vortrainiert', 'Transferlernen', 'Feinabstimmung', 'importieren', 'Keras', 'Gewichte'],
  inputs: {},
  outputs: { start: 'Anfangsgewichte' },
  params: {
    weights: { label: 'Aus der Datei', hint: 'Welche Zahlen der Datei zu welcher Schicht gehören.' },
  },
  messages: {
    'start-empty': 'Hier sind keine Gewichte. Öffne die Datei eines Netzes oder entferne diesen Knoten.',
    'start-holds':
      '{numbers, plural, one {# Gewicht} other {# Gewichte}} für {layers, plural, one {# Schicht} other {# Schichten}}, aus „{file}“.',
  },
}
