import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { resize } from './resize.ts'

export const words: NodeWords<typeof resize> = {
  title: 'Größe ändern',
  summary: 'Bringt alle Bilder auf eine andere Größe.',
  help: paragraphs(
    'Jedes Bild bekommt die Höhe und Breite, die du wählst; seine Farben (Kanäle) bleiben. Ändert sich das Verhältnis von Höhe zu Breite, werden die Bilder gestaucht.',
    'Kleinere Bilder trainieren viel schneller: Halb so hoch und halb so breit ist nur ein Viertel der Pixel. Aber feine Einzelheiten gehen verloren. Größere Bilder enthalten nicht mehr als die kleinen; man braucht sie nur, wo ein Netz eine feste Größe erwartet.',
    'Fläche nimmt den Mittelwert über das, was ein neues Pixel bedeckt: am besten zum Verkleinern. Bilinear geht sanft von Pixel zu Pixel über: am besten zum Vergrößern. Nächstes Pixel kopiert einfach das Pixel an der Stelle: schnell und mit harten Kanten.',
    'Probier aus: Mach die Ziffern Schritt für Schritt kleiner, 14, 10, 7, 4. Ab welcher Größe erkennst du sie selbst nicht mehr, und wann gibt das Netz auf?',
  ),
  keywords: ['verkleinern', 'vergrößern', 'skalieren', 'Interpolation', 'Auflösung', 'Bildgröße', 'Pixel'],
  inputs: { data: 'Bilder' },
  outputs: { data: 'Bilder in der neuen Größe' },
  params: {
    size: { label: 'Größe', hint: 'Höhe und Breite der Bilder danach, in Pixeln.' },
    method: {
      label: 'Verfahren',
      hint: 'Wie ein neues Pixel aus den alten entsteht. Fläche zum Verkleinern, bilinear zum Vergrößern.',
      options: {
        area: 'Fläche: Mittelwert über das Bedeckte',
        bilinear: 'bilinear: sanft von Pixel zu Pixel',
        nearest: 'nächstes Pixel: eines kopieren',
      },
    },
  },
  messages: {
    'same-size': 'Die Bilder haben diese Größe schon ({shape}), dieser Knoten ändert also nichts.',
    'pixels-now':
      'Jedes Bild hatte {before, plural, one {# Pixel} other {# Pixel}} und hat jetzt {after, number}.',
  },
}
