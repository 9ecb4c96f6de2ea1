import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { weightsInWords } from './weights-in-words.ts'

export const words: NodeWords<typeof weightsInWords> = {
  title: 'Gewichte in Worten',
  summary:
    'Sagt in einem Satz oder einer Formel, was die trainierten Gewichte rechnen, und zeigt sie als Bild.',
  help: paragraphs(
    'Alles, was ein Netz gelernt hat, steckt in seinen Gewichten. Meistens sind es zu viele zum Lesen. Aber ein Neuron mit einem Eingang hat nur zwei Zahlen, und die kann man sagen: „inch = 0,03937 · mm“. Diese Regel hat dem Netz niemand verraten; es hat sie in den Beispielen gefunden.',
    'Der Satz steht in den Einheiten der Daten. Steht vor dem Netz ein Skalieren, ist es in die Formel zurückgerechnet.',
    'Mit Sigmoid wird aus der Summe eine Wahrscheinlichkeit; dann steht auch dabei, ab welcher Eingabe sie über ein halb liegt. Bei mehreren Einheiten bekommt jede ihre Formel.',
    'Sieht eine Dense-Schicht Bilder an, hat jede Einheit ein Gewicht für jedes Pixel. Als Bild gezeichnet sprechen helle Pixel für diese Einheit und blaue dagegen.',
    'Probier aus: Trainiere mit wenigen Epochen und sieh dir die Formel an, dann mit mehr. Auf welche Zahlen läuft sie zu?',
  ),
  keywords: ['Gewichte', 'Bias', 'Formel', 'Gleichung', 'erklären', 'deuten', 'Neuron', 'Regel'],
  inputs: { model: 'Trainiertes Modell' },
  outputs: {},
  params: {},
  messages: { 'weights-told': 'Das Netz hat {count, plural, one {# Gewicht} other {# Gewichte}}.' },
}
