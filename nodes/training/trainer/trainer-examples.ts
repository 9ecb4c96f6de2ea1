import { exampleClassifier, exampleData, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { OptimizerValue, Target } from '../../../src/graph/values/port-value.ts'

const adam: OptimizerValue = { kind: 'optimizer', name: 'adam', learningRate: 0.001, slots: 2 }
const raw = exampleData({ range: [0, 255] })
const unvalidated = exampleData({ examples: { train: 2000, validation: 0, test: 10_000 } })
const wide = { node: 'before', trainable: 10, fixed: 0 }
const huge = { node: 'before', trainable: 90_000_000, fixed: 0, outputs: 10 }

/** A network that is to predict a number of which this is known. */
const predicting = (known: Pick<Extract<Target, { kind: 'numbers' }>, 'range' | 'indistinct'>) =>
  exampleNetwork([1], { data: exampleData({ target: { kind: 'numbers', names: ['y'], ...known } }) })

const normalised = { node: 'before', trainable: 40, fixed: 40, outputs: 20, momentum: 0.99 }

/** A network for three kinds of flowers, of which there are so many. */
const ofThree = (...train: readonly number[]) =>
  exampleClassifier({
    shape: [3],
    data: exampleData({
      shape: [4],
      target: { kind: 'classes', names: ['setosa', 'versicolor', 'virginica'] },
      examples: { train: train.reduce((sum, count) => sum + count, 0), validation: 50, test: 0 },
      perClass: { train, validation: [20, 20, 10], test: [0, 0, 0] },
    }),
  })

/** What a trainer takes, and what it says about the rest. */
export const trainerExamples = [
  {
    name: { en: 'A classifier of ten digits', de: 'Ein Netz für zehn Ziffern' },
    params: {},
    inputs: { network: exampleClassifier(), optimizer: adam },
    outputs: { model: { trainer: 'example', data: exampleData() }, metrics: { trainer: 'example' } },
  },
  {
    name: { en: 'With early stopping and a chosen loss', de: 'Mit frühem Anhalten und gewähltem Verlust' },
    params: { epochs: 50, earlyStopping: true, monitor: 'valAccuracy' },
    inputs: {
      network: exampleClassifier(),
      optimizer: adam,
      loss: { kind: 'loss', name: 'mean-squared-error', node: 'loss' },
    },
    outputs: { model: { trainer: 'example' } },
  },
  {
    name: { en: 'Ten times yes or no', de: 'Zehnmal Ja oder Nein' },
    params: {},
    inputs: { network: exampleClassifier({ activation: 'sigmoid' }), optimizer: adam },
    problems: ['sigmoid-for-many'],
  },
  {
    name: { en: 'Pixels from 0 to 255', de: 'Pixel von 0 bis 255' },
    params: {},
    inputs: { network: exampleClassifier({ data: raw }), optimizer: adam },
    outputs: { model: { data: raw } },
    problems: ['inputs-not-scaled'],
  },
  {
    name: { en: 'Nothing to validate with', de: 'Nichts zum Validieren' },
    params: {},
    inputs: { network: exampleClassifier({ data: unvalidated }), optimizer: adam },
    problems: ['no-validation'],
  },
  {
    name: { en: 'One batch is all there is', de: 'Ein Stapel ist alles' },
    params: { batchSize: 5000 },
    inputs: { network: exampleClassifier(), optimizer: adam },
    problems: ['batch-exceeds-data'],
  },
  {
    name: { en: 'Waiting longer than it trains', de: 'Wartet länger, als trainiert wird' },
    params: { epochs: 3, earlyStopping: true, patience: 5 },
    inputs: { network: exampleClassifier(), optimizer: adam },
    problems: ['patience-too-long'],
  },
  {
    name: { en: 'Watching what is not measured', de: 'Beobachtet, was nicht gemessen wird' },
    params: { validate: false, earlyStopping: true, monitor: 'valLoss' },
    inputs: { network: exampleClassifier(), optimizer: adam },
    problems: ['monitor-not-measured'],
  },
  {
    name: { en: 'Accuracy of numbers', de: 'Genauigkeit bei Zahlen' },
    params: { earlyStopping: true, monitor: 'accuracy' },
    inputs: {
      network: exampleNetwork([1], {
        data: exampleData({ target: { kind: 'numbers', names: ['inches'] } }),
      }),
      optimizer: adam,
    },
    problems: ['monitor-needs-classes'],
  },
  {
    name: { en: 'Data of another size', de: 'Daten anderer Größe' },
    params: {},
    inputs: { data: exampleData({ shape: [14, 14, 1] }), network: exampleClassifier(), optimizer: adam },
    problems: ['data-shape-differs'],
  },
  {
    name: { en: 'No examples to practise with', de: 'Keine Beispiele zum Üben' },
    params: {},
    inputs: {
      data: exampleData({ examples: { train: 0, validation: 0, test: 10 } }),
      network: exampleClassifier(),
      optimizer: adam,
    },
    problems: ['no-training-examples'],
  },
  {
    name: { en: 'Feature maps at the end', de: 'Merkmalskarten am Ende' },
    params: {},
    inputs: { network: exampleNetwork([26, 26, 16]), optimizer: adam },
    problems: ['output-not-flat'],
  },
  {
    name: { en: 'A loss for yes or no', de: 'Ein Verlust für Ja oder Nein' },
    params: {},
    inputs: {
      network: exampleClassifier(),
      optimizer: adam,
      loss: { kind: 'loss', name: 'binary-crossentropy', node: 'loss' },
    },
    problems: ['loss-needs-one-unit'],
  },
  {
    name: { en: 'Nothing to train', de: 'Nichts zu trainieren' },
    params: {},
    inputs: { network: exampleClassifier({ layers: [] }), optimizer: adam },
    problems: ['nothing-to-train'],
  },
  {
    name: { en: 'Too many weights', de: 'Zu viele Gewichte' },
    params: { earlyStopping: true },
    inputs: {
      network: exampleClassifier({ layers: [huge, { ...huge, node: 'more' }] }),
      optimizer: adam,
    },
    problems: ['network-too-large'],
  },
  {
    name: { en: 'Too large a batch', de: 'Zu großer Stapel' },
    params: { batchSize: 1000 },
    inputs: {
      network: exampleClassifier({ layers: [{ ...wide, outputs: 1_000_000 }] }),
      optimizer: adam,
    },
    problems: ['batch-too-large'],
  },
  {
    name: { en: 'One example alone is too large', de: 'Ein Beispiel allein ist zu groß' },
    params: {},
    inputs: {
      network: exampleClassifier({ layers: [{ ...wide, outputs: 300_000_000 }] }),
      optimizer: adam,
    },
    problems: ['example-too-large'],
  },
  {
    name: { en: 'Prices of houses', de: 'Preise von Häusern' },
    params: {},
    inputs: { network: predicting({ range: [80_000, 950_000] }), optimizer: adam },
    problems: ['target-large'],
  },
  {
    name: { en: 'Thicknesses in metres', de: 'Dicken in Metern' },
    params: {},
    inputs: { network: predicting({ range: [0.000_02, 0.000_31] }), optimizer: adam },
    problems: ['target-faint'],
  },
  {
    name: { en: 'Moments in seconds', de: 'Augenblicke in Sekunden' },
    params: {},
    inputs: {
      network: predicting({ range: [0, 900], indistinct: [1_700_000_000, 1_700_000_060] }),
      optimizer: adam,
    },
    problems: ['target-indistinct'],
  },
  {
    name: { en: 'A class that was taken away', de: 'Eine Klasse, die weggenommen wurde' },
    params: {},
    inputs: { network: ofThree(100, 60, 0), optimizer: adam },
    problems: ['classes-untrained'],
  },
  {
    name: { en: 'A class of three', de: 'Eine Klasse aus dreien' },
    params: {},
    inputs: { network: ofThree(100, 60, 3), optimizer: adam },
    problems: ['classes-few'],
  },
  {
    name: { en: 'Too few steps for batch normalisation', de: 'Zu wenige Schritte für Batch-Normalisierung' },
    params: { epochs: 3, batchSize: 500 },
    inputs: { network: exampleClassifier({ layers: [normalised] }), optimizer: adam },
    problems: ['averages-unsettled'],
  },
  {
    name: { en: 'Moments to learn from', de: 'Augenblicke, aus denen gelernt wird' },
    params: {},
    inputs: {
      network: exampleClassifier({
        data: exampleData({
          shape: [1],
          features: [{ name: { en: 'time', de: 'Zeit' }, unit: 's' }],
          indistinct: { feature: 0, values: [1_700_000_000, 1_700_000_060] },
        }),
      }),
      optimizer: adam,
    },
    problems: ['inputs-indistinct'],
  },
] as const
