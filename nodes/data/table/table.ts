import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, table as tableParameter } from '../../../src/graph/node/parameter.ts'
import type { ClassCounts, DataValue } from '../../../src/graph/values/port-value.ts'
import { isLargeTable } from '../../../src/graph/values/table.ts'
import { countClasses } from '../class-counts.ts'
import { MISSING } from './column-inputs.ts'
import { indistinctOf } from './indistinct.ts'
import { PRESETS, presetTable } from './preset-tables.ts'
import { readTable } from './read-table.ts'
import type { ReadRecipe, ReadRows } from './table-parts.ts'

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

function forTraining(train: readonly number[]): ClassCounts {
  const none = train.map(() => 0)
  return { train, validation: none, test: none }
}

function dataOfRows({ inputs, features, target, targets }: ReadRows): DataValue {
  const columns = features.map((_, at) => inputs.map((row) => row[at] as number))
  const blurred = columns.map(indistinctOf)
  const feature = blurred.findIndex((values) => values !== undefined)
  const alike = blurred[feature]
  return {
    kind: 'data',
    shape: [features.length],
    features,
    target: target.kind === 'numbers' ? { ...target, ...extentOfTargets(targets) } : target,
    examples: { train: inputs.length, validation: 0, test: 0 },
    range: extent(inputs),
    extents: columns.map((column) => extent([column])),
    ...(alike && { indistinct: { feature, values: alike } }),
    ...(target.kind === 'classes' && {
      perClass: forTraining(countClasses(targets, target.names.length)),
      classOrder: targets,
    }),
  }
}

function dataOfRecipe({ features, target, targetRange, count, extents, perClass }: ReadRecipe): DataValue {
  return {
    kind: 'data',
    shape: [features.length],
    features,
    target: target.kind === 'numbers' && targetRange ? { ...target, range: targetRange } : target,
    examples: { train: count, validation: 0, test: 0 },
    range: extent(extents),
    extents,
    ...(perClass && { perClass: forTraining(perClass) }),
  }
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
    missing: choice({ options: MISSING, default: 'leave-out' }),
  },
  infer({ params }) {
    const read = readTable(params.table, params.missing, 'table')
    if (!read.ok) return { problems: read.problems }
    const data = read.value.kind === 'rows' ? dataOfRows(read.value) : dataOfRecipe(read.value)
    return { outputs: { data }, facts: read.value.facts }
  },
  plan: {
    kind: 'dataset',
    dataset: ({ table, missing }) => {
      const read = readTable(table, missing, 'table')
      if (!read.ok) throw new Error('a table with problems has no examples')
      const { target } = read.value
      if (read.value.kind === 'rows') {
        const { inputs, targets } = read.value
        return { kind: 'table', inputs, targets, target: target.kind }
      }
      if (!isLargeTable(table)) throw new Error('only a large table is read by a recipe')
      const { inputs, answer } = read.value
      return { kind: 'own-table', content: table.content, inputs, answer, target: target.kind }
    },
  },
  variant: ({ preset }) => preset,
})
