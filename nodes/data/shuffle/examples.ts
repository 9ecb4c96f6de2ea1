import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { shuffle } from './shuffle.ts'

export const examples: NodeExamples<typeof shuffle> = [
  {
    name: 'The training part mixed',
    params: {},
    inputs: { data: exampleData() },
    outputs: { data: { shape: [28, 28, 1], examples: { train: 2000, validation: 500, test: 10_000 } } },
  },
  {
    name: 'Every part, mixed differently',
    params: { parts: 'all', seed: 7 },
    inputs: { data: exampleData() },
    outputs: { data: { examples: { train: 2000, validation: 500, test: 10_000 } } },
  },
]
