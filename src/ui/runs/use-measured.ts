import { useDeferredValue, useMemo } from 'react'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { compile } from '../../graph/compile/compile.ts'
import { planStart } from '../../graph/plan/plan-start.ts'
import type { Target } from '../../graph/values/port-value.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject } from '../base/context.tsx'
import { useSignal } from '../base/signals/use-signal.ts'
import type { MessageKey } from '../messages/screen-words.ts'
import type { ShownEvaluation } from '../pictures/picture-types.ts'
import { targetAt } from '../views/shared/class-names.ts'
import { nothingYet } from '../views/shared/nothing-yet.ts'
import { useEvaluation } from '../views/shared/use-evaluation.ts'
import type { ChosenRun } from './use-chosen-run.ts'

/** What was measured of a run, and what the graph calls the classes or numbers it tells apart, as far as that is known. */
export interface Measured {
  readonly shown: ShownEvaluation | undefined
  readonly target: Target | undefined
}

/** A moment late: the cards show the same measurement at the same moment, and hundreds of cells wait for those. */
export function useMeasured({ trainer, run, isOld }: ChosenRun): Measured {
  const graph = useSignal(useProject().checked)
  const now = useEvaluation(isOld ? undefined : trainer)
  const old = useMemo(() => (isOld && run ? measuredThen(run) : undefined), [isOld, run])
  const shown = useDeferredValue(isOld ? old : now)
  const target = useMemo(
    () => (isOld && run && !isOfSameData(graph, run) ? undefined : targetAt(graph, trainer)),
    [graph, trainer, isOld, run],
  )
  return { shown, target }
}

/** Why there is nothing to see of it, in a sentence; of a run that is just being read nothing. */
export function notMeasured({ run, isOld }: ChosenRun): MessageKey | undefined {
  if (!isOld) return nothingYet(run)
  return run && (run.status === 'failed' ? 'node.result.failed' : 'results.old-not-measured')
}

/** The test where there was one. */
function measuredThen(run: RunView): ShownEvaluation | undefined {
  const { evaluations, ran } = run
  const evaluation = evaluations.find(({ part }) => part === 'test') ?? evaluations[0]
  const plan = ran.evaluations.find(({ id }) => id === evaluation?.id)
  return evaluation && plan && { evaluation, data: plan.data, run }
}

function isOfSameData(graph: CheckedGraph, run: RunView): boolean {
  const plan = compile(graph, run.trainer)
  return plan.ok && planStart(plan.value).data === run.start.data
}
