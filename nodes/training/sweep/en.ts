import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { sweep } from './sweep.ts'

export const words: NodeWords<typeof sweep> = {
  title: 'Sweep',
  summary:
    'Trains the same network again and again with other values of parameters, and shows which are best.',
  help: paragraphs(
    'Which learning rate is right? How many filters? Nobody can work that out beforehand, so one tries. Wire the sweep to the metrics of a trainer, choose parameters of nodes before it, and say which values they are to take. Every combination is trained from the same start weights on the same batches, so that nothing but the parameters makes the difference.',
    'A list has the values one by one. A range has values at equal distances: 16, 32, 48. A logarithmic range has values at equal ratios: 0.001, 0.01, 0.1. For a learning rate that is the right one, because it is the factor that matters.',
    'A grid tries every value of one parameter with every value of the others, and grows fast: three parameters with five values each are 125 runs. Drawn points need fewer. At random, some lie close together; a Latin hypercube spreads them so that each parameter takes as many different values as there are points.',
    'Afterwards the large view shows each run as a line through its values, a map of two parameters, and how much of the difference between the runs each parameter is responsible for. A button puts the best values into the graph.',
    'The best of many runs is a little lucky: look at it again with other seeds before you believe it. And choose by the validation examples, never by the test, or the test no longer tells how good the network is with examples that nobody has seen.',
    'Try this: learning rates from 0.0001 to 1 with a logarithmic range. Where does it learn nothing, where does it go wild?',
  ),
  keywords: [
    'hyperparameter',
    'grid search',
    'random search',
    'tuning',
    'learning rate',
    'compare',
    'Latin hypercube',
    'successive halving',
    'optimize',
  ],
  inputs: { metrics: 'Metrics of a trainer' },
  outputs: {},
  params: {
    axes: {
      label: 'Varied parameters',
      hint: 'Parameters of nodes before the trainer, and the values that each is to take.',
    },
    way: {
      label: 'Selection',
      hint: 'A grid tries all of them. Drawn points need fewer runs and tell nearly as much.',
      options: {
        grid: 'all: a grid',
        random: 'drawn at random',
        'latin-hypercube': 'spread: Latin hypercube',
      },
    },
    count: { label: 'Points', hint: 'How many combinations are drawn.' },
    measure: {
      label: 'Best by',
      hint: 'Which figure says that a setting is better, and among equals the loss: of the validation where there is one, else of the training.',
      options: { accuracy: 'accuracy', loss: 'loss' },
    },
    givesUp: {
      label: 'Give up early',
      hint: 'After an eighth, a quarter and half of the epochs, stops the half of the settings that are worse, by the figure chosen above (successive halving). It saves more than half of the time, and sometimes loses a run that would have been good in the end.',
    },
  },
}
