import { defineNode } from '../../../src/graph/node/define-node.ts'
import { branchProblem, inferLayer } from '../infer-layer.ts'
import { otherThan } from '../read-config.ts'

export const concatenate = defineNode({
  type: 'concatenate',
  version: 1,
  category: 'layer',
  place: 150,
  inputs: { input: { type: 'network', many: true } },
  outputs: { output: { type: 'network' } },
  params: {},
  infer({ node, inputs: { input } }) {
    const [first, ...others] = input
    const unjoinable = branchProblem(input)
    if (unjoinable || !first) return { problems: unjoinable ? [unjoinable] : [] }
    const size = first.shape.slice(0, -1)
    const different = others.find(
      ({ shape }) => shape.length !== first.shape.length || shape.slice(0, -1).join() !== size.join(),
    )
    if (different) {
      const values = { first: first.shape, other: different.shape }
      return { problems: [{ code: 'sizes-differ', values, port: 'input' }] }
    }
    const channels = input.map(({ shape }) => shape.at(-1) ?? 1)
    const all = channels.reduce((sum, count) => sum + count, 0)
    return inferLayer(node, [first, ...others], {
      shape: [...size, all],
      activation: 'linear',
      facts: [{ code: 'side-by-side', values: { sum: channels.join(' + '), all } }],
    })
  },
  plan: { kind: 'layer', layer: () => ({ class_name: 'Concatenate', config: { axis: -1 } }) },
  reads: { Concatenate: (config) => otherThan(config, { axis: [-1, 3] }) ?? { params: {} } },
  codes: ['sizes-differ', 'side-by-side'],
})
