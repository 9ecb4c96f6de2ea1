import { useMemo, useState } from 'react'
import type { DataPlan } from '../../../../graph/plan/plan.ts'
import { useProject } from '../../../base/context.tsx'
import { useText } from '../../../base/language/use-text.ts'
import { useSlice } from '../../../base/signals/use-slice.ts'
import type { ComparedRun } from '../../../trainers/compared-runs.ts'
import { namesOfClasses, targetAt } from '../../shared/class-names.ts'
import { eachRun } from '../each-run.ts'
import { type AnswersAt, answersAt, epochsAnswered } from './answers-at.ts'
import { type Classes, withSameExamples } from './same-examples.ts'

/** A run with what it answered at the epoch that is looked at. */
export interface AnsweringRun extends ComparedRun {
  readonly at: AnswersAt
}

/** What runs answer at an epoch, and the way to look at another one. */
export interface ShownAnswers {
  readonly asked: Classes
  readonly data: DataPlan
  readonly names: readonly string[]
  readonly runs: readonly AnsweringRun[]
  /** Those that cannot be held against the others. */
  readonly others: readonly ComparedRun[]
  readonly epochs: readonly number[]
  readonly epoch: number
  /** Without an epoch it is the latest, and stays that while runs go on. */
  readonly show: (epoch: number | undefined) => void
}

/** Nothing before any of the runs has told its answers. */
export function useAnswers(runs: readonly ComparedRun[]): ShownAnswers | undefined {
  const project = useProject()
  const tools = useText()
  const [wanted, show] = useState<number>()
  const set = useMemo(() => withSameExamples(eachRun(runs)), [runs])
  const first = set?.runs[0]?.run
  const target = useSlice(project.checked, (graph) => first && targetAt(graph, first.trainer))
  const names = useMemo(
    () =>
      set && first ? namesOfClasses({ count: set.classes, data: set.data, run: first }, target, tools) : [],
    [set, first?.stale, target, tools],
  )
  return useMemo(() => {
    if (!set) return undefined
    const epochs = epochsAnswered(set.runs)
    const last = epochs.at(-1)!
    const epoch = wanted !== undefined && epochs.includes(wanted) ? wanted : last
    const answering = set.runs.flatMap((shown) => {
      const at = answersAt(shown, epoch)
      return at ? [{ ...shown, at }] : []
    })
    return { ...set, runs: answering, names, epochs, epoch, show }
  }, [set, names, wanted])
}
