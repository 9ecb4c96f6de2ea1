import { exampleImage } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { liveActivation } from './live-activation.ts'

export const examples: NodeExamples<typeof liveActivation> = [
  {
    name: 'After a filter',
    params: {},
    inputs: { input: exampleImage([26, 26, 1]) },
    outputs: { output: { shape: [26, 26, 1] } },
  },
  {
    name: 'Back to the range of pixels',
    params: { kind: 'clip' },
    inputs: { input: exampleImage([120, 160, 3]) },
    outputs: { output: { shape: [120, 160, 3] } },
  },
]
