import { map, Observable, of } from 'rxjs'
import type { Evaluation, ExampleRef, Picture, Samples } from '../src/engine/protocol.ts'
import { splitSeed } from '../src/graph/base/hash.ts'
import { compile } from '../src/graph/compile/compile.ts'
import type { GraphDocument, NodeId } from '../src/graph/document/document.ts'
import { emptyDocument } from '../src/graph/document/document.ts'
import { ok } from '../src/graph/document/problem.ts'
import type { Registry } from '../src/graph/node/registry.ts'
import type { DataPlan, Plan } from '../src/graph/plan/plan.ts'
import { type Shape, sizeOf } from '../src/graph/values/port-value.ts'
import { ownDataInProcess } from '../src/intake/in-process.ts'
import { WritableSignal } from '../src/session/base/signal.ts'
import { createTiming } from '../src/session/base/timing.ts'
import { ProjectDocument } from '../src/session/project/document/project-document.ts'
import { Experiments } from '../src/session/project/experiments/experiments.ts'
import { RequestQueue } from '../src/session/project/requests/request-queue.ts'
import { SharedRequests } from '../src/session/project/requests/shared-requests.ts'
import type { RunView } from '../src/session/run-view.ts'
import type { SavedState } from '../src/session/saved-state.ts'
import type { LayerPicture, Preview, ProjectSession } from '../src/session/types.ts'
import { digitAt, drawnSamples } from '../tests/ui/support/drawn-digits.ts'
import { scriptedEngine } from './scripted-engine.ts'
import { type ScriptedGroups, scriptedGroups } from './scripted-groups.ts'
import { type ScriptedKept, scriptedKept } from './scripted-kept.ts'
import { type ScriptedRateTests, scriptedRateTests } from './scripted-rate-tests.ts'

/** What a trainer was told to do, for tests of the buttons. */
export interface Told {
  readonly what: 'run' | 'pause' | 'resume' | 'stop' | 'discard'
  readonly trainers: readonly NodeId[]
}

/** A project whose document, check and undo are the real ones, and whose runs and pictures follow a script. */
export interface ScriptedProject extends ProjectSession {
  readonly runs: WritableSignal<Readonly<Record<NodeId, RunView>>>
  readonly kept: ScriptedKept
  readonly groups: ScriptedGroups
  readonly rateTests: ScriptedRateTests
  readonly saved: WritableSignal<SavedState>
  readonly told: readonly Told[]
  setRun(trainer: NodeId, run: Partial<RunView>): void
  setEvaluation(node: NodeId, evaluation: Evaluation, run: RunView): void
  /** How many pictures are being asked for now. */
  readonly asked: { samples: number; layers: number }
}

const DATA: DataPlan = {
  dataset: {
    kind: 'digits',
    classes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    train: 2000,
    validation: 500,
    test: 10_000,
    validationFrom: 'training',
  },
  steps: [],
}

/** Of a run that no graph is behind. */
const SCRIPTED_PLAN: Plan = {
  format: 1,
  hash: 'plan',
  trainer: 'trainer',
  inputShape: [28, 28, 1],
  outputs: 10,
  target: 'classes',
  network: {
    class_name: 'Functional',
    config: { name: 'network', layers: [], input_layers: [], output_layers: [] },
  },
  data: DATA,
  optimizer: { kind: 'adam', learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 },
  loss: 'categorical-crossentropy',
  training: { epochs: 10, batchSize: 64, shuffle: true, validate: true },
  seed: 1,
  evaluations: [],
}

