import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { bias } from './bias.ts'

export const words: NodeWords<typeof bias> = {
  title: 'Bias',
  summary: 'Adds a learnt number to every sum.',
  help: paragraphs(
    'The weighted sum is 0 whenever all inputs are 0. The bias moves it: with it a neuron can answer although nothing arrives, or keep quiet until a lot arrives. In the equation of a line, y = w·x + b, it is the b.',
    'There is one for each neuron, or one for each feature map when pictures arrive. It is learnt like a weight.',
    'Try this: let a single neuron learn °C → °F with and without it. Without the +32 it can only find lines through the origin.',
  ),
  keywords: ['offset', 'threshold', 'intercept', 'neuron', 'from scratch', 'add'],
  inputs: { input: 'Sums' },
  outputs: { output: 'Sums plus bias' },
  params: { start: { label: 'Begins with', hint: 'The number before training; 0 is usual.' } },
}
