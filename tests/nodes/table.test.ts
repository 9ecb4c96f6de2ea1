import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Json } from '../../src/graph/base/json.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import type { AnyTable, Table } from '../../src/graph/values/table.ts'
import { sentence } from '../../testing/words.ts'
import { arbitraryParams } from './arbitrary-params.ts'
import { checked, fixed, graphOf, problemAt, saidAt } from './small-graph.ts'

const definition = registry.get('table')
if (definition?.plan.kind !== 'dataset') throw new Error('no table')
const { plan } = definition

const alone = (params: Readonly<Record<string, Json>>) => checked(graphOf({ table: ['table', params] }, []))
const own = (table: AnyTable) => alone({ preset: 'own', table })
const planned = (params: Readonly<Record<string, Json>>) => {
  const config = plan.dataset(alone(params).node('table')?.params ?? {})
  if (config.kind !== 'table') throw new Error('no rows')
  return config
}

describe('the tables that ship', () => {
  it('have the rows of their sources', () => {
    expect(planned({})).toEqual({
      kind: 'table',
      inputs: [[1], [15], [60]],
      targets: [0.0393701, 0.590551, 2.3622],
      target: 'numbers',
    })
    expect(planned({ preset: 'celsius' })).toMatchObject({
      inputs: [[-10], [0], [20]],
      targets: [14, 32, 68],
    })
    const exam = planned({ preset: 'exam' })
    expect(exam.inputs.flat()).toEqual([50, 60, 70, 20, 10, 30])
    expect(exam.targets).toEqual([1, 1, 1, 0, 0, 0])
  })

  it('know the published means of Iris and of Auto MPG', () => {
    const iris = planned({ preset: 'iris' })
    const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
    const column = (at: number) => mean(iris.inputs.map((row) => row[at] as number))
    // UCI, iris.names: 5.84 3.05 3.76 1.20 (of the file with two known errors; Fisher's own numbers give 3.057, 3.758).
    expect([0, 1, 2, 3].map((at) => Number(column(at).toFixed(3)))).toEqual([5.843, 3.057, 3.758, 1.199])
    expect([0, 1, 2].map((at) => iris.targets.filter((each) => each === at).length)).toEqual([50, 50, 50])
    const cars = planned({ preset: 'auto-mpg' })
    expect(cars.inputs).toHaveLength(392)
    expect(mean(cars.targets)).toBeCloseTo(23.4459, 4)
    const facts = alone({ preset: 'auto-mpg' })
      .node('table')
      ?.facts.map((fact) => sentence(fact, 'en'))
    expect(facts).toEqual(['6 rows without a value are left out.'])
  })
})

