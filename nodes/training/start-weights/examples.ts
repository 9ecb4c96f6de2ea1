import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { startWeights } from './start-weights.ts'

const content = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

export const examples: NodeExamples<typeof startWeights> = [
  {
    name: 'Those of two layers',
    params: {
      weights: {
        file: 'digits.keras',
        content,
        layers: {
          conv: { arrays: ['conv/kernel', 'conv/bias'], numbers: 160 },
          output: { arrays: ['output/kernel', 'output/bias'], numbers: 650 },
        },
      },
    },
    inputs: {},
    outputs: { start: { kind: 'start', content } },
  },
  { name: 'Nothing', params: {}, inputs: {}, problems: ['start-empty'] },
]
