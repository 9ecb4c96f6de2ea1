import { memoryContents } from '../../../src/contents/memory-contents.ts'
import type { DataStore } from '../../../src/engine/data/data-store.ts'
import { changed, type Dataset, type DatasetPart, forNetworks } from '../../../src/engine/data/dataset.ts'
import type { Numbers } from '../../../src/graph/base/numbers.ts'
import { ok } from '../../../src/graph/document/problem.ts'
import type { DataPlan } from '../../../src/graph/plan/plan.ts'
import { digits } from '../plans.ts'

export type Row = readonly [inputs: readonly number[], target: number]

function partOf(rows: readonly Row[]): DatasetPart {
  return {
    count: rows.length,
    targets: Float32Array.from(rows, ([, target]) => target),
    gather: (indices) => Float32Array.from(Array.from(indices, (index) => rows[index]?.[0] ?? []).flat()),
  }
}

/** A store that has one table, whatever is asked for; every number is divided by `by` on its way out. */
export function tableStore(
  target: Dataset['target'],
  parts: {
    readonly train: readonly Row[]
    readonly validation: readonly Row[]
    readonly test: readonly Row[]
  },
  by = 1,
): DataStore {
  const table: Dataset = {
    shape: [parts.train[0]?.[0].length ?? 1],
    target,
    parts: { train: partOf(parts.train), validation: partOf(parts.validation), test: partOf(parts.test) },
    hash: 'table',
  }
  const divide = (values: Numbers) => values.set(values.map((value) => value / by))
  const divided = changed(table, divide, () => ({ kind: 'divide', by }), 'divided')
  const load = async () => ok(forNetworks(divided))
  return { contents: memoryContents(), load, loadAll: load }
}

/** Stands for the plan of the table, which the store above does not read. */
export const tablePlan: DataPlan = digits()
