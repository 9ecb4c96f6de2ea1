import { exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { add } from './add.ts'

export const examples: NodeExamples<typeof add> = [
  {
    name: 'A short cut past a convolution',
    params: {},
    inputs: {
      input: [
        exampleNetwork([26, 26, 16]),
        exampleNetwork([26, 26, 16], {
          layers: [
            { node: 'before', trainable: 1000, fixed: 0, outputs: 10_816 },
            { node: 'detour', trainable: 2320, fixed: 0, outputs: 10_816 },
          ],
        }),
      ],
    },
    outputs: {
      output: {
        shape: [26, 26, 16],
        layers: [
          { node: 'before', trainable: 1000, fixed: 0, outputs: 10_816 },
          { node: 'detour', trainable: 2320, fixed: 0, outputs: 10_816 },
          { node: 'example', trainable: 0, fixed: 0, outputs: 10_816 },
        ],
      },
    },
    weights: 0,
  },
  {
    name: 'Three rows of numbers',
    params: {},
    inputs: { input: [exampleNetwork([32]), exampleNetwork([32]), exampleNetwork([32])] },
    outputs: { output: { shape: [32] } },
  },
  {
    name: 'Different sizes',
    params: {},
    inputs: { input: [exampleNetwork([26, 26, 16]), exampleNetwork([13, 13, 16])] },
    problems: ['shapes-differ'],
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
