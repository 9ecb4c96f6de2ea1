import type { KeptRun } from '../src/runs/kept-run.ts'

/** A run that is kept, as an uneventful training leaves it. */
export function keptRun(more: Partial<KeptRun> = {}): KeptRun {
  return {
    run: 'kept',
    trainer: 'trainer',
    title: 'Trainer',
    begunAt: 0,
    savedAt: 0,
    status: 'completed',
    stoppedEarly: false,
    plan: 'plan',
    seed: 1,
    optimizer: 'Adam',
    backend: 'wasm',
    threads: 1,
    epoch: 10,
    epochs: 10,
    msPerStep: 120,
    trainedMs: 38_400,
    weights: 5002,
    figures: {
      training: { loss: 0.1, accuracy: 0.97 },
      validation: { loss: 0.2, accuracy: 0.94 },
      test: { loss: 0.22, accuracy: 0.935 },
    },
    bestEpoch: 10,
    graph: 'graph',
    bytes: 40_000,
    hasWeights: false,
    ...more,
  }
}
