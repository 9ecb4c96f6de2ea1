import type { Language } from '../../graph/base/text.ts'
import type { DataStep } from '../../graph/plan/plan.ts'

type StepKind = DataStep['kind']

/** What the code says about this one experiment, in one language. */
export interface ProjectWords {
  readonly steps: Readonly<Record<StepKind, string>>
  readonly dataset: string
  readonly dataSteps: string
  readonly augmentHere: string
  readonly unit: string
  readonly scaled: string
  readonly order: string
  readonly inOrder: string
  readonly oneCycle: string
  readonly weights: string
  readonly workers: string
  readonly run: string
  readonly model: string
  readonly epochs: string
  readonly trials: Readonly<Record<'learningRate' | 'batchSize' | 'epochs' | 'algorithm', string>>
  readonly printed: Readonly<
    Record<'loss' | 'accuracy' | 'confusion' | 'meanError' | 'rootMeanSquare', string>
  >
}

export const PROJECT_WORDS: Readonly<Record<Language, ProjectWords>> = {
  en: {
    steps: {
      divide: 'divided by a number: a layer below',
      standardise: 'standardised with mean and deviation of the training part: a layer below',
      'scale-target': 'the numbers asked for, scaled: in load()',
      split: 'some training examples set apart: done in data/',
      take: 'only the first examples: done in data/',
      shuffle: 'shuffled: done in data/',
      'select-classes': 'only some classes: done in data/',
      'one-vs-rest': 'one class against all others: done in data/',
      imbalance: 'made unbalanced: done in data/',
      resize: 'resized: a layer below',
      augment: 'changed by chance while training: augment.py',
    },
    dataset: 'data',
    dataSteps: 'What happened to the data, in order:',
    augmentHere: 'Training pictures are changed by chance here, see augment.py.',
    unit: 'From what the network gives to the unit of the answers.',
    scaled: 'The network learns numbers in this scale: answer = FACTOR * learnt + SHIFT.',
    order: 'A new order in every epoch, the same on every machine.',
    inOrder: 'In the order in which they come.',
    oneCycle: 'Up to the highest rate along half a cosine, then down: as in OneCycleLR of PyTorch.',
    weights: 'new start weights, or those of model.keras',
    workers: 'machines that share every batch; the README says how they are started',
    run: 'a file that Faltwerk opens, with the curves of this run',
    model: 'where the trained network is saved',
    epochs: 'how often each trial sees all examples',
    trials: {
      learningRate: 'learning rate',
      batchSize: 'batch size',
      epochs: 'epochs',
      algorithm: 'optimizer',
    },
    printed: {
      loss: 'loss',
      accuracy: 'accuracy',
      confusion: 'confusion matrix (rows: what is, columns: what was answered)',
      meanError: 'mean absolute error',
      rootMeanSquare: 'root mean square error',
    },
  },
  de: {
    steps: {
      divide: 'durch eine Zahl geteilt: unten eine Schicht',
      standardise: 'standardisiert mit Mittelwert und Abweichung des Trainingsteils: unten eine Schicht',
      'scale-target': 'die gefragten Zahlen, skaliert: in load()',
      split: 'einige Trainingsbeispiele beiseite gelegt: in data/ geschehen',
      take: 'nur die ersten Beispiele: in data/ geschehen',
      shuffle: 'gemischt: in data/ geschehen',
      'select-classes': 'nur einige Klassen: in data/ geschehen',
      'one-vs-rest': 'eine Klasse gegen alle anderen: in data/ geschehen',
      imbalance: 'unausgewogen gemacht: in data/ geschehen',
      resize: 'in anderer Größe: unten eine Schicht',
      augment: 'beim Training zufällig verändert: augment.py',
    },
    dataset: 'Daten',
    dataSteps: 'Was mit den Daten geschah, der Reihe nach:',
    augmentHere: 'Hier werden Trainingsbilder zufällig verändert, siehe augment.py.',
    unit: 'Von dem, was das Netz ausgibt, zur Einheit der Antworten.',
    scaled: 'Das Netz lernt Zahlen in diesem Maßstab: Antwort = FACTOR * Gelerntes + SHIFT.',
    order: 'In jeder Epoche eine neue Reihenfolge, auf allen Rechnern dieselbe.',
    inOrder: 'In der Reihenfolge, in der sie kommen.',
    oneCycle: 'Entlang einer halben Kosinuswelle hinauf, dann hinab: wie OneCycleLR von PyTorch.',
    weights: 'neue Startgewichte, oder die aus model.keras',
    workers: 'Rechner, die sich jeden Stapel teilen; in der README steht, wie sie gestartet werden',
    run: 'eine Datei, die Faltwerk öffnet, mit den Kurven dieses Laufs',
    model: 'wohin das trainierte Netz gesichert wird',
    epochs: 'wie oft jeder Versuch alle Beispiele sieht',
    trials: {
      learningRate: 'Lernrate',
      batchSize: 'Stapelgröße',
      epochs: 'Epochen',
      algorithm: 'Optimierer',
    },
    printed: {
      loss: 'Fehler (Loss)',
      accuracy: 'Genauigkeit',
      confusion: 'Konfusionsmatrix (Zeilen: was ist, Spalten: was geantwortet wurde)',
      meanError: 'mittlere Abweichung',
      rootMeanSquare: 'Wurzel der mittleren quadratischen Abweichung',
    },
  },
}
