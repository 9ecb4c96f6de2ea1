import type { DataPlan, DataStep } from './plan.ts'

/** These change what examples are made of, or what is asked of them; all others choose and order examples. */
const CHANGES: readonly DataStep['kind'][] = ['divide', 'standardise', 'resize', 'augment', 'scale-target']

/** The same examples in the same order, as their data set has them. */
export function rawDataPlan({ dataset, steps }: DataPlan): DataPlan {
  return { dataset, steps: steps.filter(({ kind }) => !CHANGES.includes(kind)) }
}
