import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice } from '../../../src/graph/node/parameter.ts'
import { sizeOf } from '../../../src/graph/values/port-value.ts'

export const featureMaps = defineNode({
  type: 'feature-maps',
  version: 1,
  category: 'result',
  place: 50,
  inputs: { network: { type: 'network' } },
  outputs: {},
  params: {
    brightness: choice({ options: ['each', 'common'], default: 'each' }),
  },
  infer({ inputs: { network } }) {
    const { shape } = network
    const [height, width, channels] = shape
    if (shape.length !== 3 || !height || !width || !channels)
      return { facts: [{ code: 'numbers-shown', values: { count: sizeOf(shape) } }] }
    return { facts: [{ code: 'maps-shown', values: { count: channels, size: [height, width] } }] }
  },
  plan: { kind: 'result' },
  codes: ['maps-shown', 'numbers-shown'],
})
