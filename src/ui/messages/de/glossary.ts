import type { glossary as en } from '../en/glossary.ts'
import type { GlossaryEntry } from '../glossary-entry.ts'

/** The words of the field, in plain words. */
export const glossary: Readonly<Record<keyof typeof en, GlossaryEntry>> = {
  neuron: {
    word: 'Neuron',
    meaning:
      'Nimmt jede ankommende Zahl mit einem Gewicht mal, zählt alles zusammen, gibt seinen Bias dazu und schickt die Summe durch die Aktivierung. Ein Netz besteht aus vielen davon.',
    also: ['Einheit'],
  },
  weight: {
    word: 'Gewicht',
    meaning:
      'Eine Zahl, mit der eine Eingabe malgenommen wird: Sie sagt, wie viel die Eingabe zählt und ob dafür oder dagegen. Die Gewichte sind das, was das Training ändert.',
    also: ['Parameter'],
  },
  bias: {
    word: 'Bias',
    meaning:
      'Eine Zahl, die ein Neuron zu seiner Summe dazugibt, was auch immer ankommt. Sie verschiebt, ab wann das Neuron anspricht.',
    also: ['Schwellenwert', 'Achsenabschnitt'],
  },
  activation: {
    word: 'Aktivierung',
    meaning:
      'Eine Kurve, durch die ein Neuron seine Summe schickt, zum Beispiel ReLU: Negatives wird 0. Ohne sie könnten viele Schichten nicht mehr als eine.',
    also: ['Aktivierungsfunktion', 'ReLU', 'Sigmoid'],
  },
  'hidden-layer': {
    word: 'Verdeckte Schicht',
    meaning:
      'Eine Schicht zwischen Eingabe und Ausgabe. Ihre Zahlen sind weder gegeben noch gefragt: Was sie bedeuten sollen, findet das Netz selbst heraus.',
    also: ['versteckte Schicht', 'Hidden Layer'],
  },
  softmax: {
    word: 'Softmax',
    meaning:
      'Macht aus beliebigen Zahlen Wahrscheinlichkeiten: alle zwischen 0 und 1, zusammen 1, und die größte Zahl behält den größten Anteil. Es steht am Ende, wenn es mehrere Klassen gibt.',
  },
  dropout: {
    word: 'Dropout',
    meaning:
      'Beim Training wird ein Teil der Zahlen zufällig auf 0 gesetzt, damit sich kein Neuron auf ein einzelnes anderes verlassen kann. Das hilft gegen Überanpassung.',
  },
  'batch-normalisation': {
    word: 'Batch-Normalisierung',
    meaning:
      'Bringt die Zahlen zwischen zwei Schichten in jedem Stapel auf Mittelwert 0 und Streuung 1. Dann geht das Training schneller und ruhiger.',
    also: ['Batchnorm'],
  },
  'weight-initialisation': {
    word: 'Gewichtsinitialisierung',
    meaning:
      'Die Zahlen, mit denen die Gewichte beginnen. Sie sind zufällig, denn Neuronen, die gleich beginnen, würden gleich bleiben.',
    also: ['Anfangsgewichte', 'Glorot', 'He'],
  },
  convolution: {
    word: 'Faltung',
    meaning:
      'Ein kleines Fenster gleitet über das Bild; an jeder Stelle werden seine Zahlen mit denen des Filters malgenommen und zusammengezählt. So wird ein Muster gefunden, wo immer es ist.',
    also: ['Conv2D', 'Konvolution'],
  },
  filter: {
    word: 'Filter (Kernel)',
    meaning:
      'Das kleine Gitter aus Gewichten, das über das Bild gleitet. Jeder Filter spricht auf ein Muster an, zum Beispiel auf senkrechte Kanten.',
    also: ['Kernel', 'Faltungskern', 'Sobel'],
  },
  'feature-map': {
    word: 'Merkmalskarte',
    meaning:
      'Das Bild, das ein Filter macht: hell, wo sein Muster ist. Eine Schicht mit 16 Filtern macht 16 Merkmalskarten.',
    also: ['Feature Map'],
  },
  stride: {
    word: 'Schrittweite (Stride)',
    meaning:
      'Um wie viele Pixel das Fenster jedes Mal weiterrückt. Bei 2 ist das Ergebnis halb so breit und halb so hoch.',
    also: ['Stride'],
  },
  padding: {
    word: 'Rand (Padding)',
    meaning:
      'Nullen rings um das Bild, damit das Fenster auch am Rand stehen kann und das Ergebnis gleich groß bleibt (same). Ohne sie (valid) wird das Bild kleiner.',
    also: ['Padding', 'same', 'valid'],
  },
  channel: {
    word: 'Kanal',
    meaning:
      'Eine der Lagen aus Zahlen, die übereinanderliegen: Rot, Grün und Blau bei einem Farbbild, später eine je Merkmalskarte.',
    also: ['Kanäle', 'RGB'],
  },
  pooling: {
    word: 'Pooling',
    meaning:
      'Macht Bilder kleiner: Von jedem kleinen Fenster bleibt nur die größte Zahl oder der Durchschnitt. Was gefunden wurde, bleibt; wo genau, wird weniger wichtig.',
    also: ['Max-Pooling', 'Average-Pooling'],
  },
  flatten: {
    word: 'Flach machen (Flatten)',
    meaning:
      'Schreibt alle Zahlen eines Bildes hintereinander in eine Reihe, damit eine Dense-Schicht sie lesen kann.',
    also: ['Flatten'],
  },
  'cost-function': {
    word: 'Kostenfunktion',
    meaning:
      'Sagt in einer Zahl, wie falsch die Antworten des Netzes sind; sie heißt auch Verlust. Das Training sucht die Gewichte, mit denen sie klein wird.',
    also: ['Verlustfunktion', 'Verlust', 'Loss'],
  },
  'gradient-descent': {
    word: 'Gradientenabstieg',
    meaning:
      'Nachsehen, wo es bergab geht, einen Schritt machen, wieder nachsehen: So findet das Training Gewichte mit kleinem Verlust.',
    also: ['SGD', 'Gradientenverfahren'],
  },
  'learning-rate': {
    word: 'Lernrate',
    meaning:
      'Wie lang ein Schritt beim Gradientenabstieg ist. Ist sie zu klein, dauert das Training ewig; ist sie zu groß, springt es über das Ziel hinweg.',
  },
  batch: {
    word: 'Stapel (Batch)',
    meaning:
      'Eine Handvoll Beispiele, die sich das Netz zusammen ansieht, bevor seine Gewichte einmal geändert werden.',
    also: ['Batch', 'Stapelgröße'],
  },
  epoch: { word: 'Epoche', meaning: 'Einmal durch alle Trainingsbeispiele. Meist braucht es viele Epochen.' },
  backpropagation: {
    word: 'Backpropagation',
    meaning:
      'Rechnet rückwärts, vom Verlust durch alle Schichten, welchen Anteil jedes Gewicht am Fehler hatte.',
    also: ['Rückwärtsrechnung', 'Fehlerrückführung'],
  },
  'cross-entropy': {
    word: 'Kreuzentropie',
    meaning:
      'Der Verlust für Klassen: Eine hohe Wahrscheinlichkeit für die richtige Klasse kostet wenig, eine niedrige viel.',
    also: ['Cross-Entropy'],
  },
  'binary-cross-entropy': {
    word: 'Binäre Kreuzentropie',
    meaning:
      'Kreuzentropie für Ja oder Nein: für eine einzige Ausgabe mit Sigmoid, die sagt, wie wahrscheinlich die zweite von zwei Klassen ist.',
    also: ['binär'],
  },
  'categorical-cross-entropy': {
    word: 'Kategoriale Kreuzentropie',
    meaning: 'Kreuzentropie für mehrere Klassen: für eine Ausgabe je Klasse, meist mit Softmax.',
    also: ['kategorial'],
  },
  overfitting: {
    word: 'Überanpassung',
    meaning:
      'Das Netz lernt die Trainingsbeispiele auswendig statt der Regel: Bei ihnen wird es immer besser, bei neuen nicht.',
    also: ['Overfitting'],
  },
  augmentation: {
    word: 'Augmentierung',
    meaning:
      'Macht aus alten Trainingsbildern neue: ein wenig gedreht, verschoben, vergrößert. Das Netz sieht kein Bild zweimal und lernt weniger auswendig.',
    also: ['Augmentation'],
  },
  'confusion-matrix': {
    word: 'Konfusionsmatrix',
    meaning:
      'Eine Tabelle davon, was richtig war und was das Netz gesagt hat. Auf der Diagonale lag es richtig; alles andere sind Verwechslungen.',
    also: ['Verwechslungstabelle', 'Precision', 'Recall'],
  },
  accuracy: {
    word: 'Genauigkeit',
    meaning:
      'Wie viele der Antworten richtig sind: 0,95 heißt 95 von 100. Ist eine Klasse selten, kann sie täuschen.',
    also: ['Accuracy'],
  },
}
