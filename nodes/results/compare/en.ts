import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { compare } from './compare.ts'

export const words: NodeWords<typeof compare> = {
  title: 'Compare',
  summary: 'Puts runs side by side, old and new: curves, figures and what each of them gets wrong.',
  help: paragraphs(
    'Wire the trainers whose runs are to be compared to it. Runs from before are added by ticking them in the table of runs. Show it large for everything it knows.',
    'A run is one throw of the dice: another seed gives another curve. A trainer with several repeats is drawn as the mean of its runs with a band around it. Where two bands overlap, the difference may be chance.',
    'By epoch, every network has seen the data equally often. By second, the faster one has an advantage, as in real life. By batch or example, one sees how much data each needed.',
    'Smoothing calms a restless curve, so that one sees where it leads; the true values stay behind it, pale. On a logarithmic axis equal distances are equal ratios, which shows small losses.',
    'Try this: train with two learning rates, five repeats each. Would you have trusted a single run?',
  ),
  keywords: [
    'comparison',
    'plot',
    'race',
    'optimizers',
    'side by side',
    'repeats',
    'seeds',
    'smoothing',
    'TensorBoard',
  ],
  inputs: { metrics: 'Metrics of trainers' },
  outputs: {},
  params: {
    measure: {
      label: 'Show',
      hint: 'Accuracy says how many answers are right, loss how wrong they are.',
      options: { accuracy: 'accuracy', loss: 'loss', both: 'both: accuracy and loss' },
    },
    part: {
      label: 'Measured on',
      hint: 'Validation examples are not practised with: they tell how good a network really is. Training minus validation shows overfitting.',
      options: { validation: 'validation', training: 'training', both: 'training and validation' },
    },
    by: {
      label: 'From left to right',
      hint: 'Epochs compare what was learned from the same data, seconds what was learned in the same time.',
      options: { epoch: 'epochs', batch: 'batches', example: 'examples', second: 'seconds' },
    },
    smoothing: {
      label: 'Smoothing',
      hint: 'How much of each point comes from the points before it: 0 draws what was measured, 0.9 a calm line.',
    },
    band: {
      label: 'Band of repeats',
      hint: 'Around the mean of runs that differ in the seed alone: from the lowest to the highest, one standard deviation to both sides, or where the true mean lies in 95 of 100 cases.',
      options: {
        range: 'lowest to highest',
        deviation: 'standard deviation',
        interval: '95 % interval of the mean',
        none: 'every run as a line',
      },
    },
    inStep: {
      label: 'In step',
      hint: 'Draws each run only as far as the slowest has come, so that all can be compared while they train.',
    },
    logLoss: {
      label: 'Loss logarithmic',
      hint: 'Equal distances are equal ratios: from 1 to 0.1 is as far as from 0.1 to 0.01.',
    },
    logProgress: {
      label: 'Progress logarithmic',
      hint: 'Shows the beginning of the training large.',
    },
  },
  messages: {
    'runs-compared': '{count, plural, one {# trainer is} other {# trainers are}} compared here.',
  },
}
