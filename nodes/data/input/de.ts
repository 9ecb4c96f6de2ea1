import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { input } from './input.ts'

export const words: NodeWords<typeof input> = {
  title: 'Eingabe',
  summary: 'Sagt, was ein Netz bekommen möchte, solange die Beispiele noch fehlen.',
  help: paragraphs(
    'Die Datei eines Netzes sagt, wie groß seine Bilder sind oder wie viele Zahlen es nimmt, aber sie enthält keine Beispiele. Dieser Knoten steht da, wo die Daten hinkommen, damit alle Schichten ihre Größe kennen.',
    'Setze Daten an seine Stelle: Ziffern, Kleidung, eine Tabelle, eigene Bilder. Wo ein mitgelieferter Datensatz dieselbe Größe und ebenso viele Antworten hat, tut das ein Knopf. Sonst füge einen Datenknoten hinzu und ziehe sein Kabel dahin, wo dieses endet.',
    'Die Daten sollten so skaliert sein wie beim Lernen des Netzes: Pixel von 0 bis 1 oder von 0 bis 255. Sonst antwortet es Unsinn.',
  ),
  keywords: ['importieren', 'Platzhalter', 'Form', 'Keras', 'InputLayer'],
  inputs: {},
  outputs: { data: 'Daten' },
  params: {
    kind: {
      label: 'Art',
      hint: 'Ob ein Beispiel ein Bild oder eine Zeile aus Zahlen ist.',
      options: { pictures: 'Bilder', rows: 'Zeilen: aus Zahlen' },
    },
    size: { label: 'Größe', hint: 'Höhe und Breite eines Bildes in Pixeln.' },
    channels: { label: 'Kanäle', hint: 'Zahlen für jedes Pixel: 1 in Grau, 3 in Farbe.' },
    numbers: { label: 'Zahlen', hint: 'Wie viele Zahlen eine Zeile hat.' },
    target: {
      label: 'Antwort',
      hint: 'Ob das Netz eine von mehreren Klassen wählt oder Zahlen angibt.',
      options: { classes: 'Klassen', numbers: 'Zahlen' },
    },
    answers: { label: 'Antworten', hint: 'Wie viele Klassen es gibt oder wie viele Zahlen es angibt.' },
  },
  messages: {
    'data-awaited':
      'Es gibt noch keine Beispiele. Setze Daten an die Stelle dieses Knotens: {shape} je Beispiel, mit {answers, plural, one {# Antwort} other {# möglichen Antworten}}.',
    'data-fits-too': 'Auch „{set}“ hat Beispiele dieser Größe.',
  },
}
