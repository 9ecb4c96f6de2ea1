import type { CheckedGraph } from '../check/checked-graph.ts'
import type { PortRef } from '../document/document.ts'
import { wiringOf } from '../document/wiring.ts'
import type { DataPlan, DataStep } from '../plan/plan.ts'
import type { DataValue } from '../values/port-value.ts'

/** The data as the data set at the beginning of the way to a port has it, before any step. */
export function rawData(graph: CheckedGraph, source: PortRef): DataValue | undefined {
  const seen = new Set<string>()
  for (let [id, port] = source; !seen.has(id); ) {
    seen.add(id)
    const node = graph.node(id)
    const value = node?.outputs[port]
    if (node?.definition?.plan.kind === 'dataset') return value?.kind === 'data' ? value : undefined
    const entry = wiringOf(graph.document)
      .into(id)
      .find(([, { to }]) => (node?.inputs[to[1]] as DataValue | undefined)?.kind === 'data')
    if (!entry) return undefined
    ;[id, port] = entry[1].from
  }
  return undefined
}

/**
 * The way from a data set to the given port, as data steps. The port's node must be ready; anything else is a
 * mistake of the caller.
 */
export function compileData(graph: CheckedGraph, source: PortRef): DataPlan {
  const steps: DataStep[] = []
  let id = source[0]
  for (;;) {
    const node = graph.node(id)
    const plan = node?.definition?.plan
    if (plan?.kind === 'dataset' && node)
      return { dataset: plan.dataset(node.params), steps: steps.reverse() }
    if (plan?.kind === 'placeholder') return { dataset: { kind: 'awaited' }, steps: steps.reverse() }
    if (plan?.kind !== 'data-step' || !node) throw new Error(`no data comes from: ${id}`)
    const arriving = Object.entries(node.inputs).find(
      ([, value]) => !Array.isArray(value) && (value as DataValue)?.kind === 'data',
    )
    if (!arriving) throw new Error(`no data arrives at: ${id}`)
    const step = plan.step(node.params, arriving[1] as DataValue)
    if (step) steps.push(step)
    const entry = wiringOf(graph.document).into(id, arriving[0])[0]
    if (!entry) throw new Error(`no wire to: ${id}.${arriving[0]}`)
    id = entry[1].from[0]
  }
}
