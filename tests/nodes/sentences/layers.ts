import type { Sentence } from './sentence.ts'

/** The problems of layers. */
export const sentences: readonly Sentence[] = [
  [
    'activation',
    'softmax-twice',
    'These numbers have already been through softmax. A second one makes all classes nearly equal; remove one of the two.',
    'Diese Zahlen sind schon durch Softmax gegangen. Ein zweites macht alle Klassen fast gleich; entferne eines von beiden.',
  ],
  [
    'add',
    'shapes-differ',
    'Only equal shapes can be added, but 26×26×16 and 13×13×16 arrive. Bring both to the same size and the same number of channels.',
    'Nur gleiche Formen lassen sich addieren, aber es kommen 26×26×16 und 13×13×16 an. Bringe beide auf dieselbe Größe und dieselbe Zahl von Kanälen.',
  ],
  [
    'add',
    'needs-two-branches',
    'Here at least two branches come together. Wire a second one to the input.',
    'Hier kommen mindestens zwei Zweige zusammen. Verbinde einen zweiten mit dem Eingang.',
  ],
  [
    'concatenate',
    'network-two-sources',
    'These branches begin at different data. A network needs one beginning: wire both to the same data.',
    'Diese Zweige beginnen bei verschiedenen Daten. Ein Netz braucht einen Anfang: Verbinde beide mit denselben Daten.',
  ],
  [
    'concatenate',
    'sizes-differ',
    'Only the number of channels may differ, but 28×28×16 and 26×28×16 arrive. Bring both to the same height and width.',
    'Nur die Zahl der Kanäle darf verschieden sein, aber es kommen 28×28×16 und 26×28×16 an. Bringe beide auf dieselbe Höhe und Breite.',
  ],
  [
    'conv2d',
    'stride-skips',
    'A 2×2 window that moves in steps of 3×3 jumps over pixels that no window ever sees. Choose a stride no larger than the window.',
    'Ein Fenster von 2×2, das in Schritten von 3×3 wandert, überspringt Pixel, die kein Fenster je sieht. Wähle die Schrittweite höchstens so groß wie das Fenster.',
  ],
  [
    'conv2d',
    'window-too-large',
    'A 5×5 window does not fit into 3×3. Choose a smaller one, or take out a pooling layer before it.',
    'Ein Fenster von 5×5 passt nicht in 3×3. Wähle ein kleineres oder nimm davor ein Pooling weg.',
  ],
  [
    'conv2d',
    'dilation-too-large',
    'A 3×3 filter with pixels 4×4 apart spans 9×9 and does not fit into 8×8. Choose a smaller dilation.',
    'Ein Filter von 3×3 mit Pixeln im Abstand 4×4 überspannt 9×9 und passt nicht in 8×8. Wähle eine kleinere Weite.',
  ],
  [
    'conv2d',
    'needs-picture',
    'This layer works on pictures (height×width×channels), but a flat row of 784 numbers arrives. Put it before the place where the picture is made flat.',
    'Diese Schicht arbeitet auf Bildern (Höhe×Breite×Kanäle), aber es kommt eine flache Reihe von 784 Zahlen an. Setze sie vor die Stelle, an der das Bild flach wird.',
  ],
  [
    'conv2d',
    'too-many-outputs',
    'This layer would put out 128×128×4096, that is 67,108,864 numbers for every single example; at most 16,777,216 are possible here. Use fewer filters or units, or make the picture smaller before.',
    'Diese Schicht gäbe 128×128×4096 aus, das sind 67.108.864 Zahlen für jedes einzelne Beispiel; möglich sind hier höchstens 16.777.216. Nimm weniger Filter oder Einheiten oder verkleinere das Bild davor.',
  ],
  [
    'dense',
    'too-many-weights',
    'This layer would have 2,163,300,000 weights; at most 100,000,000 are possible here. Use fewer units or filters, or make the picture smaller before.',
    'Diese Schicht hätte 2.163.300.000 Gewichte; möglich sind hier höchstens 100.000.000. Nimm weniger Einheiten oder Filter oder verkleinere das Bild davor.',
  ],
  [
    'dense',
    'needs-flat',
    'This layer needs a row of numbers, but 13×13×16 arrives. Put a Flatten in between.',
    'Diese Schicht braucht eine Zahlenreihe, aber es kommt 13×13×16 an. Setze ein Flatten davor.',
  ],
  [
    'dense',
    'softmax-of-one',
    'Softmax makes its outputs add up to 1, so a single unit always gives 1. Choose sigmoid, or one unit for each class.',
    'Softmax sorgt dafür, dass alle Ausgaben zusammen 1 ergeben; eine einzelne Einheit gibt also immer 1. Wähle Sigmoid oder eine Einheit für jede Klasse.',
  ],
  [
    'dropout',
    'rate-high',
    '90% of the numbers are switched off; hardly anything is left to learn from. Usual are 20% to 50%.',
    '90\u00a0% der Zahlen werden ausgeschaltet; es bleibt kaum etwas, um daraus zu lernen. Üblich sind 20 bis 50 %.',
  ],
  [
    'dropout',
    'drops-probabilities',
    'Dropout here switches off finished probabilities, even the right one. Put it before the last layer.',
    'Dropout schaltet hier fertige Wahrscheinlichkeiten aus, auch die richtige. Setze es vor die letzte Schicht.',
  ],
  [
    'flatten',
    'already-flat',
    'What arrives is already a flat row of 128 numbers. This Flatten changes nothing and can be removed.',
    'Hier kommt schon eine flache Reihe von 128 Zahlen an. Dieses Flatten ändert nichts und kann weg.',
  ],
]
