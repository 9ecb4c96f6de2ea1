import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { number, toggle } from '../../../src/graph/node/parameter.ts'
import { ONES, ZEROS } from '../../../src/graph/values/initializers.ts'
import { inferLayer } from '../infer-layer.ts'

export const batchNormalisation = defineNode({
  type: 'batch-normalisation',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    momentum: number({ min: 0, max: 0.9999, step: 0.01, default: 0.99 }),
    epsilon: number({ min: 1e-7, max: 0.1, default: 1e-3, scale: 'log' }),
    scale: toggle({ default: true }),
    centre: toggle({ default: true }),
  },
  infer({ node, inputs: { input }, params: { momentum, scale, centre } }) {
    const channels = input.shape.at(-1) ?? 1
    const trained = Number(scale) + Number(centre)
    return inferLayer(node, [input], {
      shape: input.shape,
      weights: {
        trainable: trained * channels,
        fixed: 2 * channels,
        formula: `${trained ? `${trained}·${channels} + ` : ''}2·${channels}`,
      },
      activation: 'linear',
      momentum,
      setBy: { units: input.setBy?.units },
      facts: [
        { code: 'trained-and-kept', values: { channels, trained: trained * channels, kept: 2 * channels } },
      ],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params: { momentum, epsilon, scale, centre } }) => ({
      class_name: 'BatchNormalization',
      config: {
        axis: -1,
        momentum,
        epsilon,
        center: centre,
        scale,
        beta_initializer: ZEROS,
        gamma_initializer: ONES,
        moving_mean_initializer: ZEROS,
        moving_variance_initializer: ONES,
      },
    }),
  },
  examples: [
    {
      name: { en: 'Behind a convolution', de: 'Hinter einer Faltung' },
      params: {},
      inputs: { input: exampleNetwork([26, 26, 16], { activation: 'relu' }) },
      outputs: { output: { shape: [26, 26, 16], activation: 'linear' } },
      weights: 64,
    },
    {
      name: { en: 'On a flat row of numbers', de: 'Auf einer flachen Zahlenreihe' },
      params: { centre: false },
      inputs: { input: exampleNetwork([512]) },
      outputs: { output: { shape: [512] } },
      weights: 1536,
    },
    {
      name: { en: 'Only normalise', de: 'Nur normalisieren' },
      params: { centre: false, scale: false, momentum: 0.9 },
      inputs: { input: exampleNetwork([512]) },
      outputs: { output: { shape: [512] } },
      weights: 1024,
    },
  ],
  text: {
    en: {
      title: 'Batch normalisation',
      summary: 'Brings the numbers between two layers back into a good range, channel by channel.',
      help: paragraphs(
        'During training the numbers between two layers keep drifting: they grow, shrink or all move to one side, and the layer behind has to run after them. Batch normalisation takes a batch of examples, subtracts the mean of every channel and divides by how far the numbers spread.',
        'So that nothing is lost, each channel then gets two weights that training may change: one to stretch, one to shift. Networks with batch normalisation usually learn in fewer epochs and take higher learning rates.',
        'When the network is used, there is no batch to compare with. For that the layer keeps a moving average of mean and spread for each channel. These numbers are counted with the weights, but training does not change them by gradient.',
        'It works badly with very small batches, because the mean of four examples says little.',
        'Try this: train the same network with and without it and compare the first two epochs.',
      ),
      keywords: ['BatchNormalization', 'batch norm', 'BN', 'normalise', 'normalize', 'mean', 'variance'],
      inputs: { input: 'Numbers' },
      outputs: { output: 'Normalised numbers' },
      params: {
        momentum: {
          label: 'Memory of the average',
          hint: 'How slowly the kept mean and spread follow the batches (Keras: momentum). 0.99 looks back over roughly a hundred batches; with few batches, 0.9 is better.',
        },
        epsilon: {
          label: 'Epsilon',
          hint: 'A tiny number added to the spread so that nothing is ever divided by zero.',
        },
        scale: {
          label: 'Stretch',
          hint: 'One weight for each channel that multiplies the result (Keras: scale, gamma).',
        },
        centre: {
          label: 'Shift',
          hint: 'One weight for each channel that is added to the result (Keras: center, beta).',
        },
      },
      messages: {
        'trained-and-kept':
          '{channels, plural, one {# channel} other {# channels}}: {trained, plural, one {# weight is} other {# weights are}} trained, {kept, plural, one {# average is} other {# averages are}} only kept.',
      },
    },
    de: {
      title: 'Batch-Normalisierung',
      summary: 'Bringt die Zahlen zwischen zwei Schichten Kanal für Kanal wieder in einen guten Bereich.',
      help: paragraphs(
        'Während des Trainings wandern die Zahlen zwischen zwei Schichten: Sie wachsen, schrumpfen oder rutschen alle auf eine Seite, und die Schicht dahinter muss ihnen hinterherlaufen. Die Batch-Normalisierung nimmt einen Stapel (Batch) von Beispielen, zieht in jedem Kanal den Mittelwert ab und teilt durch die Streuung.',
        'Damit nichts verloren geht, bekommt jeder Kanal danach zwei Gewichte, die das Training ändern darf: eines zum Strecken, eines zum Verschieben. Netze mit Batch-Normalisierung lernen meist in weniger Epochen und vertragen höhere Lernraten.',
        'Wird das Netz benutzt, gibt es keinen Stapel zum Vergleichen. Dafür merkt sich die Schicht für jeden Kanal gleitende Mittelwerte. Diese Zahlen zählen zu den Gewichten, das Training ändert sie aber nicht über den Gradienten.',
        'Mit sehr kleinen Stapeln arbeitet sie schlecht, denn der Mittelwert von vier Beispielen sagt wenig.',
        'Probier aus: Trainiere dasselbe Netz mit und ohne sie und vergleiche die ersten beiden Epochen.',
      ),
      keywords: [
        'BatchNormalization',
        'Normalisierung',
        'Stapelnormalisierung',
        'Mittelwert',
        'Streuung',
        'BN',
      ],
      inputs: { input: 'Zahlen' },
      outputs: { output: 'Normalisierte Zahlen' },
      params: {
        momentum: {
          label: 'Gedächtnis der Mittelwerte',
          hint: 'Wie langsam die gemerkten Mittelwerte den Stapeln folgen (Keras: momentum). 0,99 blickt etwa hundert Stapel zurück; bei wenigen Stapeln ist 0,9 besser.',
        },
        epsilon: {
          label: 'Epsilon',
          hint: 'Eine winzige Zahl, die zur Streuung dazukommt, damit nie durch null geteilt wird.',
        },
        scale: {
          label: 'Strecken',
          hint: 'Ein Gewicht für jeden Kanal, mit dem das Ergebnis malgenommen wird (Keras: scale, gamma).',
        },
        centre: {
          label: 'Verschieben',
          hint: 'Ein Gewicht für jeden Kanal, das zum Ergebnis dazukommt (Keras: center, beta).',
        },
      },
      messages: {
        'trained-and-kept':
          '{channels, plural, one {# Kanal} other {# Kanäle}}: {trained, plural, one {# Gewicht wird} other {# Gewichte werden}} trainiert, {kept, plural, one {# Mittelwert} other {# Mittelwerte}} nur gemerkt.',
      },
    },
  },
})
