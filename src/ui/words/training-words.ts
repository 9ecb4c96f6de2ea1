import { type Word, word } from './word.ts'

/** How a network learns, and how well it has learned. */
export const TRAINING_WORDS: readonly Word[] = [
  word(
    'cost-function',
    ['loss', 'gradient-descent'],
    [
      'Cost function',
      'Says in one number how wrong the answers of the network are, also called loss. Training looks for the weights that make it small.',
      'loss',
      'loss function',
    ],
    [
      'Kostenfunktion',
      'Sagt in einer Zahl, wie falsch die Antworten des Netzes sind; sie heißt auch Verlust. Das Training sucht die Gewichte, mit denen sie klein wird.',
      'Verlustfunktion',
      'Verlust',
      'Loss',
    ],
  ),
  word(
    'gradient-descent',
    ['gradient-descent', 'optimizer'],
    [
      'Gradient descent',
      'Look which way is downhill, take a step, look again: in this way training finds weights with a small loss.',
      'SGD',
    ],
    [
      'Gradientenabstieg',
      'Nachsehen, wo es bergab geht, einen Schritt machen, wieder nachsehen: So findet das Training Gewichte mit kleinem Verlust.',
      'SGD',
      'Gradientenverfahren',
    ],
  ),
  word(
    'learning-rate',
    ['optimizer', 'gradient-descent'],
    [
      'Learning rate',
      'How long a step of gradient descent is. Too small, and training takes for ever; too large, and it jumps over the goal.',
      'step size',
    ],
    [
      'Lernrate',
      'Wie lang ein Schritt beim Gradientenabstieg ist. Ist sie zu klein, dauert das Training ewig; ist sie zu groß, springt es über das Ziel hinweg.',
    ],
  ),
  word(
    'batch',
    ['trainer'],
    [
      'Batch',
      'A handful of examples that the network looks at together before its weights are changed once.',
      'batch size',
    ],
    [
      'Stapel (Batch)',
      'Eine Handvoll Beispiele, die sich das Netz zusammen ansieht, bevor seine Gewichte einmal geändert werden.',
      'Batch',
      'Stapelgröße',
    ],
  ),
  word(
    'epoch',
    ['trainer', 'curves'],
    ['Epoch', 'Once through all training examples. Mostly many epochs are needed.'],
    ['Epoche', 'Einmal durch alle Trainingsbeispiele. Meist braucht es viele Epochen.'],
  ),
  word(
    'backpropagation',
    ['trainer'],
    [
      'Backpropagation',
      'Works out backwards, from the loss through all layers, how much each weight had to do with the error.',
    ],
    [
      'Backpropagation',
      'Rechnet rückwärts, vom Verlust durch alle Schichten, welchen Anteil jedes Gewicht am Fehler hatte.',
      'Rückwärtsrechnung',
      'Fehlerrückführung',
    ],
  ),
  word(
    'cross-entropy',
    ['loss'],
    [
      'Cross-entropy',
      'The loss for classes: a high probability for the right class costs little, a low one a lot.',
      'log loss',
    ],
    [
      'Kreuzentropie',
      'Der Verlust für Klassen: Eine hohe Wahrscheinlichkeit für die richtige Klasse kostet wenig, eine niedrige viel.',
      'Cross-Entropy',
    ],
  ),
  word(
    'binary-cross-entropy',
    ['loss', 'one-vs-rest'],
    [
      'Binary cross-entropy',
      'Cross-entropy for yes or no: for a single output with sigmoid that says how probable the second of two classes is.',
      'binary',
    ],
    [
      'Binäre Kreuzentropie',
      'Kreuzentropie für Ja oder Nein: für eine einzige Ausgabe mit Sigmoid, die sagt, wie wahrscheinlich die zweite von zwei Klassen ist.',
      'binär',
    ],
  ),
  word(
    'categorical-cross-entropy',
    ['loss'],
    [
      'Categorical cross-entropy',
      'Cross-entropy for several classes: for one output for each class, usually with softmax.',
      'categorical',
    ],
    [
      'Kategoriale Kreuzentropie',
      'Kreuzentropie für mehrere Klassen: für eine Ausgabe je Klasse, meist mit Softmax.',
      'kategorial',
    ],
  ),
  word(
    'overfitting',
    ['curves', 'dropout', 'augmentation'],
    [
      'Overfitting',
      'The network learns the training examples by heart instead of the rule: with them it gets better and better, with new ones it does not.',
    ],
    [
      'Überanpassung',
      'Das Netz lernt die Trainingsbeispiele auswendig statt der Regel: Bei ihnen wird es immer besser, bei neuen nicht.',
      'Overfitting',
    ],
  ),
  word(
    'augmentation',
    ['augmentation'],
    [
      'Augmentation',
      'Makes new training pictures out of old ones: turned, shifted, zoomed a little. The network sees no picture twice and learns less by heart.',
      'data augmentation',
    ],
    [
      'Augmentierung',
      'Macht aus alten Trainingsbildern neue: ein wenig gedreht, verschoben, vergrößert. Das Netz sieht kein Bild zweimal und lernt weniger auswendig.',
      'Augmentation',
    ],
  ),
  word(
    'confusion-matrix',
    ['confusion-matrix'],
    [
      'Confusion matrix',
      'A table of what was right and what the network said. On the diagonal it was right; everything else is a mix-up.',
      'precision',
      'recall',
    ],
    [
      'Konfusionsmatrix',
      'Eine Tabelle davon, was richtig war und was das Netz gesagt hat. Auf der Diagonale lag es richtig; alles andere sind Verwechslungen.',
      'Verwechslungstabelle',
      'Precision',
      'Recall',
    ],
  ),
  word(
    'accuracy',
    ['evaluate', 'curves', 'confusion-matrix'],
    [
      'Accuracy',
      'How many of the answers are right: 0.95 means 95 of 100. Where one class is rare it can deceive.',
    ],
    [
      'Genauigkeit',
      'Wie viele der Antworten richtig sind: 0,95 heißt 95 von 100. Ist eine Klasse selten, kann sie täuschen.',
      'Accuracy',
    ],
  ),
]
