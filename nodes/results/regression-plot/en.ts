import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import { partWords } from '../en.ts'
import type { regressionPlot } from './regression-plot.ts'

export const words: NodeWords<typeof regressionPlot> = {
  title: 'Regression plot',
  summary: 'Shows the examples as points and what the network has learned as a line through them.',
  help: paragraphs(
    'Predicting numbers is called regression. With one number at the input every example is a point: the input to the right, the number asked for upwards. What the network answers for every possible input is a line or a curve. Training bends it towards the points.',
    'A single neuron without an activation can only draw a straight line, y = w·x + b: the weight is its slope, the bias where it starts. With hidden layers and an activation the line can bend.',
    'With several numbers at the input there is no such picture. Then each point shows the number asked for to the right and the predicted one upwards: on the diagonal the prediction is right, above it too high, below too low.',
    'Try this: leave out the activation of the hidden layer, train again and watch the curve become straight.',
  ),
  keywords: ['regression', 'line', 'fit', 'scatter plot', 'slope', 'predicted', 'actual', 'points'],
  inputs: { model: 'Trained model', data: 'Other data' },
  outputs: {},
  params: { part: partWords },
  messages: {
    'no-numbers':
      'A regression plot shows predicted numbers, but this network tells classes apart. Take a confusion matrix.',
    'line-shown': 'One number at the input: examples as points, the network as a line.',
    'predicted-shown': 'Several numbers at the input: predicted against real numbers.',
  },
}
