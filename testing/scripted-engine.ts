import type {
  Activations,
  Checkpoint,
  Engine,
  Evaluation,
  Run,
  RunEvent,
  RunRequest,
  Samples,
} from '../src/engine/protocol.ts'
import { drawnDigit, SIDE } from '../tests/ui/support/drawn-digit.ts'

export interface ScriptedEngineOptions {
  /** Steps after which a run waits, as if it were paused by a person; runs on where left out. */
  readonly haltAfter?: number
  /** Milliseconds between two steps; all at once with 0. */
  readonly stepMs?: number
  readonly stepsPerEpoch?: number
}

/**
 * An engine without arithmetic for stories and tests of the screen: digits that are drawn, curves that follow a
 * formula. The same every time.
 */
export function scriptedEngine(options: ScriptedEngineOptions = {}): Engine {
  const runs = new Set<() => void>()
  return {
    runsAtATime: 2,
    listenToBackends: () => () => {},
    backend: async (choice) => ({
      chosen: choice === 'auto' ? 'wasm' : choice,
      threads: 2,
      reason: {
        code: 'webgl-software',
        values: { chosen: 'wasm', threads: 2, measured: 'yes', ms: 12.4, renderer: 'SwiftShader' },
      },
      candidates: [
        { name: 'wasm', available: true, msPerStep: 12.4 },
        { name: 'webgl', available: true, software: true, renderer: 'SwiftShader' },
        { name: 'cpu', available: true },
      ],
    }),
    start(request) {
      const run = scriptedRun(request, options)
      runs.add(run.stop)
      return run
    },
    samples: async ({ indices }) => ({ ok: true, value: samplesOf(indices) }),
    activations: async ({ network, example }) => {
      const input = { layer: 'input', shape: [SIDE, SIDE, 1], values: drawnDigit(example.index % 10) }
      const layers = network.config.layers.flatMap(({ name, class_name }) =>
        class_name === 'InputLayer' ? [] : [{ ...input, layer: name }],
      )
      return { ok: true, value: { example, input, target: example.index % 10, layers } satisfies Activations }
    },
    takeOut: async ({ weights = [], count }) => ({
      ok: true,
      value: {
        weights,
        before: [],
        shape: [SIDE, SIDE, 1],
        examples: new Float32Array(count * SIDE * SIDE),
        count,
        outputs: new Float32Array(count * 10).fill(0.1),
      },
    }),
    askLayersModel: async ({ count }) => ({ ok: true, value: new Float32Array(count * 10).fill(0.1) }),
    saveArrays: async () => ({ ok: true, value: new Blob() }),
    keepFiles: async () => ({ ok: true, value: { kept: [], missing: [] } }),
    predict: async ({ ask }) => {
      const count = ask.kind === 'raw' ? ask.count : 1
      const inputs = ask.kind === 'raw' ? ask.values : drawnDigit(ask.example.index % 10)
      return { ok: true, value: { inputs, outputs: new Float32Array(count * 10).fill(0.1) } }
    },
    picture: async () => {
      const values = Float32Array.from({ length: 240 * 320 * 3 }, (_, i) => (i * 7) % 256)
      return { ok: true, value: { shape: [240, 320, 3], values } }
    },
    dispose: () => {
      for (const stop of runs) stop()
    },
  }
}

function samplesOf(indices: readonly number[]): Samples {
  const values = new Float32Array(indices.length * SIDE * SIDE)
  indices.forEach((index, at) => {
    values.set(drawnDigit(index % 10), at * SIDE * SIDE)
  })
  return {
    shape: [SIDE, SIDE, 1],
    values,
    targets: Float32Array.from(indices, (index) => index % 10),
    total: 2000,
  }
}

const lossAt = (progress: number) => 0.08 + 2.2 * Math.exp(-3 * progress)
const accuracyAt = (progress: number) => 0.98 - 0.88 * Math.exp(-3 * progress)

