import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { DataPlan } from '../../../graph/plan/plan.ts'
import type { Target } from '../../../graph/values/port-value.ts'
import type { RunView } from '../../../session/run-view.ts'
import type { TextTools } from '../../base/language/text-tools.ts'
import type { ShownEvaluation } from '../../pictures/picture-types.ts'

/**
 * What the classes of a measurement are called. The measurement may be older than the graph: then the data that was
 * measured says it, and where that has no names either, the classes are numbered.
 */
export function classNames(
  { evaluation, data, run }: ShownEvaluation,
  target: Target | undefined,
  tools: Pick<TextTools, 't' | 'text'>,
): readonly string[] {
  return namesOfClasses({ count: evaluation.confusion?.length ?? 0, data, run }, target, tools)
}

/** The same for so many classes that a run tells apart. */
export function namesOfClasses(
  of: { readonly count: number; readonly data: DataPlan; readonly run: Pick<RunView, 'stale'> },
  target: Target | undefined,
  { t, text }: Pick<TextTools, 't' | 'text'>,
): readonly string[] {
  const { count, data, run } = of
  if (target?.kind === 'classes' && target.names.length === count && !run.stale.includes('data'))
    return target.names.map(text)
  const { dataset } = data
  if ('classes' in dataset && dataset.classes.length === count) return dataset.classes.map(String)
  return Array.from({ length: count }, (_, index) => t('control.class', { index }))
}

/** The target of the data that arrives at a node: its classes or numbers. */
export function targetAt(graph: CheckedGraph, node: NodeId): Target | undefined {
  const { inputs = {}, outputs = {} } = graph.node(node) ?? {}
  const values = [inputs.data, inputs.model, outputs.model, inputs.network].flat()
  for (const value of values) {
    if (value?.kind === 'data') return value.target
    if (value?.kind === 'model' || value?.kind === 'network') return value.data.target
  }
  return undefined
}
