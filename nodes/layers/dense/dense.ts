import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import { integer, toggle } from '../../../src/graph/node/parameter.ts'
import { initializerConfig, ZEROS } from '../../../src/graph/values/initializers.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'
import { ACTIVATION_TEXT, activationParameter } from '../activation-parameter.ts'
import { inferLayer, needsFlat } from '../infer-layer.ts'
import { chosenInitializer, INITIALIZER_TEXT, initializerParameters } from '../initializer-parameters.ts'

export const dense = defineNode({
  type: 'dense',
  version: 1,
  category: 'layer',
  inputs: { input: { type: 'network' } },
  outputs: { output: { type: 'network' } },
  params: {
    units: integer({ min: 1, max: 100_000, default: 64, onCard: true }),
    activation: activationParameter('relu'),
    bias: toggle({ default: true }),
    ...initializerParameters,
  },
  infer({ node, inputs: { input }, params: { units, activation, bias } }) {
    const picture = needsFlat(input)
    if (picture) return { problems: [picture] }
    const arriving = sizeOf(input.shape)
    const single = activation === 'softmax' && units === 1
    return inferLayer(node, [input], {
      shape: [units],
      weights: {
        trainable: arriving * units + (bias ? units : 0),
        fixed: 0,
        formula: `${arriving}·${units}${bias ? ` + ${units}` : ''}`,
      },
      activation,
      setBy: { units: node, activation: node },
      warnings: single
        ? [
            {
              code: 'softmax-of-one',
              severity: 'warning',
              param: 'activation',
              fix: { kind: 'set', param: 'activation', value: 'sigmoid' },
            },
          ]
        : [],
    })
  },
  plan: {
    kind: 'layer',
    layer: ({ params }) => ({
      class_name: 'Dense',
      config: {
        units: params.units,
        activation: params.activation,
        use_bias: params.bias,
        kernel_initializer: initializerConfig(chosenInitializer(params)),
        bias_initializer: ZEROS,
      },
    }),
  },
  examples: [
    {
      name: { en: 'A hidden layer', de: 'Eine verdeckte Schicht' },
      params: { units: 128 },
      inputs: { input: exampleNetwork([2704]) },
      outputs: { output: { shape: [128], activation: 'relu' } },
      weights: 346_240,
    },
    {
      name: { en: 'Ten probabilities at the end', de: 'Zehn Wahrscheinlichkeiten am Ende' },
      params: { units: 10, activation: 'softmax' },
      inputs: { input: exampleNetwork([128]) },
      outputs: { output: { shape: [10], activation: 'softmax' } },
      weights: 1290,
    },
    {
      name: { en: 'One neuron without bias', de: 'Ein Neuron ohne Bias' },
      params: { units: 1, activation: 'linear', bias: false },
      inputs: { input: exampleNetwork([1]) },
      outputs: { output: { shape: [1], activation: 'linear' } },
      weights: 1,
    },
    {
      name: { en: 'A picture arrives', de: 'Es kommt ein Bild an' },
      params: {},
      inputs: { input: exampleNetwork([13, 13, 16]) },
      problems: ['needs-flat'],
    },
    {
      name: { en: 'Softmax of a single unit', de: 'Softmax über eine einzige Einheit' },
      params: { units: 1, activation: 'softmax' },
      inputs: { input: exampleNetwork([16]) },
      outputs: { output: { shape: [1] } },
      problems: ['softmax-of-one'],
    },
    {
      name: { en: 'Far too many units', de: 'Viel zu viele Einheiten' },
      params: { units: 100_000 },
      inputs: { input: exampleNetwork([21_632]) },
      problems: ['too-many-weights'],
    },
  ],
  text: {
    en: {
      title: 'Dense',
      summary: 'A layer of neurons, each wired to every number that arrives.',
      help: paragraphs(
        'Each unit is an artificial neuron. It multiplies every number that arrives by a weight of its own, adds everything up, adds its bias and passes the sum through the activation. The result is one output number per unit.',
        'Because every unit sees everything, a Dense layer can weigh up all features against each other: a loop above and a stroke below speak for a 9. That makes it the usual end of a network. The last Dense layer has one unit for each class and softmax, so that its outputs are probabilities.',
        'The price is the number of weights: inputs times units. On raw pictures that is a lot, and neighbouring pixels mean nothing to it. That is why convolutions come first.',
        'Layers between input and output are called hidden layers. More units can learn more complicated connections, but also learn the training examples by heart (overfitting).',
        'Try this: change the units from 128 to 16 and back. How much accuracy does it cost, how many weights does it save? What happens without the activation?',
      ),
      keywords: [
        'fully connected',
        'neuron',
        'perceptron',
        'hidden layer',
        'output layer',
        'linear',
        'units',
        'weights',
      ],
      inputs: { input: 'Row of numbers' },
      outputs: { output: 'One number per unit' },
      params: {
        units: {
          label: 'Units',
          hint: 'How many neurons the layer has, and so how many numbers it puts out. In the last layer: one for each class.',
        },
        activation: ACTIVATION_TEXT.en,
        bias: {
          label: 'Bias',
          hint: 'One more weight for each unit, added to its sum. It shifts the point from which on the unit answers.',
        },
        ...INITIALIZER_TEXT.en,
      },
      messages: {
        'softmax-of-one':
          'Softmax makes its outputs add up to 1, so a single unit always gives 1. Choose sigmoid, or one unit for each class.',
      },
    },
    de: {
      title: 'Vollverbunden (Dense)',
      summary: 'Eine Schicht aus Neuronen, jedes mit jeder ankommenden Zahl verbunden.',
      help: paragraphs(
        'Jede Einheit ist ein künstliches Neuron. Es nimmt jede ankommende Zahl mit einem eigenen Gewicht mal, zählt alles zusammen, gibt seinen Bias dazu und schickt die Summe durch die Aktivierung. Das ergibt je Einheit eine Ausgabezahl.',
        'Weil jede Einheit alles sieht, kann eine Dense-Schicht alle Merkmale gegeneinander abwägen: Eine Schleife oben und ein Strich unten sprechen für eine 9. Darum steht sie meist am Ende des Netzes. Die letzte hat eine Einheit für jede Klasse und Softmax, damit ihre Ausgaben Wahrscheinlichkeiten sind.',
        'Der Preis ist die Zahl der Gewichte: Eingänge mal Einheiten. Bei rohen Bildern ist das viel, und dass Pixel Nachbarn sind, sagt ihr nichts. Deshalb kommen Faltungen davor.',
        'Schichten zwischen Eingabe und Ausgabe heißen verdeckte Schichten. Mehr Einheiten können verwickeltere Zusammenhänge lernen, aber auch die Trainingsbeispiele auswendig (Überanpassung).',
        'Probier aus: Ändere die Einheiten von 128 auf 16 und zurück. Wie viel Genauigkeit kostet das, wie viele Gewichte spart es? Was geschieht ohne Aktivierung?',
      ),
      keywords: [
        'voll verbunden',
        'Neuron',
        'Perzeptron',
        'verdeckte Schicht',
        'Ausgabeschicht',
        'Einheiten',
        'Gewichte',
        'dicht',
      ],
      inputs: { input: 'Reihe von Zahlen' },
      outputs: { output: 'Eine Zahl je Einheit' },
      params: {
        units: {
          label: 'Einheiten',
          hint: 'Wie viele Neuronen die Schicht hat und damit wie viele Zahlen sie ausgibt. In der letzten Schicht: eine für jede Klasse.',
        },
        activation: ACTIVATION_TEXT.de,
        bias: {
          label: 'Bias',
          hint: 'Ein weiteres Gewicht für jede Einheit, das zu ihrer Summe dazukommt. Es verschiebt, ab wann die Einheit anspricht.',
        },
        ...INITIALIZER_TEXT.de,
      },
      messages: {
        'softmax-of-one':
          'Softmax sorgt dafür, dass alle Ausgaben zusammen 1 ergeben; eine einzelne Einheit gibt also immer 1. Wähle Sigmoid oder eine Einheit für jede Klasse.',
      },
    },
  },
})
