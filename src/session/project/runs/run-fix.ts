import { sameJson } from '../../../graph/base/json.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import { intoData } from '../../../graph/check/into-data.ts'
import { feederOf } from '../../../graph/check/node-title.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Fix, Problem, Result } from '../../../graph/document/problem.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { Plan } from '../../../graph/plan/plan.ts'
import type { DataValue, NetworkValue } from '../../../graph/values/port-value.ts'

/** Pictures are divided by it, other numbers standardised. */
const MOST_OF_A_PICTURE = 255

/** The change of the graph that the sentence about a failed run advises, while the graph still is what failed. */
export function runFix(
  graph: CheckedGraph,
  ran: Plan,
  now: Result<Plan>,
  { code, values }: Problem,
): Fix | undefined {
  if (!now.ok || !code.startsWith('diverged')) return undefined
  const { trainer } = now.value
  const isSameData = sameJson(ran.data, now.value.data)
  switch (code) {
    case 'diverged-inputs-not-scaled':
      return isSameData ? scaleFix(graph, trainer, Number(values.largest)) : undefined
    case 'diverged-target-large':
      return isSameData ? intoTrainer(graph, trainer, 'scale-target') : undefined
    case 'diverged-inputs-still-large':
      return isSameData ? standardiseFix(graph, trainer) : undefined
    case 'diverged-rate-too-high':
    case 'diverged-normalised':
    case 'diverged':
      return ran.optimizer.learningRate === now.value.optimizer.learningRate
        ? rateFix(graph, trainer, ran.optimizer.learningRate)
        : undefined
  }
  return undefined
}

function scaleFix(graph: CheckedGraph, trainer: NodeId, largest: number): Fix | undefined {
  const params = largest === MOST_OF_A_PICTURE ? undefined : { mode: 'standardise' }
  return intoTrainer(graph, trainer, 'scale', params)
}

function intoTrainer(
  graph: CheckedGraph,
  trainer: NodeId,
  type: string,
  params?: Readonly<Record<string, string>>,
): Fix | undefined {
  const { data, network } = graph.node(trainer)?.inputs ?? {}
  if (!network) return undefined
  const inputs = { data: data as DataValue | undefined, network: network as NetworkValue }
  return intoData({ node: trainer, inputs }, type, params)
}

/** Only where it is clear which of them is meant. */
function standardiseFix(graph: CheckedGraph, trainer: NodeId): Fix | undefined {
  const before = wiringOf(graph.document).before(trainer)
  const [scale, another] = [...before].filter((id) => graph.document.nodes[id]?.type === 'scale')
  if (!scale || another) return undefined
  return { kind: 'set', node: scale, param: 'mode', value: 'standardise' }
}

function rateFix(graph: CheckedGraph, trainer: NodeId, rate: number): Fix | undefined {
  const node = feederOf(graph, trainer, 'optimizer')
  if (!node) return undefined
  return { kind: 'set', node, param: 'learningRate', value: Number((rate / 10).toPrecision(2)) }
}
