import {
  defer,
  distinctUntilChanged,
  finalize,
  map,
  merge,
  type Observable,
  of,
  shareReplay,
  switchMap,
  tap,
  throttle,
  timer,
} from 'rxjs'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import { type ExperimentGraph, evaluateExperiments } from '../../../graph/experiment/evaluate-experiments.ts'
import type { ExperimentResult } from '../../../graph/node/experiment-contribution.ts'
import type { Grid } from '../../../graph/values/grid.ts'
import type { Timing } from '../../base/timing.ts'
import type { Signal } from '../../signal.ts'
import type { CameraFault, Preview } from '../../types.ts'
import { ExperimentSources, type ExperimentSourcesOptions } from './experiment-sources.ts'

export interface ExperimentsOptions extends ExperimentSourcesOptions {
  readonly checked: Signal<CheckedGraph>
  readonly timing: Timing
}

/** How long the last numbers stay while others are fetched, in milliseconds: shorter than a flicker is seen. */
const OLD_STAYS = 200

/**
 * What experiments put out, as the graph and the pictures from outside change: at once, and then at most once a frame.
 * Worked out only while somebody looks, and once for all.
 */
export class Experiments {
  readonly #options: ExperimentsOptions
  readonly #sources: ExperimentSources
  readonly #passes: Observable<CheckedGraph>
  #graph: ExperimentGraph | undefined

  constructor(options: ExperimentsOptions) {
    const { checked, timing } = options
    this.#options = options
    this.#sources = new ExperimentSources(options)
    const edits = checked.changes.pipe(tap((graph) => this.#sources.follow(graph)))
    this.#passes = merge(edits, this.#sources.news).pipe(
      throttle(() => timing.frame, { leading: true, trailing: true }),
      map(() => checked.value),
      tap((graph) => {
        this.#graph = evaluateExperiments(graph, this.#sources.grids, this.#graph)
      }),
      finalize(() => this.#sources.rest()),
      shareReplay({ bufferSize: 1, refCount: true }),
    )
  }

  of(node: NodeId): Observable<Preview<ExperimentResult>> {
    return defer(() => {
      let shown = false
      return this.#passes.pipe(
        map(
          (graph): ExperimentResult | Preview<never> =>
            this.#graph?.nodes[node] ?? this.#missing(graph, node),
        ),
        distinctUntilChanged(isSame),
        map((now): Preview<ExperimentResult> => ('kind' in now ? now : { kind: 'ready', value: now })),
        switchMap((now) => {
          const wait = now.kind === 'loading' && shown
          return wait ? timer(OLD_STAYS, this.#options.timing.schedule).pipe(map(() => now)) : of(now)
        }),
        tap(({ kind }) => {
          shown = kind === 'ready'
        }),
      )
    })
  }

  provide(node: NodeId, seen: Grid | CameraFault | undefined): void {
    this.#sources.provide(node, seen)
  }

  /** Why there is no result: what was to come from outside is on its way, missing or in vain, here or before. */
  #missing(graph: CheckedGraph, id: NodeId): Preview<never> {
    const node = graph.node(id)
    if (node?.status !== 'ready' || node.definition?.plan.kind !== 'experiment') return { kind: 'none' }
    const own = this.#sources.states.get(id)
    if (own && own.kind !== 'ready') return own
    const before = wiringOf(graph.document)
      .into(id)
      .filter(([, { from }]) => !this.#graph?.nodes[from[0]])
      .map(([, { from }]) => this.#missing(graph, from[0]))
    return before.length > 0 && before.every(({ kind }) => kind === 'loading')
      ? { kind: 'loading' }
      : { kind: 'none' }
  }
}

function isSame(a: ExperimentResult | Preview<never>, b: ExperimentResult | Preview<never>): boolean {
  if (a === b) return true
  return 'kind' in a && 'kind' in b && a.kind === b.kind && a.kind !== 'failed'
}
