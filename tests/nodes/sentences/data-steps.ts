import type { Sentence } from './sentence.ts'

export const sentences: readonly Sentence[] = [
  [
    'split',
    'part-lacks-classes',
    'The examples come sorted by class, and they are not mixed: of 3 classes the validation part lacks setosa, versicolor. What is measured there says nothing about them. Mix them before splitting.',
    'Die Beispiele kommen nach Klassen sortiert und werden nicht gemischt: Von 3 Klassen fehlen im Validierungsteil setosa, versicolor. Was dort gemessen wird, sagt nichts über diese Klassen. Mische vor dem Aufteilen.',
  ],
  [
    'split',
    'classes-rare',
    'Of virginica there are so few examples that the validation part may get none, mixed or not. What is measured there says little about this class; choose a larger part, or collect more examples.',
    'Von virginica gibt es so wenige Beispiele, dass der Validierungsteil vielleicht keines bekommt, gemischt oder nicht. Was dort gemessen wird, sagt wenig über diese Klasse; wähle einen größeren Teil oder sammle mehr Beispiele.',
  ],
  [
    'scale-target',
    'needs-numbers',
    'This step scales numbers that are to be predicted, but this data asks for classes. Take this node out.',
    'Dieser Schritt skaliert Zahlen, die vorhergesagt werden sollen, aber diese Daten fragen nach Klassen. Nimm diesen Knoten heraus.',
  ],
  [
    'take',
    'takes-all',
    'There are at most 10,000 examples, so the first 20,000 are all of them and this node changes nothing. Choose a smaller number.',
    'Es gibt höchstens 10.000 Beispiele, die ersten 20.000 sind also alle, und dieser Knoten ändert nichts. Wähle eine kleinere Zahl.',
  ],
  [
    'select-classes',
    'class-not-there',
    'This data has no class 12: it has 10 classes, counted from 0 to 9. Choose one of them.',
    'Eine Klasse 12 haben diese Daten nicht: Sie haben 10 Klassen, gezählt von 0 bis 9. Wähle eine davon.',
  ],
  [
    'select-classes',
    'one-class',
    'With a single class there is nothing to tell apart. Choose at least two classes.',
    'Bei einer einzigen Klasse gibt es nichts zu unterscheiden. Wähle mindestens zwei Klassen.',
  ],
  [
    'select-classes',
    'no-examples-of-class',
    'There is no training example of 2, so nothing can be learned about it. Ask the data node for more examples, or choose other classes.',
    'Von 2 gibt es kein Trainingsbeispiel, darüber lässt sich also nichts lernen. Verlange im Datenknoten mehr Beispiele oder wähle andere Klassen.',
  ],
  [
    'one-vs-rest',
    'needs-classes',
    'This step works with classes, but this data asks for numbers. Wire in data with classes, or take this node out.',
    'Dieser Schritt arbeitet mit Klassen, aber diese Daten fragen nach Zahlen. Verbinde Daten mit Klassen oder nimm diesen Knoten heraus.',
  ],
  [
    'one-vs-rest',
    'needs-two-classes',
    'This data has only one class, so there is nothing to tell apart. Choose more in the data node.',
    'Diese Daten haben nur eine Klasse, es gibt also nichts zu unterscheiden. Wähle im Datenknoten mehr aus.',
  ],
  [
    'imbalance',
    'class-empty',
    'With 0.1 percent, one side gets no examples in the training part (200 arrive). Choose a share nearer to the middle, or ask the data node for more examples.',
    'Bei 0,1 Prozent bekommt eine Seite im Trainingsteil keine Beispiele (200 kommen an). Wähle einen Anteil näher an der Mitte oder verlange im Datenknoten mehr Beispiele.',
  ],
  [
    'augmentation',
    'augments-nothing',
    'Everything is set to 0, so this node changes nothing. Turn something up.',
    'Alles steht auf 0, dieser Knoten ändert also nichts. Stelle etwas höher.',
  ],
  [
    'resize',
    'same-size',
    'The pictures have this size already (28×28×1), so this node changes nothing.',
    'Die Bilder haben diese Größe schon (28×28×1), dieser Knoten ändert also nichts.',
  ],
  [
    'resize',
    'needs-pictures',
    'This step works with pictures (height × width × channels), but 4 arrives. Put it where pictures flow, before anything that flattens them.',
    'Dieser Schritt arbeitet mit Bildern (Höhe × Breite × Kanäle), aber hier kommt 4 an. Setze ihn dorthin, wo Bilder fließen, vor alles, was sie flach macht.',
  ],
]
