import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { liveActivation } from './live-activation.ts'

export const words: NodeWords<typeof liveActivation> = {
  title: 'Activation (experiment)',
  titles: { relu: 'ReLU (experiment)', absolute: 'Absolute value', clip: 'Clip to 0…255' },
  summary: 'Sends every number of a picture through a function such as ReLU.',
  help: paragraphs(
    'ReLU leaves positive numbers as they are and turns negative ones into 0. In convolutional networks it stands behind every filter: what remains is where the filter found its pattern, and how clearly.',
    'A filter for vertical edges gives positive numbers where it gets darker and negative ones where it gets brighter. After ReLU only the one kind is left. With the absolute value both are kept, and the picture shows every edge.',
    'Clipping turns everything below 0 into 0 and everything above 255 into 255, as a screen has to do with a picture that was sharpened.',
    'Try this: wire ReLU and the absolute value to the same filter, side by side. Which edges are missing after ReLU? What filter would find just those?',
  ),
  keywords: ['ReLU', 'rectifier', 'absolute', 'clip', 'activation', 'non-linear', 'negative'],
  inputs: { input: 'Picture' },
  outputs: { output: 'Picture' },
  params: {
    kind: {
      label: 'Function',
      hint: 'What happens to every single number.',
      options: { relu: 'ReLU: negative becomes 0', absolute: 'absolute value', clip: 'clip to 0…255' },
    },
  },
}
