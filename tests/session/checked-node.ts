import { distinctUntilChanged, map, type Observable } from 'rxjs'
import type { CheckedGraph, CheckedNode } from '../../src/graph/check/checked-graph.ts'
import type { NodeId } from '../../src/graph/document/document.ts'
import type { PortValue } from '../../src/graph/values/port-value.ts'
import type { Signal } from '../../src/session/signal.ts'

/** One node of the checked graph; emits only when that node was evaluated again, appeared or went away. */
export function checkedNode(checked: Signal<CheckedGraph>, id: NodeId): Observable<CheckedNode | undefined> {
  return checked.changes.pipe(
    map((graph) => graph.node(id)),
    distinctUntilChanged(),
  )
}

/** What leaves a port; emits only when it is another value. */
export function portValue(
  checked: Signal<CheckedGraph>,
  id: NodeId,
  port: string,
): Observable<PortValue | undefined> {
  return checkedNode(checked, id).pipe(
    map((node) => node?.outputs[port]),
    distinctUntilChanged(),
  )
}
