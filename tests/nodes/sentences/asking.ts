import type { Sentence } from './sentence.ts'

/** Of the nodes that ask a trained network or show what it decides. */
export const sentences: readonly Sentence[] = [
  [
    'predict',
    'values-need-a-row',
    'This network looks at 28×28×1, too many numbers to type. Take an example of the data or draw.',
    'Dieses Netz sieht 28×28×1, zu viele Zahlen zum Eintippen. Nimm ein Beispiel aus den Daten oder zeichne.',
  ],
  [
    'predict',
    'drawing-needs-grey',
    'One can only draw for a network that looks at grey pictures; this one looks at 1. Take an example of the data.',
    'Zeichnen kann man nur für ein Netz, das graue Bilder ansieht; dieses sieht 1. Nimm ein Beispiel aus den Daten.',
  ],
  [
    'predict',
    'row-too-short',
    'Row 1 has 2 numbers, but the network needs 1. Correct the row.',
    'Zeile 1 hat 2 Zahlen, das Netz braucht aber 1. Berichtige die Zeile.',
  ],
  [
    'regression-plot',
    'no-numbers',
    'A regression plot shows predicted numbers, but this network tells classes apart. Take a confusion matrix.',
    'Ein Regressionsbild zeigt vorhergesagte Zahlen, dieses Netz unterscheidet aber Klassen. Nimm eine Konfusionsmatrix.',
  ],
  [
    'threshold',
    'threshold-needs-two-classes',
    'A threshold decides between exactly two classes, but this network tells 10 classes apart. Choose two classes, or one class against the rest.',
    'Eine Schwelle entscheidet zwischen genau zwei Klassen, dieses Netz unterscheidet aber 10 Klassen. Wähle zwei Klassen oder eine Klasse gegen den Rest.',
  ],
  [
    'threshold',
    'threshold-needs-sigmoid',
    'A threshold needs a network that puts out one probability; this one puts out 2 numbers. End it with a Dense layer of one unit and sigmoid.',
    'Eine Schwelle braucht ein Netz, das eine Wahrscheinlichkeit ausgibt; dieses gibt 2 Zahlen aus. Beende es mit einer Dense-Schicht aus einer Einheit mit Sigmoid.',
  ],
]
