import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import { apply } from '../../src/graph/document/apply.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { type Axis, valuesOf } from '../../src/graph/values/axis.ts'
import { sweepOf, variantsOfSweep } from '../../src/graph/variants/sweep-of.ts'
import { checked, fixed, graphOf, type Params, problemAt, saidAt } from './small-graph.ts'

const RATES: Axis = {
  node: 'optimizer',
  param: 'learningRate',
  values: { kind: 'log-range', from: 0.001, to: 0.1, count: 3 },
}
const BATCHES: Axis = { node: 'trainer', param: 'batchSize', values: { kind: 'list', values: [16, 64] } }

const sweeping = (axes: readonly Axis[], params: Params = {}) =>
  checked(
    graphOf(
      {
        digits: ['digits'],
        flat: ['flatten'],
        dense: ['dense', { units: 10, activation: 'softmax' }],
        optimizer: ['optimizer'],
        trainer: ['trainer'],
        other: ['optimizer'],
        sweep: ['sweep', { axes, ...params }],
      },
      [
        'digits.data > flat.input',
        'flat.output > dense.input',
        'dense.output > trainer.network',
        'optimizer.optimizer > trainer.optimizer',
        'trainer.metrics > sweep.metrics',
      ],
    ),
  )

describe('a sweep', () => {
  it('has every combination of its values, with the seed of the graph', () => {
    const graph = sweeping([RATES, BATCHES])
    const sweep = sweepOf(graph, 'sweep')!
    expect(sweep).toMatchObject({ node: 'sweep', trainer: 'trainer', way: 'grid', measure: 'accuracy' })
    const variants = variantsOfSweep(graph, sweep)
    expect(variants.map(({ settings }) => settings.map(({ value }) => value))).toEqual(
      [0.001, 0.01, 0.1].flatMap((rate) => [16, 64].map((size) => [rate, size])),
    )
    expect(new Set(variants.map(({ seed }) => seed))).toEqual(new Set([1]))
  })

  it('draws the same points for the same seed of the graph', () => {
    const points = (way: string) => {
      const graph = sweeping([RATES, BATCHES], { way, count: 6 })
      return variantsOfSweep(graph, sweepOf(graph, 'sweep')!)
    }
    expect(points('latin-hypercube')).toHaveLength(6)
    expect(points('latin-hypercube')).toEqual(points('latin-hypercube'))
    expect(points('random')).not.toEqual(points('latin-hypercube'))
  })

  it('that varies nothing offers the learning rate', () => {
    const graph = sweeping([])
    expect(graph.node('sweep')?.status).toBe('ready')
    const after = fixed(graph, problemAt(graph, 'sweep', 'axes-none'))
    expect(after.node('sweep')?.problems).toEqual([])
    expect(sweepOf(after, 'sweep')?.axes).toMatchObject([{ node: 'optimizer', param: 'learningRate' }])
  })

  const VALUES = { kind: 'list', values: [1] } as const
  it.each<[code: string, axis: Axis, left: readonly unknown[], en: string, de: string]>([
    [
      'axis-node-gone',
      { node: 'dense_7', param: 'units', values: VALUES },
      [],
      'The node “dense_7”, whose parameter “units” is varied here, is no longer in the graph.',
      'Den Knoten „dense_7“, dessen Parameter „units“ hier verändert wird, gibt es nicht mehr.',
    ],
    [
      'axis-param-gone',
      { node: 'dense', param: 'toString', values: VALUES },
      [],
      '“Dense” has no parameter “toString” that could be varied.',
      '„Vollverbunden (Dense)“ hat keinen Parameter „toString“, der sich verändern ließe.',
    ],
    [
      'axis-elsewhere',
      { node: 'other', param: 'learningRate', values: VALUES },
      [],
      'The trainer does not use “Adam”, so its parameter “learningRate” would change nothing.',
      'Der Trainer benutzt „Adam“ nicht, also würde „learningRate“ dort nichts ändern.',
    ],
    [
      'axis-no-values',
      { ...RATES, values: { kind: 'list', values: [] } },
      [0.001],
      '“Learning rate” of “Adam” has no values yet.',
      '„Lernrate“ von „Adam“ hat noch keine Werte.',
    ],
    [
      'axis-no-values',
      { ...RATES, values: { kind: 'log-range', from: -1, to: 0, count: 3 } },
      [0.001],
      '“Learning rate” of “Adam” has no values yet.',
      '„Lernrate“ von „Adam“ hat noch keine Werte.',
    ],
    [
      'axis-below-zero',
      { ...RATES, values: { kind: 'log-range', from: 0, to: 1, count: 4 } },
      [0.001, 0.01, 0.1, 1],
      '“Learning rate” of “Adam”: a logarithmic range has to begin and to end above zero.',
      '„Lernrate“ von „Adam“: Ein logarithmischer Bereich muss über null beginnen und enden.',
    ],
    [
      'axis-below-zero',
      { ...BATCHES, values: { kind: 'log-range', from: 64, to: -3, count: 4 } },
      [64, 16, 4, 1],
      '“Batch size” of “Trainer”: a logarithmic range has to begin and to end above zero.',
      '„Stapelgröße“ von „Trainer“: Ein logarithmischer Bereich muss über null beginnen und enden.',
    ],
    [
      'axis-value-refused',
      { node: 'trainer', param: 'batchSize', values: { kind: 'list', values: [16, 0, 32.4] } },
      [16, 1, 32],
      '“Batch size” of “Trainer” cannot be 0.',
      '„Stapelgröße“ von „Trainer“ kann nicht 0 sein.',
    ],
  ])('says %s, and how to go on', (code, axis, left, en, de) => {
    const graph = sweeping([BATCHES, axis].slice(axis.param === 'batchSize' ? 1 : 0))
    expect(saidAt(graph, 'sweep')).toEqual([[en, de]])
    expect(sweepOf(graph, 'sweep')).toBeUndefined()
    const after = fixed(graph, problemAt(graph, 'sweep', code))
    expect(after.node('sweep')?.problems).toEqual([])
    const values = sweepOf(after, 'sweep')?.axes.filter(({ param }) => param === axis.param)
    const isWhole = axis.param === 'batchSize'
    expect(values?.flatMap((each) => valuesOf(each.values, isWhole))).toEqual(left)
  })

  it('takes a range that goes down, and one between whole numbers, for the values they have', () => {
    const rate = { ...RATES, values: { kind: 'range', from: 0.3, to: 0.1, count: 3 } } as const
    const size = { ...BATCHES, values: { kind: 'range', from: 1.5, to: 3, count: 9 } } as const
    const graph = sweeping([rate, size])
    expect(graph.node('sweep')?.problems).toEqual([])
    const values = variantsOfSweep(graph, sweepOf(graph, 'sweep')!).map(({ settings }) => settings)
    expect([...new Set(values.map(([first]) => first!.value))]).toEqual([0.3, 0.2, 0.1])
    expect([...new Set(values.map(([, second]) => second!.value))]).toEqual([2, 3])
  })

  it('cannot vary a parameter twice, nor its own', () => {
    const graph = sweeping([RATES, RATES])
    expect(fixed(graph, problemAt(graph, 'sweep', 'axis-twice')).node('sweep')?.problems).toEqual([])
    const own = sweeping([{ node: 'sweep', param: 'axes', values: VALUES }])
    expect(own.node('sweep')?.status).toBe('problem')
  })

  it('of too many combinations offers to draw points', () => {
    const many = { kind: 'range', from: 1, to: 100, count: 100 } as const
    const axes = ['epochs', 'batchSize'].map((param) => ({ node: 'trainer', param, values: many }))
    const graph = sweeping(axes)
    expect(saidAt(graph, 'sweep')[0]?.[0]).toContain('10,000 combinations')
    expect(sweepOf(fixed(graph, problemAt(graph, 'sweep', 'sweep-too-many')), 'sweep')?.way).toBe(
      'latin-hypercube',
    )
  })

  it('sees edits of nodes that no wire brings it, as if all were checked anew', () => {
    const position = { x: 0, y: 0 }
    const edits: readonly Operation[] = [
      { kind: 'remove-node', id: 'optimizer' },
      { kind: 'add-node', id: 'optimizer', node: { type: 'optimizer', version: 1, params: {}, position } },
      {
        kind: 'add-wire',
        id: 'again',
        wire: { from: ['optimizer', 'optimizer'], to: ['trainer', 'optimizer'] },
      },
      { kind: 'set-label', id: 'optimizer', label: 'Mine' },
      { kind: 'remove-wire', id: 'again' },
      { kind: 'set-label', id: 'optimizer', label: undefined },
      // Behind the schedule it comes after the sweep, which no wire brings anything.
      { kind: 'add-node', id: 'schedule', node: { type: 'schedule', version: 1, params: {}, position } },
      {
        kind: 'add-wire',
        id: 'falls',
        wire: { from: ['schedule', 'schedule'], to: ['optimizer', 'schedule'] },
      },
      { kind: 'remove-wire', id: 'w4' },
    ]
    let graph = sweeping([RATES])
    expect(graph.node('sweep')?.problems).toEqual([])
    const seen: (readonly string[])[] = []
    for (const edit of edits) {
      const applied = apply(graph.document, edit)
      if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
      graph = check(applied.value.document, registry, graph)
      expect(graph.node('sweep')).toEqual(checked(applied.value.document).node('sweep'))
      seen.push(graph.node('sweep')!.problems.map(({ code }) => code))
    }
    // Without optimizer no metrics arrive, and nothing is said of the axes either.
    expect(seen[4]).toEqual([])
  })
})
