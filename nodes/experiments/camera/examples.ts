import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { camera } from './camera.ts'

export const examples: NodeExamples<typeof camera> = [
  {
    name: 'What the camera sees, in grey',
    params: {},
    inputs: {},
    outputs: { output: { shape: [240, 320, 1] } },
  },
  {
    name: 'Quick and in colour',
    params: { colour: true, shrink: 2 },
    inputs: {},
    outputs: { output: { shape: [120, 160, 3] } },
  },
]
