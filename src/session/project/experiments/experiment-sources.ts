import { map, type Observable, of, Subject, type Subscription } from 'rxjs'
import type { Engine, Picture, PictureRequest, Samples } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import { exampleRequest, gridOfExample } from '../../../graph/experiment/example-of-data.ts'
import type { ExperimentSource } from '../../../graph/node/experiment-contribution.ts'
import type { Grid } from '../../../graph/values/grid.ts'
import { sessionProblem } from '../../base/session-problem.ts'
import type { CameraFault, Preview } from '../../types.ts'
import { samplesKey } from '../requests/samples.ts'
import type { SharedRequests } from '../requests/shared-requests.ts'

export interface ExperimentSourcesOptions {
  readonly engine: Engine
  readonly samples: SharedRequests<Samples>
  readonly pictures: SharedRequests<Picture>
}

interface Asked {
  readonly key: string
  readonly answers: Subscription
}

/** Fetches what experiments want from outside the graph, and keeps the latest of each. */
export class ExperimentSources {
  /** Emits when something new has come. */
  readonly news = new Subject<void>()
  readonly states = new Map<NodeId, Preview<Grid>>()
  readonly #options: ExperimentSourcesOptions
  readonly #asked = new Map<NodeId, Asked>()
  readonly #provided = new Map<NodeId, Grid | CameraFault>()

  constructor(options: ExperimentSourcesOptions) {
    this.#options = options
  }

  /** The grids that are there. */
  get grids(): ReadonlyMap<NodeId, Grid> {
    const ready = [...this.states].flatMap(([node, state]) =>
      state.kind === 'ready' ? [[node, state.value] as const] : [],
    )
    return new Map(ready)
  }

  /** What the camera sees, or why it sees nothing. */
  provide(node: NodeId, seen: Grid | CameraFault | undefined): void {
    if (seen) this.#provided.set(node, seen)
    else this.#provided.delete(node)
    if (this.#asked.get(node)?.key !== CAMERA) return
    this.states.set(node, this.#seen(node))
    this.news.next()
  }

  /** Asks for what the nodes of this graph want now; what is wanted no longer is let go. */
  follow(graph: CheckedGraph): void {
    const wanted = new Map(graph.order.flatMap((id) => requestedSources(graph, id)))
    for (const id of this.#asked.keys()) if (!wanted.has(id)) this.#drop(id)
    for (const id of this.#provided.keys()) if (!graph.node(id)) this.#provided.delete(id)
    for (const [id, source] of wanted) this.#want(graph, id, source)
  }

  /** Nobody looks any more. */
  rest(): void {
    for (const id of this.#asked.keys()) this.#drop(id)
  }

  #want(graph: CheckedGraph, id: NodeId, source: ExperimentSource): void {
    const { key, ask } = this.#question(graph, id, source)
    if (this.#asked.get(id)?.key === key) return
    this.#drop(id)
    this.states.set(id, { kind: 'loading' })
    const answers = ask().subscribe((state) => {
      this.states.set(id, state)
      this.news.next()
    })
    this.#asked.set(id, { key, answers })
  }

  #question(
    graph: CheckedGraph,
    id: NodeId,
    source: ExperimentSource,
  ): { readonly key: string; readonly ask: () => Observable<Preview<Grid>> } {
    const { engine, samples, pictures } = this.#options
    switch (source.kind) {
      case 'camera':
        return { key: CAMERA, ask: () => of(this.#seen(id)) }
      case 'example': {
        const request = exampleRequest(graph, id, source)
        const key = samplesKey(request)
        return { key, ask: () => samples.get(key, () => engine.samples(request)).pipe(map(toGrid)) }
      }
      default: {
        const key = pictureKey(source)
        return { key, ask: () => pictures.get(key, () => engine.picture(source)).pipe(map(toGrid)) }
      }
    }
  }

  #seen(id: NodeId): Preview<Grid> {
    const seen = this.#provided.get(id)
    if (!seen) return { kind: 'none' }
    if (typeof seen !== 'string') return { kind: 'ready', value: seen }
    const fault = seen === 'missing' ? sessionProblem('camera-missing') : sessionProblem('camera-refused')
    return { kind: 'failed', problems: [fault] }
  }

  #drop(id: NodeId): void {
    this.#asked.get(id)?.answers.unsubscribe()
    this.#asked.delete(id)
    this.states.delete(id)
  }
}

const CAMERA = 'camera'

function pictureKey(request: PictureRequest): string {
  return request.kind === 'photograph' ? `photograph ${request.name}` : request.jpeg
}

function requestedSources(graph: CheckedGraph, id: NodeId): readonly (readonly [NodeId, ExperimentSource])[] {
  const node = graph.node(id)
  const plan = node?.definition?.plan
  if (node?.status !== 'ready' || plan?.kind !== 'experiment' || !plan.source) return []
  return [[id, plan.source(node.params)]]
}

function toGrid(answer: Preview<Picture | Samples>): Preview<Grid> {
  if (answer.kind !== 'ready') return answer
  return { kind: 'ready', value: gridOfExample(answer.value.shape, answer.value.values) }
}
