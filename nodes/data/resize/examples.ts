import { exampleData } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { resize } from './resize.ts'

export const examples: NodeExamples<typeof resize> = [
  {
    name: 'Half as high and wide',
    params: {},
    inputs: { data: exampleData() },
    outputs: { data: { shape: [14, 14, 1], range: [0, 1] } },
  },
  {
    name: 'Larger, in colour',
    params: { size: [32, 48], method: 'bilinear' },
    inputs: { data: exampleData({ shape: [20, 30, 3] }) },
    outputs: { data: { shape: [32, 48, 3] } },
  },
  {
    name: 'The size it has already',
    params: { size: [28, 28] },
    inputs: { data: exampleData() },
    outputs: { data: { shape: [28, 28, 1] } },
    problems: ['same-size'],
  },
  {
    name: 'No pictures',
    params: {},
    inputs: { data: exampleData({ shape: [4] }) },
    problems: ['needs-pictures'],
  },
]
