import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, table as tableParameter } from '../../../src/graph/node/parameter.ts'
import type { ClassCounts } from '../../../src/graph/values/port-value.ts'
import { countClasses } from '../class-counts.ts'
import { indistinctOf } from './indistinct.ts'
import { PRESETS, presetTable } from './preset-tables.ts'
import { readTable } from './read-table.ts'

function extent(rows: readonly (readonly number[])[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows)
    for (const value of row) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  return [low, high]
}

function extentOfTargets(targets: readonly number[]) {
  const alike = indistinctOf(targets)
  return { range: extent([targets]), ...(alike && { indistinct: alike }) }
}

function countsOf(targets: readonly number[], classes: number): ClassCounts {
  const train = countClasses(targets, classes)
  const none = train.map(() => 0)
  return { train, validation: none, test: none }
}

export const table = defineNode({
  type: 'table',
  version: 1,
  category: 'data',
  place: 50,
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    preset: choice({ options: PRESETS, default: 'mm-inch', onCard: true }),
    table: tableParameter({
      maxRows: 5000,
      maxColumns: 50,
      default: ({ preset }) => presetTable(preset),
      ownWhen: { param: 'preset', value: 'own' },
    }),
  },
  infer({ params }) {
    const read = readTable(params.table, 'table')
    if (!read.ok) return { problems: read.problems }
    const { inputs, features, target, targets, facts } = read.value
    const columns = features.map((_, at) => inputs.map((row) => row[at] as number))
    const blurred = columns.map(indistinctOf)
    const feature = blurred.findIndex((values) => values !== undefined)
    const alike = blurred[feature]
    const data = {
      kind: 'data',
      shape: [features.length],
      features,
      target: target.kind === 'numbers' ? { ...target, ...extentOfTargets(targets) } : target,
      examples: { train: inputs.length, validation: 0, test: 0 },
      range: extent(inputs),
      extents: columns.map((column) => extent([column])),
      ...(alike && { indistinct: { feature, values: alike } }),
      ...(target.kind === 'classes' && {
        perClass: countsOf(targets, target.names.length),
        classOrder: targets,
      }),
    } as const
    return { outputs: { data }, facts }
  },
  plan: {
    kind: 'dataset',
    dataset: (params) => {
      const read = readTable(params.table, 'table')
      if (!read.ok) throw new Error('a table with problems has no examples')
      const { inputs, targets, target } = read.value
      return { kind: 'table', inputs, targets, target: target.kind }
    },
  },
  variant: ({ preset }) => preset,
})
