import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { WeightsValue } from '../../../src/graph/values/port-value.ts'
import type { weightedSum } from './weighted-sum.ts'

const fifty: WeightsValue = {
  kind: 'weights',
  node: 'weights',
  shape: [50],
  initializer: { kind: 'glorot-uniform' },
}
export const examples: NodeExamples<typeof weightedSum> = [
  {
    name: 'Fifty neurons look at a digit',
    params: {},
    inputs: { input: exampleNetwork([784]), weights: fifty },
    outputs: { output: { shape: [50], activation: 'linear' } },
    weights: 39_200,
  },
  {
    name: 'A picture arrives',
    params: {},
    inputs: { input: exampleNetwork([13, 13, 16]), weights: fifty },
    problems: ['needs-flat'],
  },
]
