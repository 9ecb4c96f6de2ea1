import { exampleData, exampleModel, exampleNetwork } from '../../../src/graph/node/example-values.ts'
import type { NodeExamples } from '../../../src/graph/node/node-example.ts'
import type { threshold } from './threshold.ts'

const yesOrNo = exampleData({ target: { kind: 'classes', names: ['no', 'yes'] } })
const decider = exampleModel({
  data: yesOrNo,
  network: exampleNetwork([1], { data: yesOrNo, activation: 'sigmoid' }),
})
export const examples: NodeExamples<typeof threshold> = [
  { name: 'At one half', params: {}, inputs: { model: decider } },
  {
    name: 'Rather one alarm too many',
    params: { threshold: 0.1, part: 'validation' },
    inputs: { model: decider },
  },
  {
    name: 'Ten classes',
    params: {},
    inputs: { model: exampleModel() },
    problems: ['threshold-needs-two-classes'],
  },
  {
    name: 'Two units',
    params: {},
    inputs: {
      model: exampleModel({
        data: yesOrNo,
        network: exampleNetwork([2], { data: yesOrNo, activation: 'softmax' }),
      }),
    },
    problems: ['threshold-needs-sigmoid'],
  },
]
