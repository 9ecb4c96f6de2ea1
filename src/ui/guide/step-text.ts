import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../graph/check/node-title.ts'
import type { NextStep } from '../../graph/guide/next-step.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import { fixText } from '../problems/fix-label.ts'

/** Why a step is sensible, in one line. */
export function stepReason(graph: CheckedGraph, step: NextStep, tools: TextTools): string {
  if (step.kind !== 'fix') {
    const units = step.kind === 'add' ? step.params?.units : undefined
    return tools.t(`guide.${step.code}`, { count: typeof units === 'number' ? units : 0 })
  }
  const { problem } = step
  return tools.sentence(problem, problem.node ? graph.node(problem.node)?.definition : undefined)
}

/** What the button of a step does. */
export function stepButton(
  graph: CheckedGraph,
  registry: Registry,
  step: NextStep,
  tools: TextTools,
): string {
  const { t, node } = tools
  switch (step.kind) {
    case 'add':
      return t('node.fix.feed', { title: node(step.type)?.title ?? step.type })
    case 'wire':
      return t('node.fix.wire', { title: nodeTitle(graph, step.to[0]) })
    case 'fix':
      return fixText(graph, registry, step.problem, tools) ?? ''
    case 'run':
      return t('run.one')
  }
}
