import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, number, toggle } from '../../../src/graph/node/parameter.ts'
import {
  ALGORITHMS,
  type Algorithm,
  OPTIMIZER_TITLES,
  optimizerConfig,
  slotsOf,
  unusualRate,
  usualRate,
} from '../../../src/graph/plan/optimizers.ts'

function isOneOf(...algorithms: readonly Algorithm[]) {
  return ({ algorithm }: { readonly algorithm?: unknown }) => algorithms.includes(algorithm as Algorithm)
}

export const optimizer = defineNode({
  type: 'optimizer',
  version: 1,
  category: 'training',
  inputs: {},
  outputs: { optimizer: { type: 'optimizer' } },
  params: {
    algorithm: choice({ options: ALGORITHMS, default: 'adam', onCard: true }),
    learningRate: number({
      min: 1e-8,
      max: 100,
      scale: 'log',
      default: ({ algorithm }) => usualRate(algorithm as Algorithm),
      onCard: true,
    }),
    momentum: number({
      min: 0,
      max: 0.999,
      step: 0.05,
      default: ({ algorithm }) => (algorithm === 'momentum' ? 0.9 : 0),
      shown: isOneOf('momentum', 'rmsprop'),
    }),
    nesterov: toggle({ default: false, shown: isOneOf('momentum') }),
    beta1: number({ min: 0, max: 0.9999, step: 0.01, default: 0.9, shown: isOneOf('adam', 'adamax') }),
    beta2: number({ min: 0, max: 0.99999, step: 0.001, default: 0.999, shown: isOneOf('adam', 'adamax') }),
    rho: number({
      min: 0,
      max: 0.9999,
      step: 0.01,
      default: ({ algorithm }) => (algorithm === 'adadelta' ? 0.95 : 0.9),
      shown: isOneOf('rmsprop', 'adadelta'),
    }),
    centered: toggle({ default: false, shown: isOneOf('rmsprop') }),
    initialAccumulator: number({ min: 0, max: 10, step: 0.1, default: 0.1, shown: isOneOf('adagrad') }),
    epsilon: number({
      min: 1e-10,
      max: 1,
      scale: 'log',
      default: 1e-7,
      shown: isOneOf('rmsprop', 'adam', 'adagrad', 'adadelta', 'adamax'),
    }),
  },
  infer({ params: { algorithm, learningRate, momentum, centered } }) {
    return {
      outputs: {
        optimizer: {
          kind: 'optimizer',
          name: algorithm,
          learningRate,
          slots: slotsOf(algorithm, momentum, centered),
        },
      },
      problems: unusualRate(algorithm, learningRate),
      facts: [{ code: `about-${algorithm}`, values: {} }],
    }
  },
  plan: {
    kind: 'optimizer',
    optimizer: optimizerConfig,
  },
  title: ({ algorithm }) => OPTIMIZER_TITLES[algorithm],
  examples: [
    {
      name: { en: 'Adam, as it comes', de: 'Adam, wie er kommt' },
      params: {},
      inputs: {},
      outputs: { optimizer: { name: 'adam', learningRate: 0.001, slots: 2 } },
    },
    {
      name: { en: 'Plain gradient descent', de: 'Einfacher Gradientenabstieg' },
      params: { algorithm: 'sgd' },
      inputs: {},
      outputs: { optimizer: { name: 'sgd', learningRate: 0.01, slots: 0 } },
    },
    {
      name: { en: 'With momentum, looking ahead', de: 'Mit Schwung und Vorausblick' },
      params: { algorithm: 'momentum', nesterov: true },
      inputs: {},
      outputs: { optimizer: { name: 'momentum', learningRate: 0.01, slots: 1 } },
    },
    {
      name: { en: 'RMSprop with everything on', de: 'RMSprop mit allem' },
      params: { algorithm: 'rmsprop', momentum: 0.5, centered: true },
      inputs: {},
      outputs: { optimizer: { name: 'rmsprop', learningRate: 0.001, slots: 3 } },
    },
    {
      name: { en: 'Adagrad', de: 'Adagrad' },
      params: { algorithm: 'adagrad' },
      inputs: {},
      outputs: { optimizer: { name: 'adagrad', learningRate: 0.001, slots: 1 } },
    },
    {
      name: { en: 'Adadelta with the rate of its paper', de: 'Adadelta mit der Lernrate seiner Erfindung' },
      params: { algorithm: 'adadelta', learningRate: 1 },
      inputs: {},
      outputs: { optimizer: { name: 'adadelta', learningRate: 1, slots: 2 } },
    },
    {
      name: { en: 'Adamax', de: 'Adamax' },
      params: { algorithm: 'adamax' },
      inputs: {},
      outputs: { optimizer: { name: 'adamax', learningRate: 0.001, slots: 2 } },
    },
    {
      name: { en: 'Much too fast', de: 'Viel zu schnell' },
      params: { learningRate: 0.5 },
      inputs: {},
      outputs: { optimizer: { learningRate: 0.5 } },
      problems: ['learning-rate-high'],
    },
    {
      name: { en: 'Hardly moving', de: 'Bewegt sich kaum' },
      params: { algorithm: 'sgd', learningRate: 0.00001 },
      inputs: {},
      outputs: { optimizer: { learningRate: 0.00001 } },
      problems: ['learning-rate-low'],
    },
  ],
  text: {
    en: {
      title: 'Optimizer',
      summary: 'Decides how the weights are changed after each batch so that the loss becomes smaller.',
      help: paragraphs(
        'Imagine the loss as a landscape: every setting of the weights is a place, the loss its height. Training looks for a valley in the fog. At each place the gradient says which way is steepest uphill; the optimizer takes a step in the opposite direction. That is gradient descent.',
        'The learning rate is the length of the step. Too small, and training takes for ever. Too large, and it jumps over the valley, the loss rises or becomes infinite.',
        'SGD takes plain steps. Momentum lets the steps roll on like a ball, through small hollows and along narrow valleys. Adagrad, RMSprop, Adadelta, Adam and Adamax give each weight a step length of its own, by how large its gradients have been so far. Adam is the usual first choice.',
        'When you change the algorithm, the learning rate follows to the usual one for it, as long as you have not set it yourself.',
        'Try this: three trainers on one network with SGD, momentum and Adam. They start from the same weights and see the same batches, so the curves can be compared fairly.',
      ),
      keywords: [
        'SGD',
        'stochastic gradient descent',
        'momentum',
        'Nesterov',
        'Adam',
        'RMSprop',
        'Adagrad',
        'Adadelta',
        'Adamax',
        'learning rate',
      ],
      inputs: {},
      outputs: { optimizer: 'Optimizer' },
      params: {
        algorithm: {
          label: 'Algorithm',
          hint: 'The rule for changing the weights. Adam learns quickly without much fiddling; SGD shows best what the learning rate does.',
          options: {
            adam: 'Adam',
            sgd: 'SGD: plain steps',
            momentum: 'SGD with momentum',
            rmsprop: 'RMSprop',
            adagrad: 'Adagrad',
            adadelta: 'Adadelta',
            adamax: 'Adamax',
          },
        },
        learningRate: {
          label: 'Learning rate',
          hint: 'How far the weights move with each batch. Think in factors of ten: 0.1, 0.01, 0.001.',
        },
        momentum: {
          label: 'Momentum',
          hint: 'How much of the last step rolls on into the next. 0.9 is usual, 0 switches it off.',
        },
        nesterov: {
          label: 'Look ahead (Nesterov)',
          hint: 'Measures the slope where the momentum would carry it, and brakes earlier.',
        },
        beta1: {
          label: 'Beta 1',
          hint: 'How slowly the average of the gradients follows. 0.9 looks back over about 10 batches.',
        },
        beta2: {
          label: 'Beta 2',
          hint: 'How slowly the average of the gradients’ size follows. 0.999 looks back over about 1,000 batches.',
        },
        rho: {
          label: 'Rho',
          hint: 'How slowly the average of the squared gradients follows. Larger means steadier.',
        },
        centered: {
          label: 'Centred',
          hint: 'Divides by the spread of the gradients around their mean. Steadier, but needs a little more memory.',
        },
        initialAccumulator: {
          label: 'Starting sum',
          hint: 'The sum of squared gradients begins with it. Larger makes the first steps smaller.',
        },
        epsilon: {
          label: 'Epsilon',
          hint: 'A tiny number so that nothing is ever divided by zero.',
        },
      },
    },
    de: {
      title: 'Optimierer',
      summary:
        'Entscheidet, wie die Gewichte nach jedem Stapel geändert werden, damit der Verlust kleiner wird.',
      help: paragraphs(
        'Stell dir den Verlust als Landschaft vor: Jede Einstellung der Gewichte ist ein Ort, der Verlust seine Höhe. Das Training sucht im Nebel ein Tal. An jedem Ort sagt der Gradient, wo es am steilsten bergauf geht; der Optimierer macht einen Schritt in die Gegenrichtung. Das ist der Gradientenabstieg.',
        'Die Lernrate ist die Länge des Schritts. Ist sie zu klein, dauert das Training ewig. Ist sie zu groß, springt es über das Tal hinweg, der Verlust steigt oder wird unendlich.',
        'SGD macht einfache Schritte. Schwung (Momentum) lässt die Schritte weiterrollen wie eine Kugel, durch kleine Mulden und enge Täler entlang. Adagrad, RMSprop, Adadelta, Adam und Adamax geben jedem Gewicht eine eigene Schrittlänge, je nachdem, wie groß seine Gradienten bisher waren. Meist nimmt man zuerst Adam.',
        'Wechselst du das Verfahren, stellt sich die Lernrate auf den dafür üblichen Wert, solange du sie nicht selbst gesetzt hast.',
        'Probier aus: drei Trainer an einem Netz, mit SGD, mit Schwung und mit Adam. Sie beginnen mit denselben Gewichten und sehen dieselben Stapel, die Kurven lassen sich also gerecht vergleichen.',
      ),
      keywords: [
        'Gradientenabstieg',
        'SGD',
        'Momentum',
        'Schwung',
        'Nesterov',
        'Adam',
        'RMSprop',
        'Adagrad',
        'Adadelta',
        'Adamax',
        'Lernrate',
        'Optimizer',
      ],
      inputs: {},
      outputs: { optimizer: 'Optimierer' },
      params: {
        algorithm: {
          label: 'Verfahren',
          hint: 'Die Regel, nach der sich die Gewichte ändern. Adam lernt schnell ohne viel Einstellen; SGD zeigt am besten, was die Lernrate bewirkt.',
          options: {
            adam: 'Adam',
            sgd: 'SGD: einfache Schritte',
            momentum: 'SGD mit Schwung (Momentum)',
            rmsprop: 'RMSprop',
            adagrad: 'Adagrad',
            adadelta: 'Adadelta',
            adamax: 'Adamax',
          },
        },
        learningRate: {
          label: 'Lernrate',
          hint: 'Wie weit sich die Gewichte mit jedem Stapel bewegen. Denk in Zehnerschritten: 0,1, 0,01, 0,001.',
        },
        momentum: {
          label: 'Schwung (Momentum)',
          hint: 'Wie viel vom letzten Schritt in den nächsten weiterrollt. Üblich ist 0,9; 0 schaltet ihn aus.',
        },
        nesterov: {
          label: 'Vorausblick (Nesterov)',
          hint: 'Misst das Gefälle dort, wohin der Schwung tragen würde, und bremst früher.',
        },
        beta1: {
          label: 'Beta 1',
          hint: 'Wie langsam der Mittelwert der Gradienten folgt. 0,9 blickt etwa 10 Stapel zurück.',
        },
        beta2: {
          label: 'Beta 2',
          hint: 'Wie langsam der Mittelwert ihrer Größe folgt. 0,999 blickt etwa 1.000 Stapel zurück.',
        },
        rho: {
          label: 'Rho',
          hint: 'Wie langsam der Mittelwert der quadrierten Gradienten folgt. Größer heißt ruhiger.',
        },
        centered: {
          label: 'Zentriert',
          hint: 'Teilt durch die Streuung der Gradienten um ihren Mittelwert. Ruhiger, braucht aber etwas mehr Speicher.',
        },
        initialAccumulator: {
          label: 'Anfangssumme',
          hint: 'Damit beginnt die Summe der quadrierten Gradienten. Größer macht die ersten Schritte kleiner.',
        },
        epsilon: {
          label: 'Epsilon',
          hint: 'Eine winzige Zahl, damit nie durch null geteilt wird.',
        },
      },
    },
  },
})
