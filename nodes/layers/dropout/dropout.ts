import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { number } from '../../../src/graph/node/parameter.ts'
import { inferLayer } from '../infer-layer.ts'

export const dropout = defineNode({
  type: 'dropout',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: { rate: number({ min: 0, max: 0.95, step: 0.05, default: 0.2, onCard: true }) },
  infer({ node, inputs: { input }, params: { rate } }) {
    const { shape, activation, setBy } = input
    return inferLayer(node, [input], {
      shape,
      activation,
      setBy,
      warnings: [
        ...(rate > 0.7
          ? [{ code: 'rate-high', severity: 'warning' as const, values: { rate }, param: 'rate' }]
          : []),
        ...(activation === 'softmax'
          ? [{ code: 'drops-probabilities', severity: 'warning' as const, port: 'input' }]
          : []),
      ],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { rate } }) => ({
      class_name: 'Dropout',
      config: { rate, noise_shape: null, seed: null },
    }),
  },
  examples: [
    {
      name: { en: 'One number in five is switched off', de: 'Jede fünfte Zahl wird ausgeschaltet' },
      params: {},
      inputs: { input: exampleNetwork([512], { activation: 'relu' }) },
      outputs: { output: { shape: [512], activation: 'relu' } },
      weights: 0,
    },
    {
      name: { en: 'On feature maps', de: 'Auf Merkmalskarten' },
      params: { rate: 0.5 },
      inputs: { input: exampleNetwork([13, 13, 16]) },
      outputs: { output: { shape: [13, 13, 16] } },
    },
    {
      name: { en: 'Hardly anything is left', de: 'Fast nichts bleibt übrig' },
      params: { rate: 0.9 },
      inputs: { input: exampleNetwork([128]) },
      outputs: { output: { shape: [128] } },
      problems: ['rate-high'],
    },
    {
      name: { en: 'Behind the softmax', de: 'Hinter dem Softmax' },
      params: {},
      inputs: { input: exampleNetwork([10], { activation: 'softmax' }) },
      outputs: { output: { shape: [10] } },
      problems: ['drops-probabilities'],
    },
  ],
  text: {
    en: {
      title: 'Dropout',
      summary:
        'Switches off a random share of the numbers during training, so that the network learns nothing by heart.',
      help: paragraphs(
        'In every training step other numbers are set to 0, as if those neurons were absent. The remaining ones are made a little larger so that the sum stays about the same. When the network is tested or used, all of them are there again.',
        'No neuron can rely on a particular other one being present. The network has to know things in several ways, and learns the training examples less by heart. That is the best-known remedy for overfitting.',
        'You recognise overfitting in the curves: the training accuracy keeps rising while the validation accuracy stands still or falls.',
        'With dropout the training accuracy is often lower than the validation accuracy. That is no mistake: only training has to do with gaps.',
        'Try this: train once without and once with 0.5, on few examples, and compare the two pairs of curves.',
      ),
      keywords: ['regularisation', 'regularization', 'overfitting', 'random', 'switch off', 'rate'],
      inputs: { input: 'Numbers' },
      outputs: { output: 'Numbers with gaps' },
      params: {
        rate: {
          label: 'Share switched off',
          hint: '0.2 switches off every fifth number at random. Usual are 0.2 to 0.5; 0 does nothing.',
        },
      },
      messages: {
        'rate-high':
          '{rate, number, percent} of the numbers are switched off; hardly anything is left to learn from. Usual are 20% to 50%.',
        'drops-probabilities':
          'Dropout here switches off finished probabilities, even the right one. Put it before the last layer.',
      },
    },
    de: {
      title: 'Dropout',
      summary:
        'Schaltet beim Training zufällig einen Teil der Zahlen aus, damit das Netz nichts auswendig lernt.',
      help: paragraphs(
        'In jedem Trainingsschritt werden andere Zahlen auf 0 gesetzt, als würden diese Neuronen fehlen. Die übrigen werden etwas vergrößert, damit die Summe etwa gleich bleibt. Wird das Netz getestet oder benutzt, sind alle wieder da.',
        'Kein Neuron kann sich darauf verlassen, dass ein bestimmtes anderes da ist. Das Netz muss auf mehreren Wegen Bescheid wissen und lernt die Trainingsbeispiele weniger auswendig. Das ist das bekannteste Mittel gegen Überanpassung.',
        'Überanpassung erkennst du an den Kurven: Die Genauigkeit beim Training steigt weiter, die bei der Validierung bleibt stehen oder sinkt.',
        'Mit Dropout liegt die Genauigkeit beim Training oft unter der bei der Validierung. Das ist kein Fehler: Nur das Training muss mit Lücken auskommen.',
        'Probier aus: Trainiere einmal ohne und einmal mit 0,5, mit wenigen Beispielen, und vergleiche die beiden Kurvenpaare.',
      ),
      keywords: ['Überanpassung', 'Regularisierung', 'auswendig lernen', 'zufällig', 'ausschalten', 'Rate'],
      inputs: { input: 'Zahlen' },
      outputs: { output: 'Zahlen mit Lücken' },
      params: {
        rate: {
          label: 'Anteil ausgeschaltet',
          hint: '0,2 schaltet zufällig jede fünfte Zahl aus. Üblich sind 0,2 bis 0,5; 0 tut nichts.',
        },
      },
      messages: {
        'rate-high':
          '{rate, number, percent} der Zahlen werden ausgeschaltet; es bleibt kaum etwas, um daraus zu lernen. Üblich sind 20 bis 50 %.',
        'drops-probabilities':
          'Dropout schaltet hier fertige Wahrscheinlichkeiten aus, auch die richtige. Setze es vor die letzte Schicht.',
      },
    },
  },
})
