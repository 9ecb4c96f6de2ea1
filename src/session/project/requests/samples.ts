import { distinctUntilChanged, map, type Observable } from 'rxjs'
import type { SamplesRequest } from '../../../engine/protocol.ts'
import { hashJson } from '../../../graph/base/hash.ts'
import { compileData } from '../../../graph/compile/compile-data.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Part } from '../../../graph/values/port-value.ts'
import type { Signal } from '../../signal.ts'
import type { Plans } from '../plans.ts'

export interface WantedSamples {
  readonly key: string
  readonly request: SamplesRequest
}

export function samplesKey(request: SamplesRequest): string {
  return hashJson(request)
}

/** Which examples a data node has to show, as the graph changes. Nothing while there are none. */
export function wantedSamples(
  plans: Signal<Plans>,
  node: NodeId,
  part: Part,
  count: number,
  draws: number,
): Observable<WantedSamples | undefined> {
  return plans.changes.pipe(
    map((now) => firstExamples(now, node, part, count, draws)),
    distinctUntilChanged((a, b) => a?.key === b?.key),
  )
}

function firstExamples(
  { graph }: Plans,
  node: NodeId,
  part: Part,
  count: number,
  draws: number,
): WantedSamples | undefined {
  const checked = graph.node(node)
  const [port, value] = Object.entries(checked?.outputs ?? {}).find(([, out]) => out.kind === 'data') ?? []
  if (checked?.status !== 'ready' || port === undefined || value?.kind !== 'data') return undefined
  const shown = Math.min(count, value.examples[part])
  if (shown < 1) return undefined
  const indices = Array.from({ length: shown }, (_, i) => i)
  const request = { data: compileData(graph, [node, port]), part, indices, ...(draws > 0 && { draws }) }
  return { key: samplesKey(request), request }
}
