import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { type FixedEnd, rankForWire } from '../../../src/graph/guide/rank-for-wire.ts'
import { fits } from '../../../src/graph/values/port-value.ts'
import { classifier, training } from '../../nodes/small-training.ts'

const graph = training([...classifier.slice(0, 2), ['dense'], classifier[2]])
const places = {
  pictures: ['digits', 'data', 'out'],
  scaled: ['scale', 'data', 'out'],
  maps: ['l0', 'output', 'out'],
  row: ['l1', 'output', 'out'],
  hidden: ['l2', 'output', 'out'],
  output: ['l3', 'output', 'out'],
  model: ['trainer', 'model', 'out'],
  metrics: ['trainer', 'metrics', 'out'],
  'the network of a trainer': ['trainer', 'network', 'in'],
  'a Dense': ['l2', 'input', 'in'],
} as const

/** The types that could be wired there by their ports alone, best first. */
function ranked([node, port, side]: (typeof places)[keyof typeof places]): readonly string[] {
  const at: FixedEnd = { fixed: [node, port], side }
  const definition = graph.node(node)!.definition!
  const type = side === 'out' ? definition.outputs[port]!.type : definition.inputs[port]!.type
  const fitting = [...registry.values()].filter(({ inputs, outputs }) =>
    side === 'out'
      ? Object.values(inputs).some((input) => fits(type, input.type))
      : Object.values(outputs).some((output) => fits(output.type, type)),
  )
  return rankForWire(graph, at, fitting).map((each) => each.type)
}

describe('what a wire could end at', () => {
  it.each<[keyof typeof places, readonly string[]]>([
    ['pictures', ['scale', 'conv2d']],
    ['scaled', ['conv2d', 'pooling', 'flatten']],
    ['maps', ['pooling', 'conv2d', 'flatten']],
    ['row', ['dense', 'trainer']],
    ['hidden', ['dense', 'trainer', 'dropout']],
    ['output', ['trainer', 'dense']],
    ['model', ['evaluate', 'confusion-matrix', 'predictions']],
    ['metrics', ['curves', 'compare']],
    ['the network of a trainer', ['dense', 'activation']],
    ['a Dense', ['flatten', 'dense']],
  ])('at %s begins with what comes next', (place, first) => {
    expect(ranked(places[place]).slice(0, first.length)).toEqual(first)
  })

  it('has what does not fit the shape at its end', () => {
    const before = (place: keyof typeof places, a: string, b: string) => {
      const order = ranked(places[place])
      expect(order.indexOf(a), `${a} before ${b}`).toBeLessThan(order.indexOf(b))
      expect(order).toContain(b)
    }
    before('hidden', 'dense', 'conv2d')
    before('hidden', 'trainer', 'conv2d')
    before('maps', 'flatten', 'dense')
    before('pictures', 'flatten', 'dense')
    before('model', 'predict', 'threshold')
    before('model', 'confusion-matrix', 'regression-plot')
    before('row', 'activation', 'pooling')
  })

  it('loses nothing and keeps the order of what is alike', () => {
    const all = [...registry.values()]
    const at: FixedEnd = { fixed: ['nowhere', 'data'], side: 'out' }
    expect(rankForWire(graph, at, all)).toEqual(all)
  })
})
