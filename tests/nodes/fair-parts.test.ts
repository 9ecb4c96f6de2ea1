import { describe, expect, it } from 'vitest'
import { loadedParts } from './loaded-parts.ts'
import { checked, fixed, graphOf, type Params, problemAt } from './small-graph.ts'
import { classifier, training } from './small-training.ts'

/** Iris comes sorted: fifty of each kind, one after the other. */
function iris(split: Params, before?: readonly [type: string, params?: Params]) {
  return checked(
    graphOf(
      {
        table: ['table', { preset: 'iris' }],
        ...(before && { before }),
        split: ['split', split],
        layer: ['dense', { units: 3, activation: 'softmax' }],
        optimizer: ['optimizer'],
        trainer: ['trainer'],
      },
      [
        ...(before ? ['table.data > before.data', 'before.data > split.data'] : ['table.data > split.data']),
        'split.data > layer.input',
        'layer.output > trainer.network',
        'optimizer.optimizer > trainer.optimizer',
      ],
    ),
  )
}

const codesAt = (graph: ReturnType<typeof iris>, node: string) =>
  graph.node(node)?.problems.map(({ code }) => code)

describe('a sorted table that is split', () => {
  it('as it stands is told which classes are missing where, and the button mixes it', async () => {
    const graph = iris({ shuffle: false })
    const problem = problemAt(graph, 'split', 'part-lacks-classes')
    expect(problem.values).toMatchObject({ part: 'validation', missing: 2, classes: 3 })
    const mixed = fixed(graph, problem)
    expect([codesAt(mixed, 'split'), codesAt(mixed, 'trainer')]).toEqual([[], []])
    // True of the examples themselves, before and after.
    expect((await loadedParts(graph, 'split')).validation).toEqual([0, 0, 30])
    expect((await loadedParts(mixed, 'split')).validation.every((count) => count > 0)).toBe(true)
  })

  it.each([
    ['the test part', { shuffle: false, validationPercent: 0, testPercent: 20 }, 'test'],
    ['the training part', { shuffle: false, validationPercent: 40, testPercent: 0 }, 'train'],
  ])('is told about %s too', (_, params, part) => {
    expect(problemAt(iris(params), 'split', 'part-lacks-classes').values).toMatchObject({ part })
  })

  it('is told nothing where it was mixed before', () => {
    expect(codesAt(iris({ shuffle: false }, ['shuffle', {}]), 'split')).toEqual([])
  })

  it('counts exactly what the engine then loads, step by step', async () => {
    for (const before of [
      ['take', { count: 70 }],
      ['select-classes', { classes: [0, 2] }],
      ['one-vs-rest', { class: 1 }],
    ] as const) {
      const graph = iris({ shuffle: false, validationPercent: 30, testPercent: 10 }, before)
      const data = graph.node('split')?.outputs.data
      expect(data?.kind === 'data' && data.perClass).toEqual(await loadedParts(graph, 'split'))
    }
  })

  it('without a class that was taken away before is told at the trainer', () => {
    const graph = iris({ shuffle: false, validationPercent: 10 }, ['take', { count: 90 }])
    expect(problemAt(graph, 'trainer', 'classes-untrained').values).toMatchObject({ none: 1 })
  })
})

describe('batch normalisation', () => {
  const [conv, ...rest] = classifier
  const layers = [conv, ['batch-normalisation'], ...rest] as const
  const unsettled = (trainer: Params) =>
    training(layers, { digits: { train: 512 }, trainer: { batchSize: 128, ...trainer } })

  it('with twelve steps is told that its averages are not settled; one click lowers their memory', () => {
    const graph = unsettled({ epochs: 3 })
    const problem = problemAt(graph, 'trainer', 'averages-unsettled')
    expect(problem.values).toMatchObject({ steps: 12, percent: 89 })
    expect(codesAt(fixed(graph, problem), 'trainer')).not.toContain('averages-unsettled')
  })

  it('is told nothing where as many epochs are trained as it says', () => {
    const { epochs } = problemAt(unsettled({ epochs: 3 }), 'trainer', 'averages-unsettled').values
    expect(codesAt(unsettled({ epochs: epochs as number }), 'trainer')).not.toContain('averages-unsettled')
    expect(codesAt(unsettled({ epochs: (epochs as number) - 1 }), 'trainer')).toContain('averages-unsettled')
  })
})