function scriptedRun(request: RunRequest, options: ScriptedEngineOptions): Run {
  const { plan, run, from } = request
  const { stepMs = 20, stepsPerEpoch = 8, haltAfter = Number.POSITIVE_INFINITY } = options
  const epochs = plan.training.epochs
  const listeners = new Set<(event: RunEvent) => void>()
  const history = {
    loss: [...(from?.history.loss ?? [])],
    accuracy: [...(from?.history.accuracy ?? [])],
    valLoss: [...(from?.history.valLoss ?? [])],
    valAccuracy: [...(from?.history.valAccuracy ?? [])],
  }
  let done = (from?.epoch ?? 0) * stepsPerEpoch + (from?.step ?? 0)
  let [seq, paused, ended, timer] = [0, false, false, 0]
  const emit = (body: object) => {
    const event = { run, plan: plan.hash, trainer: plan.trainer, seq: seq++, ...body } as RunEvent
    for (const listener of [...listeners]) listener(event)
  }
  const place = () => ({ epoch: Math.floor(done / stepsPerEpoch), step: done % stepsPerEpoch })
  const checkpoint = (): Checkpoint => ({
    plan: plan.hash,
    ...place(),
    partial: [0, 0, 0],
    history,
    weights: [],
    optimizer: [],
    updates: done,
    trainedMs: done * 41,
  })
  const evaluation = (id: string): Evaluation => {
    const confusion = Array.from({ length: 10 }, (_, actual) =>
      Array.from({ length: 10 }, (_, predicted) =>
        actual === predicted ? 96 : (actual * 7 + predicted * 3) % 11 === 0 ? 4 : 0,
      ),
    )
    return {
      id,
      part: 'test',
      examples: 1000,
      loss: 0.11,
      accuracy: 0.964,
      outputs: new Float32Array(10_000),
      targets: new Float32Array(1000),
      confusion,
    }
  }
  const finish = () => {
    ended = true
    for (const { id } of plan.evaluations) emit({ kind: 'evaluated', evaluation: evaluation(id) })
    emit({ kind: 'checkpoint', checkpoint: checkpoint() })
    emit({ kind: 'completed', epochs, steps: done, msPerStep: 41, history, stoppedEarly: false })
  }
  const step = () => {
    if (paused || ended) return
    done++
    const progress = done / (epochs * stepsPerEpoch)
    const epoch = Math.ceil(done / stepsPerEpoch)
    const within = done - (epoch - 1) * stepsPerEpoch
    const wobble = 0.02 * Math.sin(done * 1.7)
    const msLeft = (epochs * stepsPerEpoch - done) * 41
    const [loss, accuracy] = [lossAt(progress) + wobble, accuracyAt(progress) - wobble]
    emit({ kind: 'batch', epoch, step: within, loss, accuracy, ms: 41, msLeft })
    if (within === stepsPerEpoch) {
      const means = { loss, accuracy, valLoss: loss + 0.05, valAccuracy: accuracy - 0.01 }
      for (const key of ['loss', 'accuracy', 'valLoss', 'valAccuracy'] as const) history[key].push(means[key])
      emit({ kind: 'epoch', epoch, ...means })
    }
    if (epoch >= epochs && within === stepsPerEpoch) finish()
    else if (done < haltAfter) later()
  }
  const later = () => {
    timer = setTimeout(step, stepMs) as unknown as number
  }
  queueMicrotask(() => {
    emit({ kind: 'preparing', stage: 'data', done: 1, total: 1 })
    emit({ kind: 'started', backend: 'wasm', threads: 2, epochs, stepsPerEpoch, ...place() })
    later()
  })
  return {
    id: run,
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    watch: () => {},
    pause() {
      if (paused || ended) return
      paused = true
      emit({ kind: 'paused', ...place() })
    },
    resume() {
      if (!paused || ended) return
      paused = false
      emit({ kind: 'resumed', ...place() })
      later()
    },
    stop() {
      if (ended) return
      ended = true
      clearTimeout(timer)
      emit({ kind: 'checkpoint', checkpoint: checkpoint() })
      emit({ kind: 'cancelled', ...place() })
    },
  }
}
