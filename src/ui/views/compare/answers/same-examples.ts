import { hashJson } from '../../../../graph/base/hash.ts'
import type { DataPlan, DataStep } from '../../../../graph/plan/plan.ts'
import type { RunView } from '../../../../session/run-view.ts'
import type { ShownRun } from '../../../trainers/measure.ts'

/** A class for each example, in order. */
export type Classes = NonNullable<RunView['validation']>

/** Runs whose answers are about the same examples, so that they can be held against each other. */
export interface AnsweredRuns<R extends ShownRun> {
  /** The class that each example is of. */
  readonly asked: Classes
  /** Where the examples come from. */
  readonly data: DataPlan
  readonly classes: number
  readonly runs: readonly R[]
  /** Those that answered to other examples, or to none. */
  readonly others: readonly R[]
}

/** Steps that decide which examples there are, of which class, and in which order. */
const CHOOSING: ReadonlySet<DataStep['kind']> = new Set([
  'split',
  'take',
  'shuffle',
  'select-classes',
  'one-vs-rest',
  'imbalance',
])

const known = new WeakMap<DataPlan, string>()

/** The same for data whose examples are the same, whatever is done to their numbers. */
function examplesOf(data: DataPlan): string {
  const before = known.get(data)
  if (before !== undefined) return before
  const hash = hashJson({ dataset: data.dataset, steps: data.steps.filter(({ kind }) => CHOOSING.has(kind)) })
  known.set(data, hash)
  return hash
}

/** Whether a run has told what it answers to the examples of the validation. */
export const hasAnswers = ({ run }: ShownRun): boolean =>
  run.validation !== undefined && run.trace.some(({ answers }) => answers !== undefined)

/** As many of the runs as answered to the same examples; the first ones, where there are as many others. */
export function withSameExamples<R extends ShownRun>(runs: readonly R[]): AnsweredRuns<R> | undefined {
  const sets = new Map<string, R[]>()
  for (const shown of runs) {
    const { run } = shown
    if (!hasAnswers(shown)) continue
    const key = `${run.ran.outputs} ${run.validation?.length} ${examplesOf(run.ran.data)}`
    sets.set(key, [...(sets.get(key) ?? []), shown])
  }
  let most: readonly R[] = []
  for (const set of sets.values()) if (set.length > most.length) most = set
  const [first] = most
  if (!first?.run.validation) return undefined
  const same = new Set(most)
  return {
    asked: first.run.validation,
    data: first.run.ran.data,
    // One unit decides between two classes.
    classes: Math.max(2, first.run.ran.outputs),
    runs: most,
    others: runs.filter((shown) => !same.has(shown)),
  }
}
