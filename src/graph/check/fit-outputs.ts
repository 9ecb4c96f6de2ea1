import { apply } from '../document/apply.ts'
import type { Operation } from '../document/operation.ts'
import type { Registry } from '../node/registry.ts'
import { check } from './check.ts'
import type { CheckedGraph } from './checked-graph.ts'
import { fixOperations } from './fix-operations.ts'

type SetParam = Extract<Operation, { kind: 'set-param' }>

/** What an output follows from the data in. */
const FOLLOWS: readonly string[] = ['units', 'activation']
/** Each mends one parameter, and an output has two. */
const MOST = 8

/** What makes the outputs of networks as wide as the data asks for, where a problem says that they are not. */
export function fitOutputs(graph: CheckedGraph, registry: Registry): readonly SetParam[] {
  const fitted: SetParam[] = []
  let now = graph
  while (fitted.length < MOST) {
    const wrong = now.problems.find(
      ({ severity, fix }) => severity === 'error' && fix?.kind === 'set' && FOLLOWS.includes(fix.param),
    )
    const [operation] = wrong ? fixOperations(now, registry, wrong) : []
    const applied = operation?.kind === 'set-param' && apply(now.document, operation)
    if (operation?.kind !== 'set-param' || !applied || !applied.ok) break
    fitted.push(operation)
    now = check(applied.value.document, registry)
  }
  return fitted
}
