import { type Word, word } from './word.ts'

/** What a network is made of. */
export const NETWORK_WORDS: readonly Word[] = [
  word(
    'neuron',
    ['dense', 'weighted-sum'],
    [
      'Neuron',
      'Multiplies each number that arrives by a weight, adds everything up, adds its bias and sends the sum through the activation. A network is made of many of them.',
      'unit',
    ],
    [
      'Neuron',
      'Nimmt jede ankommende Zahl mit einem Gewicht mal, zählt alles zusammen, gibt seinen Bias dazu und schickt die Summe durch die Aktivierung. Ein Netz besteht aus vielen davon.',
      'Einheit',
    ],
  ),
  word(
    'weight',
    ['weights', 'weighted-sum', 'weights-in-words'],
    [
      'Weight',
      'A number by which an input is multiplied: it says how much the input counts, and for or against. Weights are what training changes.',
      'parameter',
    ],
    [
      'Gewicht',
      'Eine Zahl, mit der eine Eingabe malgenommen wird: Sie sagt, wie viel die Eingabe zählt und ob dafür oder dagegen. Die Gewichte sind das, was das Training ändert.',
      'Parameter',
    ],
  ),
  word(
    'bias',
    ['bias', 'dense'],
    [
      'Bias',
      'A number that a neuron adds to its sum, whatever arrives. It moves the point from which on the neuron answers.',
      'intercept',
    ],
    [
      'Bias',
      'Eine Zahl, die ein Neuron zu seiner Summe dazugibt, was auch immer ankommt. Sie verschiebt, ab wann das Neuron anspricht.',
      'Schwellenwert',
      'Achsenabschnitt',
    ],
  ),
  word(
    'activation',
    ['activation', 'live-activation'],
    [
      'Activation',
      'A curve through which a neuron sends its sum, for example ReLU: negative becomes 0. Without it, many layers could do no more than one.',
      'activation function',
      'ReLU',
      'sigmoid',
    ],
    [
      'Aktivierung',
      'Eine Kurve, durch die ein Neuron seine Summe schickt, zum Beispiel ReLU: Negatives wird 0. Ohne sie könnten viele Schichten nicht mehr als eine.',
      'Aktivierungsfunktion',
      'ReLU',
      'Sigmoid',
    ],
  ),
  word(
    'hidden-layer',
    ['dense'],
    [
      'Hidden layer',
      'A layer between input and output. Its numbers are neither given nor asked for: the network finds out by itself what they should mean.',
    ],
    [
      'Verdeckte Schicht',
      'Eine Schicht zwischen Eingabe und Ausgabe. Ihre Zahlen sind weder gegeben noch gefragt: Was sie bedeuten sollen, findet das Netz selbst heraus.',
      'versteckte Schicht',
      'Hidden Layer',
    ],
  ),
  word(
    'softmax',
    ['activation', 'dense'],
    [
      'Softmax',
      'Makes probabilities of any numbers: all between 0 and 1, together 1, the largest number keeps the largest share. It stands at the end when there are several classes.',
    ],
    [
      'Softmax',
      'Macht aus beliebigen Zahlen Wahrscheinlichkeiten: alle zwischen 0 und 1, zusammen 1, und die größte Zahl behält den größten Anteil. Es steht am Ende, wenn es mehrere Klassen gibt.',
    ],
  ),
  word(
    'dropout',
    ['dropout'],
    [
      'Dropout',
      'While training, a part of the numbers is set to 0 at random, so that no neuron can rely on a single other one. It helps against overfitting.',
    ],
    [
      'Dropout',
      'Beim Training wird ein Teil der Zahlen zufällig auf 0 gesetzt, damit sich kein Neuron auf ein einzelnes anderes verlassen kann. Das hilft gegen Überanpassung.',
    ],
  ),
  word(
    'batch-normalisation',
    ['batch-normalisation'],
    [
      'Batch normalisation',
      'Brings the numbers between two layers to mean 0 and spread 1 in each batch. Training then is quicker and calmer.',
      'batch norm',
    ],
    [
      'Batch-Normalisierung',
      'Bringt die Zahlen zwischen zwei Schichten in jedem Stapel auf Mittelwert 0 und Streuung 1. Dann geht das Training schneller und ruhiger.',
      'Batchnorm',
    ],
  ),
  word(
    'weight-initialisation',
    ['weights', 'dense', 'conv2d'],
    [
      'Weight initialisation',
      'The numbers with which the weights begin. They are random, because neurons that begin alike would stay alike.',
      'start weights',
      'Glorot',
      'He',
    ],
    [
      'Gewichtsinitialisierung',
      'Die Zahlen, mit denen die Gewichte beginnen. Sie sind zufällig, denn Neuronen, die gleich beginnen, würden gleich bleiben.',
      'Anfangsgewichte',
      'Glorot',
      'He',
    ],
  ),
]
