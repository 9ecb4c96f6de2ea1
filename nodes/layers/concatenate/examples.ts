import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { concatenate } from './concatenate.ts'

export const examples: NodeExamples<typeof concatenate> = [
  {
    name: 'Feature maps of two kernel sizes',
    params: {},
    inputs: { input: [exampleNetwork([28, 28, 16]), exampleNetwork([28, 28, 8])] },
    outputs: { output: { shape: [28, 28, 24] } },
    weights: 0,
  },
  {
    name: 'Three rows of numbers',
    params: {},
    inputs: { input: [exampleNetwork([64]), exampleNetwork([32]), exampleNetwork([1])] },
    outputs: { output: { shape: [97] } },
  },
  {
    name: 'Different heights',
    params: {},
    inputs: { input: [exampleNetwork([28, 28, 16]), exampleNetwork([26, 28, 16])] },
    problems: ['sizes-differ'],
  },
  {
    name: 'A picture and a row',
    params: {},
    inputs: { input: [exampleNetwork([28, 28, 16]), exampleNetwork([16])] },
    problems: ['sizes-differ'],
  },
  {
    name: 'Only one branch',
    params: {},
    inputs: { input: [exampleNetwork([32])] },
    problems: ['needs-two-branches'],
  },
  {
    name: 'Branches of different data',
    params: {},
    inputs: { input: [exampleNetwork([32]), exampleNetwork([32], { source: ['scale', 'data'] })] },
    problems: ['network-two-sources'],
  },
]
