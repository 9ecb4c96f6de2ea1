import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { gradientDescent } from './gradient-descent.ts'

export const examples: NodeExamples<typeof gradientDescent> = [
  { name: 'Down a parabola', params: {}, inputs: {} },
  {
    name: 'A rate that is too large',
    params: { rate: 1.1 },
    inputs: {},
  },
  {
    name: 'Into the nearer valley',
    params: { curve: 'two-valleys' },
    inputs: {},
  },
  {
    name: 'Caught between waves',
    params: { curve: 'waves' },
    inputs: {},
  },
  { name: 'Already at the bottom', params: { start: 2 }, inputs: {} },
]
