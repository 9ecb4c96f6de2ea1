import * as v from 'valibot'
import type { Plan } from '../../graph/plan/plan.ts'
import { PHOTOGRAPHS } from '../../graph/values/photographs.ts'
import type { BackendChoice, BackendName } from '../backend-report.ts'
import type { BackendFacts, StepTimes } from '../backends/backend-facts.ts'
import type { ShelvedFile } from '../data/byte-shelf.ts'
import type {
  Activations,
  ActivationsRequest,
  Answers,
  Checkpoint,
  EngineReply,
  FilesKept,
  Picture,
  PictureRequest,
  PredictRequest,
  Samples,
  SamplesRequest,
  Watch,
} from '../protocol.ts'
import type { RunEventBody } from '../training/run-event-body.ts'

/** A question with one answer. `id` pairs them. */
export type WorkerQuestion =
  | { readonly ask: 'backends'; readonly choice: BackendChoice; readonly threads: number }
  | { readonly ask: 'compare'; readonly plan: Plan; readonly threads: number }
  | { readonly ask: 'samples'; readonly request: SamplesRequest }
  | { readonly ask: 'activations'; readonly request: ActivationsRequest; readonly backend: BackendName }
  | { readonly ask: 'predict'; readonly request: PredictRequest; readonly backend: BackendName }
  | { readonly ask: 'picture'; readonly request: PictureRequest }
  | { readonly ask: 'keep-files'; readonly files: readonly File[] }

/** What each question is answered with. */
export interface WorkerAnswers {
  readonly backends: EngineReply<BackendFacts>
  readonly compare: EngineReply<StepTimes>
  readonly samples: EngineReply<Samples>
  readonly activations: EngineReply<Activations>
  readonly predict: EngineReply<Answers>
  readonly picture: EngineReply<Picture>
  readonly 'keep-files': EngineReply<FilesKept>
}

/** From the page to a worker. A worker has at most one run at a time. */
export type ToWorker =
  /** The first message: where the data is, and the name of a lock to hold until the end. */
  | { readonly kind: 'open'; readonly dataUrl: string; readonly lock: string }
  /** Somebody waits, so signs of life are wanted. */
  | { readonly kind: 'beat'; readonly on: boolean }
  | { readonly kind: 'question'; readonly id: number; readonly question: WorkerQuestion }
  | {
      readonly kind: 'start'
      readonly plan: Plan
      readonly backend: BackendName
      readonly threads: number
      readonly from?: Checkpoint
    }
  | { readonly kind: 'pause' | 'resume' | 'stop' }
  /** From now on the run under way has so many: others have begun or ended. */
  | { readonly kind: 'threads'; readonly threads: number }
  | { readonly kind: 'watch'; readonly watch?: Watch }
  /** What another worker has read, in memory that both look at. */
  | { readonly kind: 'shelve'; readonly file: ShelvedFile }

/** From a worker to the page. */
export type FromWorker =
  /** The first message, once the lock is held or cannot be. */
  | { readonly kind: 'alive'; readonly held: boolean }
  | { readonly kind: 'beat' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: EngineReply<unknown> }
  | { readonly kind: 'events'; readonly events: readonly RunEventBody[] }
  | { readonly kind: 'activations'; readonly activations: Activations }
  | { readonly kind: 'shelve'; readonly file: ShelvedFile }

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const floats = v.instance(Float32Array)
const anyFloats = v.union([floats, v.instance(Float64Array)])
const backendName = v.picklist(['cpu', 'wasm', 'webgl'])
const part = v.picklist(['train', 'validation', 'test'])
const shape = v.array(count)
const shelvedFile = v.object({
  name: v.string(),
  total: count,
  itemShape: shape,
  values: v.instance(Uint8Array),
})
const example = v.object({ part, index: v.pipe(v.number(), v.integer()) })
const storedTensor = v.object({ name: v.string(), shape, values: floats })
const numbers = v.array(v.number())
const history = v.object({ loss: numbers, accuracy: numbers, valLoss: numbers, valAccuracy: numbers })
const problem = v.looseObject({
  code: v.string(),
  severity: v.picklist(['error', 'warning']),
  values: v.record(v.string(), v.any()),
})
const checkpoint = v.object({
  plan: v.string(),
  epoch: count,
  step: count,
  partial: v.tuple([v.number(), v.number(), v.number()]),
  history,
  weights: v.array(storedTensor),
  optimizer: v.array(storedTensor),
  updates: count,
  trainedMs: v.number(),
  earlyStopping: v.optional(
    v.object({ best: v.number(), bestEpoch: count, bestWeights: v.optional(v.array(storedTensor)) }),
  ),
})
/** The plan's own parts were checked when it was compiled; here it only must be one. */
const network = v.looseObject({ class_name: v.literal('Functional'), config: v.looseObject({}) })
const data = v.looseObject({
  dataset: v.looseObject({ kind: v.string() }),
  steps: v.array(v.looseObject({ kind: v.string() })),
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
})
const watch = v.object({ example, layers: v.optional(v.array(v.string())), everyMs: v.number() })
const layerActivation = v.object({ layer: v.string(), shape, values: floats })
const activations = v.looseObject({
  example,
  input: layerActivation,
  target: v.number(),
  layers: v.array(layerActivation),
})
const measured = { loss: v.number(), accuracy: v.optional(v.number()) }

