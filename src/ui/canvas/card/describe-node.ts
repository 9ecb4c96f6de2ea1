import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { nodeTitle } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { formatShape } from '../../../graph/words/format-message.ts'
import type { TextTools } from '../../base/language/text-tools.ts'
import { outputShape } from '../../layout/output-shape.ts'

/** What a screen reader says about a node: title, shape, weights, state, problem. */
export function describeNode(graph: CheckedGraph, id: NodeId, tools: TextTools, selected = false): string {
  const checked = graph.node(id)
  const shape = checked && outputShape(checked)
  const parts = [
    `${tools.text(nodeTitle(graph, id))}.`,
    selected && tools.t('node.selected'),
    shape && `${tools.t('node.output', { shape: formatShape(shape) })}.`,
    checked?.weights &&
      `${tools.t('node.weights', { count: checked.weights.trainable + checked.weights.fixed })}.`,
    checked?.status === 'waiting' && tools.t('node.waiting'),
    ...(checked?.problems ?? []).map((problem) =>
      problem.intended === undefined
        ? tools.sentence(problem, checked?.definition)
        : tools.t('node.intended', { reason: problem.intended }),
    ),
  ]
  return parts.filter((part) => typeof part === 'string').join(' ')
}