export function scriptedProject(
  registry: Registry,
  document: GraphDocument = emptyDocument('test', 'Test'),
): ScriptedProject {
  const own = new ProjectDocument(document, registry, () => performance.now())
  const runs = new WritableSignal<Readonly<Record<NodeId, RunView>>>({})
  const example = new WritableSignal<ExampleRef>({ part: 'test', index: 0 })
  const evaluations = new WritableSignal<Readonly<Record<NodeId, { evaluation: Evaluation; run: RunView }>>>(
    {},
  )
  const told: Told[] = []
  const shared = { queue: new RequestQueue(2), most: 1e7, bytesOf: () => 1e6 }
  const experiments = new Experiments({
    checked: own.checked,
    timing: createTiming({}),
    engine: scriptedEngine(),
    samples: new SharedRequests<Samples>(shared),
    pictures: new SharedRequests<Picture>(shared),
  })
  const asked = { samples: 0, layers: 0 }
  const counted = <T>(what: 'samples' | 'layers', source: Observable<T>): Observable<T> =>
    new Observable<T>((subscriber) => {
      asked[what]++
      const subscription = source.subscribe(subscriber)
      subscription.add(() => {
        asked[what]--
      })
      return subscription
    })
  return {
    networks: {
      origin: (trainer) => {
        const weights = runs.value[trainer]?.weights
        return weights ? { kind: 'trained', ...weights } : { kind: 'start' }
      },
      takeOut: async () =>
        ok({
          file: new Blob(['network']),
          fileName: 'network.zip',
          parameters: 7,
          checkedExamples: 100,
          largestDifference: 2e-8,
          optimizer: { kind: 'sgd', learningRate: 0.01, momentum: 0, nesterov: false },
        }),
    },
    ownData: ownDataInProcess(),
    id: document.id,
    document: own.document,
    checked: own.checked,
    history: own.history,
    saved: new WritableSignal<SavedState>({ kind: 'saved', at: 0 }),
    isAtRisk: false,
    runs,
    kept: scriptedKept(),
    groups: scriptedGroups(),
    rateTests: scriptedRateTests(),
    example,
    told,
    asked,
    perform: (command) => own.perform(command),
    undo: () => own.undo(),
    redo: () => own.redo(),
    keepAsIs: () => {},
    run(trainers = []) {
      told.push({ what: 'run', trainers })
      return ok(undefined)
    },
    pause: (trainer) => void told.push({ what: 'pause', trainers: [trainer] }),
    resume: (trainer) => void told.push({ what: 'resume', trainers: [trainer] }),
    stop: (trainer) => void told.push({ what: 'stop', trainers: [trainer] }),
    discardRun: (trainer) => void told.push({ what: 'discard', trainers: [trainer] }),
    showExample: (next) => example.set(next),
    saveArrays: async () => ok(new Blob()),
    samples: (_node, _part, count) =>
      counted(
        'samples',
        of({ kind: 'ready', value: drawnSamples([...Array(count).keys()], 10_000) } as const),
      ),
    layer: (node) =>
      counted(
        'layers',
        own.checked.changes.pipe(
          map((graph): Preview<LayerPicture> => {
            const { outputs = {}, inputs = {} } = graph.node(node) ?? {}
            const value = Object.values(outputs)[0] ?? [inputs.network].flat()[0]
            return value?.kind === 'network'
              ? { kind: 'ready', value: drawnLayer(node, value.shape, example.value) }
              : { kind: 'none' }
          }),
        ),
      ),
    experiment: (node) => experiments.of(node),
    provide: (node, grid) => experiments.provide(node, grid),
    examples: (_data, _part, indices) => of({ kind: 'ready', value: drawnSamples(indices, 10_000) } as const),
    evaluation: (node) =>
      evaluations.changes.pipe(
        map((all) => {
          const found = all[node]
          return found && { ...found, data: DATA }
        }),
      ),
    model: () => of({ kind: 'none' } as const),
    predict: () => of({ kind: 'none' } as const),
    setRun(trainer, run) {
      const now = compile(own.checked.value, trainer)
      const ran = now.ok ? { ran: now.value } : {}
      runs.set({ ...runs.value, [trainer]: { ...idleRun(trainer), ...runs.value[trainer], ...run, ...ran } })
    },
    setEvaluation(node, evaluation, run) {
      evaluations.set({ ...evaluations.value, [node]: { evaluation, run } })
    },
    flush: async () => {},
    close: async () => {},
  }
}

export function idleRun(trainer: NodeId): RunView {
  return {
    trainer,
    run: `run of ${trainer}`,
    status: 'running',
    plan: 'plan',
    ran: SCRIPTED_PLAN,
    stale: [],
    optimizer: 'Adam',
    seed: 1,
    start: {
      seed: 1,
      data: 'data',
      batches: 'batches',
      layers: 'layers',
      network: 'network',
      weights: ['hidden', 'output'],
    },
    backend: 'wasm',
    threads: 1,
    prepared: 1,
    epochs: 10,
    epoch: 0,
    stepsPerEpoch: 32,
    step: 0,
    history: { loss: [], accuracy: [], valLoss: [], valAccuracy: [] },
    trace: [],
    batches: { at: [], loss: [], accuracy: [] },
    evaluations: [],
    stoppedEarly: false,
    canResume: false,
    weights: { epoch: 0, step: 0 },
    hasBefore: false,
  }
}

/** Activations that look like something: a digit seen through filters, or one large probability. */
export function drawnLayer(node: NodeId, shape: Shape, example: ExampleRef): LayerPicture {
  const values = new Float32Array(sizeOf(shape))
  const target = digitAt(example.index)
  const [picture] = [drawnSamples([example.index], 1).values]
  const [height = 1, width = 1, channels = 1] = shape
  if (shape.length === 3) {
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let c = 0; c < channels; c++) {
          const at = (dy: number, dx: number) =>
            picture![
              Math.min(27, Math.max(0, Math.round((y * 28) / height) + dy)) * 28 +
                Math.min(27, Math.max(0, Math.round((x * 28) / width) + dx))
            ]! / 255
          const angle = (c * Math.PI * 2) / Math.min(channels, 8)
          const edge = at(0, 0) - at(Math.round(Math.sin(angle) * 2), Math.round(Math.cos(angle) * 2))
          values[(y * width + x) * channels + c] = Math.max(0, edge)
        }
  } else {
    for (let i = 0; i < values.length; i++) values[i] = (splitSeed(1, node, i) / 2 ** 31) * 0.08
    if (values.length === 10) values[target] = 0.86
  }
  return { activation: { layer: node, shape, values }, weights: 'start', target }
}
