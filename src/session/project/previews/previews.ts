import { type Observable, of } from 'rxjs'
import type { BackendChoice } from '../../../engine/backend-report.ts'
import type { Activations, Answers, Engine, ExampleRef, Picture, Samples } from '../../../engine/protocol.ts'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { ExperimentResult } from '../../../graph/node/experiment-contribution.ts'
import type { DataPlan, Plan } from '../../../graph/plan/plan.ts'
import type { Grid } from '../../../graph/values/grid.ts'
import type { Part } from '../../../graph/values/port-value.ts'
import type { Timing } from '../../base/timing.ts'
import type { Answered, Question, ShownModel } from '../../question.ts'
import type { Signal } from '../../signal.ts'
import type { CameraFault, LayerPicture, Preview } from '../../types.ts'
import { Experiments } from '../experiments/experiments.ts'
import type { Plans } from '../plans.ts'
import { RequestQueue } from '../requests/request-queue.ts'
import { samplesKey, wantedSamples } from '../requests/samples.ts'
import { SharedRequests } from '../requests/shared-requests.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import { answers, shownModels } from './asked-model.ts'
import { Evaluations } from './evaluations.ts'
import type { ShownEvaluation } from './find-evaluation.ts'
import { layerPictures } from './layer-pictures.ts'
import { previewOf } from './preview-of.ts'

export interface PreviewsOptions {
  readonly engine: Engine
  readonly checked: Signal<CheckedGraph>
  readonly plans: Signal<Plans>
  readonly runs: ProjectRuns
  readonly example: Signal<ExampleRef>
  readonly timing: Timing
  readonly backend: (plan: Plan) => BackendChoice
}

/** Two, so that a slow picture of a big network does not hold up the digits on another node. */
const AT_ONCE = 2
const MOST_BYTES = 32e6

/** Everything the screen asks of the engine outside of training: only while somebody looks, and once for all. */
export class Previews {
  readonly #options: PreviewsOptions
  readonly #samples: SharedRequests<Samples>
  readonly #activations: SharedRequests<Activations>
  readonly #answers: SharedRequests<Answers>
  readonly #evaluations: Evaluations
  readonly #experiments: Experiments

  constructor(options: PreviewsOptions) {
    this.#options = options
    const queue = new RequestQueue(AT_ONCE)
    this.#samples = new SharedRequests({
      queue,
      most: MOST_BYTES,
      bytesOf: ({ values, targets }) => values.byteLength + targets.byteLength,
    })
    this.#activations = new SharedRequests({
      queue,
      most: MOST_BYTES,
      bytesOf: ({ input, layers }) =>
        layers.reduce((sum, { values }) => sum + values.byteLength, input.values.byteLength),
    })
    this.#answers = new SharedRequests({
      queue,
      most: MOST_BYTES,
      bytesOf: ({ inputs, outputs }) => inputs.byteLength + outputs.byteLength,
    })
    this.#evaluations = new Evaluations(options)
    const pictures = new SharedRequests<Picture>({
      queue,
      most: MOST_BYTES,
      bytesOf: ({ values }) => values.byteLength,
    })
    this.#experiments = new Experiments({ ...options, samples: this.#samples, pictures })
  }

  samples(node: NodeId, part: Part, count: number, draws = 0): Observable<Preview<Samples>> {
    const { plans, engine, timing } = this.#options
    return previewOf({
      wanted: wantedSamples(plans, node, part, count, draws),
      ask: ({ key, request }) => this.#samples.get(key, () => engine.samples(request)),
      schedule: timing.schedule,
    })
  }

  experiment(node: NodeId): Observable<Preview<ExperimentResult>> {
    return this.#experiments.of(node)
  }

  provide(node: NodeId, seen: Grid | CameraFault | undefined): void {
    this.#experiments.provide(node, seen)
  }

  examples(data: DataPlan, part: Part, indices: readonly number[]): Observable<Preview<Samples>> {
    const { engine, timing } = this.#options
    const request = { data, part, indices }
    return previewOf({
      wanted: of(indices.length > 0 ? request : undefined),
      ask: (asked) => this.#samples.get(samplesKey(asked), () => engine.samples(asked)),
      schedule: timing.schedule,
    })
  }

  layer(node: NodeId): Observable<Preview<LayerPicture>> {
    return layerPictures({ ...this.#options, requests: this.#activations }, node)
  }

  model(node: NodeId): Observable<Preview<ShownModel>> {
    return shownModels(this.#options, node)
  }

  predict(node: NodeId, question: Question): Observable<Preview<Answered>> {
    return answers({ ...this.#options, requests: this.#answers }, node, question)
  }

  evaluation(node: NodeId): Observable<ShownEvaluation | undefined> {
    return this.#evaluations.of(node)
  }
}
