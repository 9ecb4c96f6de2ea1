import * as v from 'valibot'
import type { Plan } from '../../graph/plan/plan.ts'
import type { BackendFacts, StepTimes } from '../backends/backend-facts.ts'
import type {
  Activations,
  Answers,
  EngineReply,
  FilesKept,
  Passed,
  Picture,
  Samples,
  TakenOut,
} from '../protocol.ts'
import {
  activations,
  activationsRequest,
  checkpoint,
  data,
  layersModelQuestion,
  network,
  part,
  pictureRequest,
  predictRequest,
  problem,
  runEventBody,
  samplesRequest,
  saveArraysRequest,
  shape,
  takeOutRequest,
  watch,
} from '../protocol-schemas.ts'
import { count } from '../trace-schemas.ts'

const backendName = v.picklist(['cpu', 'wasm', 'webgl'])

/** A file of data as far as it was read, in memory that several workers look at. */
const sharedFile = v.strictObject({
  name: v.string(),
  total: count,
  itemShape: shape,
  values: v.instance(Uint8Array) as v.GenericSchema<Uint8Array>,
})

const plan = v.looseObject({
  format: v.literal(1),
  hash: v.string(),
  trainer: v.string(),
  network,
  data,
  optimizer: v.looseObject({ kind: v.string() }),
  training: v.looseObject({ epochs: count, batchSize: count }),
  evaluations: v.array(v.looseObject({ id: v.string(), data, part })),
}) as unknown as v.GenericSchema<Plan>

/** Calls, each with one reply. */
const call = v.variant('method', [
  v.strictObject({
    method: v.literal('backends'),
    choice: v.picklist(['auto', 'cpu', 'wasm', 'webgl']),
    threads: count,
  }),
  v.strictObject({ method: v.literal('compare'), plan, threads: count }),
  v.strictObject({ method: v.literal('samples'), request: samplesRequest }),
  v.strictObject({ method: v.literal('activations'), request: activationsRequest, backend: backendName }),
  v.strictObject({ method: v.literal('predict'), request: predictRequest, backend: backendName }),
  v.strictObject({ method: v.literal('take-out'), request: takeOutRequest }),
  v.strictObject({ method: v.literal('ask-layers-model'), question: layersModelQuestion }),
  v.strictObject({ method: v.literal('keep-files'), files: v.array(v.file()) }),
  v.strictObject({ method: v.literal('save-arrays'), request: saveArraysRequest }),
  v.strictObject({ method: v.literal('picture'), request: pictureRequest }),
])

const toWorker = v.variant('kind', [
  /** The first message: where the data is, and the name of a lock to hold until the end. */
  v.strictObject({ kind: v.literal('open'), dataUrl: v.pipe(v.string(), v.url()), lock: v.string() }),
  /** Switches the heartbeat on while the worker is waited for. */
  v.strictObject({ kind: v.literal('beat'), on: v.boolean() }),
  /** `id` pairs it with its reply. */
  v.strictObject({ kind: v.literal('call'), id: count, call }),
  v.strictObject({
    kind: v.literal('start'),
    plan,
    backend: backendName,
    threads: count,
    // It may come from the disk, written by another version; what this one does not know is left out.
    from: v.optional(v.object(checkpoint.entries)),
  }),
  v.strictObject({ kind: v.picklist(['pause', 'resume', 'stop']) }),
  /** From now on the run under way has so many: others have begun or ended. */
  v.strictObject({ kind: v.literal('threads'), threads: count }),
  v.strictObject({ kind: v.literal('watch'), watch: v.optional(watch) }),
  /** What another worker has read. */
  v.strictObject({ kind: v.literal('cached-file'), file: sharedFile }),
])

const fromWorker = v.variant('kind', [
  /** The first message, once the lock is held or cannot be. */
  v.strictObject({ kind: v.literal('alive'), held: v.boolean() }),
  v.strictObject({ kind: v.literal('beat') }),
  v.strictObject({
    kind: v.literal('reply'),
    id: count,
    reply: v.variant('ok', [
      v.strictObject({ ok: v.literal(true), value: v.unknown() }),
      v.strictObject({ ok: v.literal(false), problems: v.array(problem) }),
    ]),
  }),
  v.strictObject({ kind: v.literal('events'), events: v.array(runEventBody) }),
  v.strictObject({ kind: v.literal('activations'), activations }),
  v.strictObject({ kind: v.literal('cached-file'), file: sharedFile }),
])

export type WorkerCall = Passed<typeof call>

/** The reply to each call. */
export interface WorkerReplies {
  readonly backends: EngineReply<BackendFacts>
  readonly compare: EngineReply<StepTimes>
  readonly samples: EngineReply<Samples>
  readonly activations: EngineReply<Activations>
  readonly predict: EngineReply<Answers>
  readonly 'take-out': EngineReply<TakenOut>
  readonly 'ask-layers-model': EngineReply<Float32Array>
  readonly picture: EngineReply<Picture>
  readonly 'keep-files': EngineReply<FilesKept>
  readonly 'save-arrays': EngineReply<Blob>
}

/** From the page to a worker. A worker has at most one run at a time. */
export type ToWorker = Passed<typeof toWorker>

/** From a worker to the page. */
export type FromWorker = Passed<typeof fromWorker>

/** Throws on anything that is no message to a worker. */
export function parseToWorker(message: unknown): ToWorker {
  return v.parse(toWorker, message)
}

/** Throws on anything that is no message from a worker. */
export function parseFromWorker(message: unknown): FromWorker {
  return v.parse(fromWorker, message)
}