describe('a table of one’s own', () => {
  const table: Table = {
    columns: [
      { name: 'a', role: 'input' },
      { name: 'b', role: 'class' },
    ],
    rows: [
      [1, '10'],
      [2, 9],
      [3, 10],
    ],
  }

  it('counts only where it is chosen, and is kept meanwhile', () => {
    expect(planned({ preset: 'own', table }).targets).toEqual([1, 0, 1])
    expect(planned({ preset: 'iris', table }).inputs).toHaveLength(150)
  })

  it('with words where a number is asked for becomes one of classes at a click', () => {
    const columns = [table.columns[0]!, { name: 'b', role: 'target' as const }]
    const graph = own({
      columns,
      rows: [
        [1, 'yes'],
        [2, 'no'],
      ],
    })
    expect(saidAt(graph, 'table')[0]?.[0]).toMatch(/“yes” in row 1 of the column “b”/)
    const after = fixed(graph, problemAt(graph, 'table', 'table-text-in-target'))
    expect(after.node('table')?.outputs.data).toMatchObject({
      target: { kind: 'classes', names: ['no', 'yes'] },
    })
  })

  it('learns from words, dates and what is filled in, and says so', () => {
    const table: AnyTable = {
      columns: [
        { name: 'colour', role: 'input', reads: 'words' },
        { name: 'day', role: 'input', reads: 'date-parts' },
        { name: 'size', role: 'input' },
        { name: 'y', role: 'target' },
      ],
      rows: [
        ['red', '2020-02-29', 1, 1],
        [null, '2021-03-01T12:30:00', null, 2],
        ['red', null, 4, 3],
        ['blue', '2020-02-29', 1, null],
      ],
    }
    expect(planned({ preset: 'own', table }).inputs).toEqual([[0, 1, 2020, 2, 6, 0, 1]])
    expect(planned({ preset: 'own', table, missing: 'most-frequent' }).inputs).toEqual([
      [0, 1, 2020, 2, 6, 0, 1],
      [0, 1, 2021, 3, 1, 12, 1],
      [0, 1, 2020, 2, 6, 0, 4],
    ])
    expect(planned({ preset: 'own', table, missing: 'mean' }).inputs[1]?.at(-1)).toBe(2)
    const facts = alone({ preset: 'own', table, missing: 'mean' }).node('table')?.facts
    expect(facts?.map((fact) => sentence(fact, 'en'))).toEqual([
      '1 row without a value is left out.',
      '“colour” becomes 2 inputs of 0 or 1, one for each word.',
      '1 missing value of “colour” is filled with the most frequent one, red.',
      '“day” becomes 4 inputs: year, month and day of the week (Monday is 1), and the hour.',
      '1 missing value of “day” is filled with the mean, 2020-06-30.',
      '1 missing value of “size” is filled with the mean, 2.',
    ])
  })

  it('that says where a column is text how it can be used all the same', () => {
    const columns = [{ name: 'a', role: 'input' as const }, table.columns[1]!]
    const graph = own({
      columns,
      rows: [
        ['red', 'yes'],
        ['blue', 'no'],
      ],
    })
    const after = fixed(graph, problemAt(graph, 'table', 'table-text-in-numbers'))
    expect(after.node('table')?.outputs.data).toMatchObject({ shape: [2] })
  })

  it.each<[string, Json]>([
    ['no columns', { columns: [], rows: [] }],
    ['a number as name', { columns: [{ name: 1, role: 'input' }], rows: [] }],
    ['an unknown role', { columns: [{ name: 'a', role: 'label' }], rows: [] }],
    ['a list', [1, 2]],
  ])('from a file with %s is refused and goes back to a usable one', (_, wrong) => {
    const graph = alone({ preset: 'own', table: wrong })
    const after = fixed(graph, problemAt(graph, 'table', 'param-not-a-table'))
    expect(after.node('table')?.status).toBe('ready')
  })

  it('says which row of a file is crooked, and what is too large', () => {
    const { columns } = table
    expect(saidAt(alone({ preset: 'own', table: { columns, rows: [[1, 2], [1]] } }), 'table')).toEqual([
      [
        'Rows: row 2 does not have 2 values that are numbers, short texts or empty.',
        'Zeilen: In Zeile 2 stehen nicht 2 Werte, die Zahlen, kurze Texte oder leer sind.',
      ],
    ])
    const rows = Array.from({ length: 5001 }, () => [1, 'a'])
    expect(saidAt(own({ columns, rows }), 'table')[0]?.[0]).toBe(
      'Rows: 5,001 rows and 2 columns are too many; at most 5,000 rows and 50 columns.',
    )
  })

  it('hands every complete row to the engine, with finite numbers and a class for each', () => {
    fc.assert(
      fc.property(arbitraryParams(definition), (params) => {
        const { outputs } = definition.infer({ node: 'table', inputs: {}, params })
        const data = outputs?.data
        if (data?.kind !== 'data') return
        const config = plan.dataset(params)
        if (config.kind !== 'table') throw new Error('no rows')
        expect(config.inputs).toHaveLength(data.examples.train)
        expect(config.targets).toHaveLength(data.examples.train)
        for (const row of config.inputs) {
          expect(row).toHaveLength(data.shape[0] as number)
          expect(row.every((value) => value >= data.range[0] && value <= data.range[1])).toBe(true)
        }
        if (data.target.kind === 'classes')
          expect(new Set(config.targets).size).toBe(data.target.names.length)
      }),
      { seed: 65, numRuns: 300 },
    )
  })
})

describe('a graph that begins with a table', () => {
  it('compiles to a plan that carries the rows, scaled column by column', () => {
    const graph = checked(
      graphOf(
        {
          table: ['table', { preset: 'iris' }],
          split: ['split'],
          scale: ['scale', { mode: 'standardise' }],
          dense: ['dense', { units: 3, activation: 'softmax' }],
          optimizer: ['optimizer'],
          trainer: ['trainer', { batchSize: 16 }],
        },
        [
          'table.data > split.data',
          'split.data > scale.data',
          'scale.data > dense.input',
          'dense.output > trainer.network',
          'optimizer.optimizer > trainer.optimizer',
        ],
      ),
    )
    expect(graph.problems).toEqual([])
    const compiled = compile(graph, 'trainer')
    if (!compiled.ok) throw new Error('not compiled')
    expect(compiled.value.inputShape).toEqual([4])
    expect(compiled.value.data.dataset).toMatchObject({ kind: 'table', target: 'classes' })
    expect(compiled.value.data.steps.at(-1)).toEqual({ kind: 'standardise', per: 'column' })
  })
})
