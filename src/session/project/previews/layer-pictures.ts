import { audit, distinctUntilChanged, map, merge, type Observable, of, skip, timer } from 'rxjs'
import type { Activations, Engine, ExampleRef } from '../../../engine/protocol.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Timing } from '../../base/timing.ts'
import type { Signal } from '../../signal.ts'
import type { LayerPicture, Preview } from '../../types.ts'
import type { Plans } from '../plans.ts'
import type { SharedRequests } from '../requests/shared-requests.ts'
import type { ProjectRuns } from '../runs/project-runs.ts'
import { type LayerSource, layerSource, sameSource } from './layer-source.ts'
import { previewOf } from './preview-of.ts'

/** Milliseconds; shorter than an old picture stays while a new one is made. */
const EDITS_SETTLE = 50

export interface LayerPicturesOptions {
  readonly engine: Engine
  readonly plans: Signal<Plans>
  readonly runs: ProjectRuns
  readonly example: Signal<ExampleRef>
  readonly requests: SharedRequests<Activations>
  readonly timing: Timing
}

/** What a layer puts out, following edits, training and the example that flows. */
export function layerPictures(
  options: LayerPicturesOptions,
  node: NodeId,
): Observable<Preview<LayerPicture>> {
  const { plans, runs, example, timing } = options
  // All of a network is compiled to find it after an edit. A slider makes many; and no frame that shows one waits.
  const turned = merge(plans.changes.pipe(skip(1)), runs.turns).pipe(
    audit(() => timer(EDITS_SETTLE, timing.schedule)),
  )
  const wanted = merge(of(undefined), turned, example.changes).pipe(
    map(() => layerSource(plans.value, runs, node, example.value)),
    distinctUntilChanged(sameSource),
  )
  return previewOf({
    wanted,
    ask: (source) => pictureFrom(options, source),
    // The first picture of a run comes with its next batch, which may take seconds.
    oldStays: ({ kind }) => kind === 'training',
    schedule: timing.schedule,
  })
}

function pictureFrom(options: LayerPicturesOptions, source: LayerSource): Observable<Preview<LayerPicture>> {
  if (source.kind === 'training') {
    return source.run.pictures
      .observe(source.layer, source.example)
      .pipe(map((activations) => pictureIn(activations, source)))
  }
  return activationsFrom(options, source).pipe(
    map((asked) => (asked.kind === 'ready' ? pictureIn(asked.value, source) : asked)),
  )
}

/** One question for all layers of a network. */
function activationsFrom(
  { engine, runs, requests }: LayerPicturesOptions,
  source: Exclude<LayerSource, { kind: 'training' }>,
): Observable<Preview<Activations>> {
  const { example, network } = source
  const request = { network: network.network, data: network.data, example }
  return requests.get(source.content, async () => {
    if (source.kind === 'start') return engine.activations(request)
    const checkpoint = await runs.checkpointOf(source.run)
    return checkpoint.ok ? engine.activations({ ...request, weights: checkpoint.value.weights }) : checkpoint
  })
}

function pictureIn(activations: Activations, { layer, kind }: LayerSource): Preview<LayerPicture> {
  const activation = activations.layers.find((shown) => shown.layer === layer)
  if (!activation) return { kind: 'none' }
  return { kind: 'ready', value: { activation, weights: kind, target: activations.target } }
}
