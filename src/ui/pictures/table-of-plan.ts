import { sameJson } from '../../graph/base/json.ts'
import { type CheckedGraph, checkedNodes } from '../../graph/check/checked-graph.ts'
import type { DataPlan, DataStep } from '../../graph/plan/plan.ts'
import type { DataValue } from '../../graph/values/port-value.ts'

/** Steps that change numbers only: without them a row is as a person wrote it. */
const SCALING: ReadonlySet<DataStep['kind']> = new Set(['divide', 'standardise'])

/** The data as it is to be shown: rows of a table in their own units, pictures as they are. */
export function shownPlan(data: DataPlan): DataPlan {
  if (data.dataset.kind !== 'table') return data
  return { ...data, steps: data.steps.filter(({ kind }) => !SCALING.has(kind)) }
}

/** What leaves the node whose data set a plan begins with, as long as that node still has the same rows. */
export function tableOfPlan(graph: CheckedGraph, { dataset }: DataPlan): DataValue | undefined {
  if (dataset.kind !== 'table') return undefined
  for (const { definition, status, params, outputs } of checkedNodes(graph)) {
    if (status !== 'ready' || definition?.plan.kind !== 'dataset') continue
    const data = Object.values(outputs).find((value) => value.kind === 'data')
    if (data?.kind === 'data' && data.features && sameJson(definition.plan.dataset(params), dataset))
      return data
  }
  return undefined
}
