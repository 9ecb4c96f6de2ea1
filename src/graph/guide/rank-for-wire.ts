import type { CheckedGraph } from '../check/checked-graph.ts'
import type { PortRef } from '../document/document.ts'
import type { NodeDefinition } from '../node/define-node.ts'
import { resolveParams } from '../node/resolve-params.ts'
import {
  arriveAs,
  type DataValue,
  fits,
  type ModelValue,
  type NetworkValue,
  type PortValue,
} from '../values/port-value.ts'
import { answers, whatFollows } from './what-follows.ts'

/** The end of a wire that looks for a node: fixed at an output (`out`) or at an input (`in`). */
export interface FixedEnd {
  readonly fixed: PortRef
  readonly side: 'in' | 'out'
}

/**
 * Sorts the node types that a wire could end at: those first that usually come next, those last that the shape that
 * flows does not fit. Types that are alike keep their order.
 */
export function rankForWire(
  graph: CheckedGraph,
  { fixed, side }: FixedEnd,
  types: readonly NodeDefinition[],
): readonly NodeDefinition[] {
  const value = side === 'out' ? graph.node(fixed[0])?.outputs[fixed[1]] : undefined
  const usual = value ? usuallyBehind(graph, value) : usuallyBefore(graph, fixed)
  const place = ({ type }: NodeDefinition) => (usual.includes(type) ? usual.indexOf(type) : usual.length)
  return types
    .map((definition) => ({ definition, place: place(definition), fit: value ? fit(definition, value) : 0 }))
    .toSorted((a, b) => b.fit - a.fit || a.place - b.place)
    .map(({ definition }) => definition)
}

/** Whether a node of this type could work with what flows: 0 where it could not, as far as that can be told. */
export function fit(definition: NodeDefinition, value: PortValue): 0 | 1 {
  const entries = Object.entries(definition.inputs)
  const port = entries.find(([, input]) => fits(value.kind, input.type))
  if (!port) return 0
  const needsMore = entries.some(([name, input]) => name !== port[0] && !input.optional)
  if (needsMore) return 1
  const [name, { type, many }] = port
  const arriving = arriveAs(value, type, ['?', '?'])
  const { params } = resolveParams(definition.params, {})
  const inputs = { [name]: many ? [arriving] : arriving }
  const { problems = [] } = definition.infer({ node: '?', inputs, params })
  return problems.some(({ severity }) => severity !== 'warning') ? 0 : 1
}

function usuallyBehind(graph: CheckedGraph, value: PortValue): readonly string[] {
  switch (value.kind) {
    case 'data':
    case 'network':
      return behindNetwork(graph, value)
    case 'model':
      return behindModel(value)
    case 'metrics':
      return ['curves', 'compare']
    default:
      return []
  }
}

const AFTER_PICTURE = ['conv2d', 'pooling', 'flatten', 'batch-normalisation', 'dropout', 'global-pooling']
const AFTER_ROW = ['dense', 'trainer', 'dropout', 'batch-normalisation', 'activation']

function behindNetwork(graph: CheckedGraph, value: DataValue | NetworkValue): readonly string[] {
  const next = whatFollows(graph.document, value)?.type
  const data = value.kind === 'data' ? value : value.data
  const isDone = value.kind === 'network' && answers(value, data.target)
  const others = value.shape.length === 3 ? AFTER_PICTURE : isDone ? ['trainer', ...AFTER_ROW] : AFTER_ROW
  return [...new Set([...(next === undefined ? [] : [next]), ...others])]
}

function behindModel({ data }: ModelValue): readonly string[] {
  return data.target.kind === 'classes'
    ? ['evaluate', 'confusion-matrix', 'predictions', 'predict', 'threshold']
    : ['regression-plot', 'evaluate', 'predict', 'weights-in-words']
}

/** What stands before an input, by the type of its node. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  trainer: ['dense', 'activation'],
  dense: ['flatten', 'dense', 'scale', 'dropout'],
  flatten: ['pooling', 'conv2d', 'scale'],
  pooling: ['conv2d'],
  conv2d: ['scale', 'pooling', 'conv2d'],
  scale: ['digits', 'augmentation'],
}

function usuallyBefore(graph: CheckedGraph, [node]: PortRef): readonly string[] {
  return BEFORE[graph.document.nodes[node]?.type ?? ''] ?? []
}
