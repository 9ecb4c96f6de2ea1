import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { loss } from './loss.ts'

export const examples: NodeExamples<typeof loss> = [
  {
    name: 'Chosen by the network’s output',
    params: {},
    inputs: {},
    outputs: { loss: { name: 'automatic' } },
  },
  {
    name: 'For several classes',
    params: { kind: 'categorical-crossentropy' },
    inputs: {},
    outputs: { loss: { name: 'categorical-crossentropy' } },
  },
  {
    name: 'For yes or no',
    params: { kind: 'binary-crossentropy' },
    inputs: {},
    outputs: { loss: { name: 'binary-crossentropy' } },
  },
  {
    name: 'For numbers',
    params: { kind: 'mean-squared-error' },
    inputs: {},
    outputs: { loss: { name: 'mean-squared-error' } },
  },
  {
    name: 'For numbers with outliers',
    params: { kind: 'mean-absolute-error' },
    inputs: {},
    outputs: { loss: { name: 'mean-absolute-error' } },
  },
]