const runEventBody = v.variant('kind', [
  v.object({ kind: v.literal('preparing'), stage: v.picklist(['data', 'model']), done: count, total: count }),
  v.object({
    kind: v.literal('started'),
    backend: v.string(),
    threads: count,
    epochs: count,
    stepsPerEpoch: count,
    epoch: count,
    step: count,
  }),
  v.object({
    kind: v.literal('batch'),
    epoch: count,
    step: count,
    ...measured,
    ms: v.number(),
    msLeft: v.number(),
  }),
  v.object({
    kind: v.literal('epoch'),
    epoch: count,
    ...measured,
    valLoss: v.optional(v.number()),
    valAccuracy: v.optional(v.number()),
  }),
  v.object({ kind: v.picklist(['paused', 'resumed', 'cancelled']), epoch: count, step: count }),
  v.object({ kind: v.literal('evaluating'), done: count, total: count, msLeft: v.number() }),
  v.object({
    kind: v.literal('evaluated'),
    evaluation: v.object({
      id: v.string(),
      part,
      examples: count,
      ...measured,
      outputs: anyFloats,
      targets: anyFloats,
      confusion: v.optional(v.array(v.array(count))),
    }),
  }),
  v.object({
    kind: v.literal('failed'),
    code: v.picklist([
      'diverged',
      'out-of-memory',
      'data-unavailable',
      'checkpoint-unusable',
      'backend-lost',
      'crashed',
      'not-begun',
    ]),
    problem,
  }),
  v.object({
    kind: v.literal('completed'),
    epochs: count,
    steps: count,
    msPerStep: v.number(),
    history,
    stoppedEarly: v.boolean(),
  }),
  v.object({ kind: v.literal('checkpoint'), checkpoint }),
])

const question = v.variant('ask', [
  v.object({
    ask: v.literal('backends'),
    choice: v.picklist(['auto', 'cpu', 'wasm', 'webgl']),
    threads: count,
  }),
  v.object({ ask: v.literal('compare'), plan, threads: count }),
  v.object({
    ask: v.literal('samples'),
    request: v.object({
      data,
      part,
      indices: v.array(v.number()),
      draws: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    }),
  }),
  v.object({
    ask: v.literal('activations'),
    request: v.object({ network, data, example, weights: v.optional(v.array(storedTensor)) }),
    backend: backendName,
  }),
  v.object({
    ask: v.literal('predict'),
    request: v.object({
      network,
      data,
      ask: v.variant('kind', [
        v.object({ kind: v.literal('raw'), values: anyFloats, count }),
        v.object({ kind: v.literal('example'), example }),
      ]),
      weights: v.optional(v.array(storedTensor)),
    }),
    backend: backendName,
  }),
  v.object({ ask: v.literal('keep-files'), files: v.array(v.file()) }),
  v.object({
    ask: v.literal('picture'),
    request: v.variant('kind', [
      v.object({ kind: v.literal('photograph'), name: v.picklist(PHOTOGRAPHS) }),
      v.object({ kind: v.literal('own-picture'), jpeg: v.string() }),
    ]),
  }),
])

const toWorker = v.variant('kind', [
  v.object({ kind: v.literal('open'), dataUrl: v.pipe(v.string(), v.url()), lock: v.string() }),
  v.object({ kind: v.literal('beat'), on: v.boolean() }),
  v.object({ kind: v.literal('question'), id: count, question }),
  v.object({
    kind: v.literal('start'),
    plan,
    backend: backendName,
    threads: count,
    from: v.optional(checkpoint),
  }),
  v.object({ kind: v.picklist(['pause', 'resume', 'stop']) }),
  v.object({ kind: v.literal('threads'), threads: count }),
  v.object({ kind: v.literal('watch'), watch: v.optional(watch) }),
  v.object({ kind: v.literal('shelve'), file: shelvedFile }),
])

const fromWorker = v.variant('kind', [
  v.object({ kind: v.literal('alive'), held: v.boolean() }),
  v.object({ kind: v.literal('beat') }),
  v.object({
    kind: v.literal('answer'),
    id: count,
    answer: v.variant('ok', [
      v.object({ ok: v.literal(true), value: v.unknown() }),
      v.object({ ok: v.literal(false), problems: v.array(problem) }),
    ]),
  }),
  v.object({ kind: v.literal('events'), events: v.array(runEventBody) }),
  v.object({ kind: v.literal('activations'), activations }),
  v.object({ kind: v.literal('shelve'), file: shelvedFile }),
])

/** Throws on anything that is no message to a worker. */
export function parseToWorker(message: unknown): ToWorker {
  return v.parse(toWorker, message) as unknown as ToWorker
}

/** Throws on anything that is no message from a worker. */
export function parseFromWorker(message: unknown): FromWorker {
  return v.parse(fromWorker, message) as unknown as FromWorker
}
