import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, number, toggle } from '../../../src/graph/node/parameter.ts'
import { checkTraining } from './check-training.ts'
import { trainerExamples } from './trainer-examples.ts'

export const trainer = defineNode({
  type: 'trainer',
  version: 1,
  category: 'training',
  inputs: {
    data: { type: 'data', optional: true },
    network: { type: 'network' },
    optimizer: { type: 'optimizer' },
    loss: { type: 'loss', optional: true },
  },
  outputs: { model: { type: 'model' }, metrics: { type: 'metrics' } },
  params: {
    epochs: integer({ min: 1, max: 10_000, default: 10, onCard: true }),
    batchSize: integer({ min: 1, max: 60_000, default: 64, onCard: true }),
    shuffle: toggle({ default: true }),
    validate: toggle({ default: true }),
    earlyStopping: toggle({ default: false }),
    monitor: choice({
      options: ['valLoss', 'valAccuracy', 'loss', 'accuracy'],
      default: ({ validate }) => (validate === false ? 'loss' : 'valLoss'),
      shown: ({ earlyStopping }) => earlyStopping === true,
    }),
    patience: integer({
      min: 1,
      max: 1000,
      default: 3,
      shown: ({ earlyStopping }) => earlyStopping === true,
    }),
    minDelta: number({
      min: 0,
      max: 1,
      step: 0.001,
      default: 0,
      shown: ({ earlyStopping }) => earlyStopping === true,
    }),
    restoreBest: toggle({ default: true, shown: ({ earlyStopping }) => earlyStopping === true }),
  },
  infer: checkTraining,
  plan: {
    kind: 'trainer',
    training({ epochs, batchSize, shuffle, validate, earlyStopping, ...stopping }) {
      const { monitor, patience, minDelta, restoreBest } = stopping
      return {
        epochs,
        batchSize,
        shuffle,
        validate,
        ...(earlyStopping ? { earlyStopping: { monitor, patience, minDelta, restoreBest } } : undefined),
      }
    },
  },
  examples: trainerExamples,
  text: {
    en: {
      title: 'Trainer',
      summary: 'Lets the network practise with the examples until it makes fewer mistakes.',
      help: paragraphs(
        'The trainer takes the training examples batch by batch. For each batch the network gives its answers, the loss says how wrong they are, and then it is worked out backwards through all layers how much each weight had to do with it (backpropagation). The optimizer turns all weights a little. Then the next batch comes.',
        'Once through all training examples is an epoch. Usually many epochs are needed. A small batch means many small, restless steps; a large one fewer and steadier steps, with more memory.',
        'After each epoch the network is asked about the validation examples, with which it does not practise. As long as both curves get better together, it really learns. When only the training curve does, it learns by heart: that is overfitting. Early stopping then ends the training by itself.',
        'The trainer takes the data with which the network begins, unless you wire other data of the same shape to it. Several trainers on one network start from the same weights and see the same batches, so they can be compared fairly. The random numbers come from the seed of the graph: the same seed, the same run.',
        'You can pause or stop at any time; weights and curves are kept, and training can go on from there.',
        'Try this: batch sizes 8, 64 and 500 side by side. Or far too many epochs on 200 examples, to see overfitting.',
      ),
      keywords: ['train', 'fit', 'epochs', 'batch', 'learn', 'run', 'backpropagation', 'overfitting'],
      inputs: { data: 'Other data', network: 'Network', optimizer: 'Optimizer', loss: 'Loss' },
      outputs: { model: 'Trained model', metrics: 'Metrics' },
      params: {
        epochs: { label: 'Epochs', hint: 'How many times the network goes through all training examples.' },
        batchSize: {
          label: 'Batch size',
          hint: 'After how many examples the weights are changed. Usual are 32 to 128.',
        },
        shuffle: {
          label: 'Shuffle',
          hint: 'Mixes the examples anew before every epoch, so that the network does not learn their order.',
        },
        validate: {
          label: 'Validate',
          hint: 'After each epoch, measures how well the network does on the validation examples.',
        },
        earlyStopping: {
          label: 'Early stopping',
          hint: 'Ends the training by itself when nothing has got better for a while.',
        },
        monitor: {
          label: 'Watch',
          hint: 'The number that has to get better.',
          options: {
            valLoss: 'loss in validation',
            valAccuracy: 'accuracy in validation',
            loss: 'loss in training',
            accuracy: 'accuracy in training',
          },
        },
        patience: {
          label: 'Patience',
          hint: 'How many epochs in a row may bring nothing better before training ends.',
        },
        minDelta: { label: 'Smallest gain', hint: 'An improvement smaller than this counts as none.' },
        restoreBest: {
          label: 'Keep the best weights',
          hint: 'At the end, goes back to the weights of the best epoch.',
        },
      },
    },
    de: {
      title: 'Trainer',
      summary: 'Lässt das Netz mit den Beispielen üben, bis es weniger Fehler macht.',
      help: paragraphs(
        'Der Trainer nimmt die Trainingsbeispiele Stapel für Stapel (Batch). Zu jedem Stapel gibt das Netz seine Antworten, der Verlust sagt, wie falsch sie sind, und dann wird rückwärts durch alle Schichten ausgerechnet, welchen Anteil jedes Gewicht daran hatte (Backpropagation). Der Optimierer dreht alle Gewichte ein wenig. Dann kommt der nächste Stapel.',
        'Einmal durch alle Trainingsbeispiele ist eine Epoche. Meist braucht es viele Epochen. Ein kleiner Stapel heißt viele kleine, unruhige Schritte; ein großer weniger und ruhigere, mit mehr Speicher.',
        'Nach jeder Epoche wird das Netz zu den Validierungsbeispielen befragt, mit denen es nicht übt. Solange beide Kurven zusammen besser werden, lernt es wirklich. Wird es nur noch die beim Training, lernt es auswendig: Das ist Überanpassung. Frühes Anhalten beendet das Training dann von selbst.',
        'Der Trainer nimmt die Daten, mit denen das Netz beginnt, außer du verbindest andere Daten derselben Form mit ihm. Mehrere Trainer an einem Netz beginnen mit denselben Gewichten und sehen dieselben Stapel, sie lassen sich also gerecht vergleichen. Die Zufallszahlen kommen aus dem Startwert des Graphen: gleicher Startwert, gleicher Lauf.',
        'Du kannst jederzeit pausieren oder anhalten; Gewichte und Kurven bleiben, und das Training kann von dort weitergehen.',
        'Probier aus: Stapelgrößen 8, 64 und 500 nebeneinander. Oder viel zu viele Epochen mit 200 Beispielen, um Überanpassung zu sehen.',
      ),
      keywords: ['trainieren', 'Epochen', 'Stapel', 'Batch', 'lernen', 'Backpropagation', 'Überanpassung'],
      inputs: { data: 'Andere Daten', network: 'Netz', optimizer: 'Optimierer', loss: 'Verlustfunktion' },
      outputs: { model: 'Trainiertes Modell', metrics: 'Messwerte' },
      params: {
        epochs: { label: 'Epochen', hint: 'Wie oft das Netz alle Trainingsbeispiele durchgeht.' },
        batchSize: {
          label: 'Stapelgröße',
          hint: 'Nach wie vielen Beispielen die Gewichte geändert werden (Batch). Üblich sind 32 bis 128.',
        },
        shuffle: {
          label: 'Mischen',
          hint: 'Mischt die Beispiele vor jeder Epoche neu, damit das Netz nicht ihre Reihenfolge lernt.',
        },
        validate: {
          label: 'Validieren',
          hint: 'Misst nach jeder Epoche, wie gut das Netz mit den Validierungsbeispielen zurechtkommt.',
        },
        earlyStopping: {
          label: 'Frühes Anhalten',
          hint: 'Beendet das Training von selbst, wenn eine Weile nichts mehr besser geworden ist.',
        },
        monitor: {
          label: 'Beobachten',
          hint: 'Die Zahl, die besser werden muss.',
          options: {
            valLoss: 'Verlust bei der Validierung',
            valAccuracy: 'Genauigkeit bei der Validierung',
            loss: 'Verlust beim Training',
            accuracy: 'Genauigkeit beim Training',
          },
        },
        patience: {
          label: 'Geduld',
          hint: 'Wie viele Epochen in Folge nichts Besseres bringen dürfen, bevor das Training endet.',
        },
        minDelta: { label: 'Kleinster Gewinn', hint: 'Eine kleinere Verbesserung zählt als keine.' },
        restoreBest: {
          label: 'Beste Gewichte behalten',
          hint: 'Kehrt am Ende zu den Gewichten der besten Epoche zurück.',
        },
      },
    },
  },
})
