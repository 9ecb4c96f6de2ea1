import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { activationWords, initializerWords, kernelWords, windowWords } from '../de.ts'
import type { conv2d } from './conv2d.ts'

export const words: NodeWords<typeof conv2d> = {
  title: 'Faltung (Conv2D)',
  summary: 'Schiebt kleine Filter über das Bild und markiert, wo jeder sein Muster findet.',
  help: paragraphs(
    'Ein Filter ist ein kleines Raster aus Zahlen, seinen Gewichten. Es gleitet wie eine Lupe über das Bild. An jeder Stelle werden die Pixel darunter mit den Zahlen des Filters malgenommen und zusammengezählt. Die Summe ist groß, wo das Bild dem Filter ähnelt.',
    'Jeder Filter ergibt ein eigenes Bild, eine Merkmalskarte: hell, wo das Muster gefunden wurde. 16 Filter ergeben 16 Merkmalskarten, gestapelt als 16 Kanäle. Die Filter zeichnet niemand: Das Training findet sie. In der ersten Schicht werden es meist Kanten und Striche, in späteren Ecken, Schleifen und ganze Formen.',
    'An jeder Stelle werden dieselben wenigen Gewichte benutzt. Darum braucht eine Faltung viel weniger Gewichte als eine Dense-Schicht, und darum erkennt sie ein Muster überall im Bild.',
    'Hat das Bild mehrere Kanäle (Rot, Grün, Blau oder die Merkmalskarten der Schicht davor), dann hat jeder Filter für jeden davon ein Raster und zählt die Ergebnisse zusammen.',
    'Probier aus: Verdopple die Filter und beobachte die Zahl der Gewichte. Mach den Filter 5×5 groß. Stelle die Schrittweite auf 2 und vergleiche mit einem Pooling. Sieh dir die Merkmalskarten an, während das Netz trainiert.',
  ),
  keywords: [
    'Faltung',
    'Faltungsschicht',
    'Convolution',
    'Filter',
    'Kernel',
    'Merkmalskarte',
    'Kanäle',
    'Kanten',
  ],
  inputs: { input: 'Bild' },
  outputs: { output: 'Merkmalskarten' },
  params: {
    filters: {
      label: 'Filter',
      hint: 'Nach wie vielen Mustern diese Schicht suchen kann. Jeder Filter ergibt eine Merkmalskarte am Ausgang.',
    },
    ...kernelWords,
    stride: windowWords.stride,
    padding: windowWords.padding,
    dilation: {
      label: 'Weite (Dilation)',
      hint: 'Wie weit die Pixel unter einem Filter auseinanderliegen. Bei 2 schaut ein 3×3-Filter auf jedes zweite Pixel eines 5×5-Felds: Er sieht mehr und hat nicht mehr Gewichte. Nur bei Schrittweite 1.',
    },
    activation: activationWords,
    ...initializerWords,
  },
  messages: {
    'dilation-too-large':
      'Ein Filter von {size} mit Pixeln im Abstand {dilation} überspannt {span} und passt nicht in {shape}. Wähle eine kleinere Weite.',
  },
}
