import { splitSeed } from '../src/graph/base/hash.ts'
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
    bestAccuracyEpoch: 9,
    learningRate: 0.001,
    graph: 'graph',
    bytes: 40_000,
    hasWeights: false,
    ...more,
  }
}

const OPTIMIZERS = ['Adam', 'SGD', 'RMSprop', 'AdamW']
const MINUTE = 60_000

/** So many runs from before, newest first: an optimizer after the other, with a few that went wrong. */
export function keptRuns(count: number, more: (index: number) => Partial<KeptRun> = () => ({})): KeptRun[] {
  return Array.from({ length: count }, (_, i) => {
    const luck = splitSeed(1, 'kept', i) / 2 ** 32
    const accuracy = 0.8 + 0.15 * luck
    const begunAt = Date.now() - (i + 1) * 37 * MINUTE
    const hasFailed = i % 23 === 11
    return keptRun({
      run: `kept-${i}`,
      optimizer: OPTIMIZERS[i % OPTIMIZERS.length]!,
      begunAt,
      savedAt: begunAt + MINUTE,
      seed: 1 + (i % 7),
      msPerStep: 80 + 60 * luck,
      ...(hasFailed && { status: 'failed', epoch: 3 }),
      figures: {
        training: { loss: 0.9 - 0.8 * luck, accuracy: accuracy + 0.03 },
        validation: hasFailed ? { loss: Number.NaN } : { loss: 1 - 0.8 * luck, accuracy },
        test: hasFailed ? {} : { loss: 1.02 - 0.8 * luck, accuracy: accuracy - 0.004 },
      },
      ...more(i),
    })
  })
}
