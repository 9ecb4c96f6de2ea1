import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { integer } from '../../../src/graph/node/parameter.ts'
import { chosenInitializer, INITIALIZER_TEXT, initializerParameters } from '../initializer-parameters.ts'

export const weights = defineNode({
  type: 'weights',
  version: 1,
  category: 'layer',
  inputs: {},
  outputs: { weights: { type: 'weights' } },
  params: {
    units: integer({ min: 1, max: 100_000, default: 1, onCard: true }),
    ...initializerParameters,
  },
  infer({ node, params }) {
    const initializer = chosenInitializer(params)
    return { outputs: { weights: { kind: 'weights', node, shape: [params.units], initializer } } }
  },
  plan: { kind: 'weights' },
  examples: [
    {
      name: { en: 'One neuron', de: 'Ein Neuron' },
      params: {},
      inputs: {},
      outputs: { weights: { shape: [1], initializer: { kind: 'glorot-uniform' } } },
    },
    {
      name: { en: 'Fifty neurons that all begin with 0', de: 'Fünfzig Neuronen, die alle mit 0 beginnen' },
      params: { units: 50, initializer: 'zeros' },
      inputs: {},
      outputs: { weights: { shape: [50], initializer: { kind: 'zeros' } } },
    },
    {
      name: { en: 'All weights one half', de: 'Alle Gewichte ein Halb' },
      params: { initializer: 'constant', amount: 0.5 },
      inputs: {},
      outputs: { weights: { initializer: { kind: 'constant', amount: 0.5 } } },
    },
  ],
  text: {
    en: {
      title: 'Weights',
      summary: 'The numbers by which neurons multiply what arrives: what a network learns.',
      help: paragraphs(
        'A weight says how much one input counts for one neuron. A large one lets it count a lot, one near 0 hardly at all, a negative one lets it speak against. Each neuron has as many weights as numbers arrive.',
        'Wire the weights to a Weighted sum. Together with Bias and Activation that is a Dense layer, taken apart so that you can see its parts.',
        'Before training the weights are random. Choosing these first numbers is called weight initialisation: too large, and the neurons overshoot; too small, and hardly anything gets through. Training changes each of them a little after every batch, in the direction that makes the loss smaller.',
        'Try this: let all weights begin with 0 and train a network with a hidden layer. Its neurons all stay alike, because each of them gets the same correction.',
      ),
      keywords: ['parameters', 'matrix', 'neuron', 'initialisation', 'initializer', 'from scratch'],
      inputs: {},
      outputs: { weights: 'Weights' },
      params: {
        units: {
          label: 'Neurons',
          hint: 'How many neurons get weights of their own, and so how many sums come out.',
        },
        ...INITIALIZER_TEXT.en,
      },
    },
    de: {
      title: 'Gewichte',
      summary: 'Die Zahlen, mit denen Neuronen malnehmen, was ankommt: das, was ein Netz lernt.',
      help: paragraphs(
        'Ein Gewicht sagt, wie viel eine Eingabe für ein Neuron zählt. Ein großes lässt sie viel zählen, eines nahe 0 kaum, ein negatives lässt sie dagegen sprechen. Jedes Neuron hat so viele Gewichte, wie Zahlen ankommen.',
        'Verbinde die Gewichte mit einer Gewichteten Summe. Zusammen mit Bias und Aktivierung ist das eine Dense-Schicht, zerlegt, damit du ihre Teile siehst.',
        'Vor dem Training sind die Gewichte zufällig. Diese ersten Zahlen zu wählen heißt Gewichtsinitialisierung: Sind sie zu groß, schießen die Neuronen über; sind sie zu klein, kommt kaum etwas durch. Das Training ändert jedes davon nach jedem Stapel ein wenig, und zwar so, dass der Verlust kleiner wird.',
        'Probier aus: Lass alle Gewichte mit 0 beginnen und trainiere ein Netz mit einer verdeckten Schicht. Ihre Neuronen bleiben alle gleich, weil jedes dieselbe Korrektur bekommt.',
      ),
      keywords: ['Parameter', 'Matrix', 'Neuron', 'Initialisierung', 'Anfangswerte', 'von Grund auf'],
      inputs: {},
      outputs: { weights: 'Gewichte' },
      params: {
        units: {
          label: 'Neuronen',
          hint: 'Wie viele Neuronen eigene Gewichte bekommen und damit wie viele Summen herauskommen.',
        },
        ...INITIALIZER_TEXT.de,
      },
    },
  },
})
