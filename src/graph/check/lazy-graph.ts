import type { CheckedGraph } from './checked-graph.ts'
import { Pass } from './pass.ts'
import type { Structure } from './structure.ts'
import type { Whole } from './whole.ts'

/** What the check after a graph begins from. */
interface Begun {
  readonly structure: Structure
  /** As far as it has been worked out. */
  readonly soFar: () => Whole | Pass
  /** Works out the rest. */
  readonly whole: () => Whole
}

const begun = new WeakMap<CheckedGraph, Begun>()

/** What is known of a graph besides what everybody may see. */
export function begunWith(graph: CheckedGraph): Begun | undefined {
  return begun.get(graph)
}

/** A checked graph that works out what is asked for, once. */
export function lazyGraph(structure: Structure, start: Whole | Pass): CheckedGraph {
  const { document, order, registry } = structure
  let soFar = start
  const whole = (): Whole => {
    const found = soFar instanceof Pass ? soFar.finish() : soFar
    soFar = found
    return found
  }
  const graph: CheckedGraph = {
    document,
    order,
    definition: (id) => registry.get(document.nodes[id]?.type ?? ''),
    node(id) {
      if (!(soFar instanceof Pass)) return soFar.nodes.get(id)
      soFar.workUpTo(id)
      return soFar.node(id)
    },
    get problems() {
      return whole().problems
    },
    get evaluated() {
      return whole().evaluated
    },
  }
  begun.set(graph, { structure, soFar: () => soFar, whole })
  return graph
}
