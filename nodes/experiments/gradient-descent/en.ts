import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { gradientDescent } from './gradient-descent.ts'

export const words: NodeWords<typeof gradientDescent> = {
  title: 'Gradient descent',
  summary: 'Lets a ball walk down a curve step by step, as training does with the loss.',
  help: paragraphs(
    'How does a network find its weights? The loss says how wrong it is, and training looks for the weights with the smallest loss. With thousands of weights nobody can calculate where that is. So one feels the way: which way is it downhill here? Then one takes a step, and looks again. That is gradient descent.',
    'Here there is only one number x instead of thousands of weights, and the curve is the loss. The slope says how steep it is at x. Each step is: new x = x − learning rate × slope. Where it is steep, the steps are long; near the bottom they become short by themselves.',
    'The learning rate decides everything. Too small, and after all steps the ball is still on its way. Too large, and it leaps over the bottom to the other side; larger still, and it climbs higher with every leap and flies off. In training you see that as a loss that jumps or is no longer a number.',
    'Curves with several valleys show the other difficulty: the ball rolls into the valley it starts in and stays there, though another may be deeper (a local minimum).',
    'Try this: with x² − 4x + 5 and the start 5, find the largest rate with which the ball still arrives. From which rate on does it leap to the other side? Then take the two valleys: from which starts does it reach the deeper one?',
  ),
  keywords: [
    'learning rate',
    'slope',
    'minimum',
    'loss',
    'cost function',
    'derivative',
    'step',
    'optimizer',
    'SGD',
  ],
  inputs: {},
  outputs: {},
  params: {
    curve: {
      label: 'Curve',
      hint: 'What it goes down on: a parabola with one bottom, or curves with several valleys.',
      options: {
        quadratic: 'parabola: a·x² + b·x + c',
        'two-valleys': 'two valleys: x⁴/4 − 2x² + x/2 + 5',
        waves: 'waves: x²/10 + sin(2x) + 2',
      },
    },
    a: {
      label: 'Number a',
      hint: 'How narrow the parabola is; below zero it is open downwards and has no bottom.',
    },
    b: { label: 'Number b', hint: 'Moves the bottom to the side: it lies at x = −b / 2a.' },
    c: { label: 'Number c', hint: 'Moves the parabola up and down.' },
    start: { label: 'Start', hint: 'The x at which the ball begins.' },
    rate: { label: 'Learning rate', hint: 'How long the steps are, compared with the slope.' },
    steps: { label: 'Steps', hint: 'How many steps it takes.' },
  },
  messages: {
    arrives:
      'After {steps, plural, one {# step} other {# steps}}: x = {x, number, ::.####}, height {height, number, ::.####}.',
    overshoots:
      'In step {step} it leaps over the bottom to the other side: the learning rate is large for this slope.',
    diverges: 'It does not come down but ends higher than it began. Choose a smaller learning rate.',
    'at-rest': 'At x = {x} the curve is level, so it does not move at all.',
  },
}
