import { defineNode } from '../../../src/graph/node/define-node.ts'
import { sameShape } from '../../../src/graph/values/same-value.ts'
import { branchProblem, inferLayer } from '../infer-layer.ts'

export const add = defineNode({
  type: 'add',
  version: 1,
  category: 'layer',
  place: 140,
  inputs: { input: { type: 'network', many: true } },
  outputs: { output: { type: 'network' } },
  params: {},
  infer({ node, inputs: { input } }) {
    const [first, ...others] = input
    const unjoinable = branchProblem(input)
    if (unjoinable || !first) return { problems: unjoinable ? [unjoinable] : [] }
    const different = others.find(({ shape }) => !sameShape(shape, first.shape))
    if (different) {
      const values = { first: first.shape, other: different.shape }
      return { problems: [{ code: 'shapes-differ', values, port: 'input' }] }
    }
    return inferLayer(node, [first, ...others], { shape: first.shape, activation: 'linear' })
  },
  plan: { kind: 'layer', layer: () => ({ class_name: 'Add', config: {} }) },
  reads: { Add: () => ({ params: {} }) },
  codes: ['shapes-differ'],
})
