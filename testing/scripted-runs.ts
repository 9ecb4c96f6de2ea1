import type { Evaluation } from '../src/engine/protocol.ts'
import { splitSeed } from '../src/graph/base/hash.ts'
import type { NodeId } from '../src/graph/document/document.ts'
import type { RunView } from '../src/session/run-view.ts'
import { digitAt } from '../tests/ui/support/drawn-digits.ts'
import { idleRun } from './scripted-project.ts'

const noise = (...purpose: (string | number)[]) => splitSeed(1, ...purpose) / 2 ** 31 - 0.5

/** A run with curves as a well-behaved training draws them, after so many epochs (with fraction). */
export function scriptedRun(trainer: NodeId, done: number, more: Partial<RunView> = {}): RunView {
  const base = { ...idleRun(trainer), ...more }
  const stepsPerEpoch = base.stepsPerEpoch
  const lossAt = (at: number) => 0.08 + 2.1 * Math.exp(-at * 1.1)
  const accuracyAt = (at: number) => 0.98 - 0.85 * Math.exp(-at * 1.2)
  const at = Array.from({ length: Math.round(done * stepsPerEpoch) }, (_, i) => (i + 1) / stepsPerEpoch)
  const epochs = Array.from({ length: Math.floor(done) }, (_, i) => i + 1)
  const loss = at.map((x, i) => Math.max(0.01, lossAt(x) * (1 + 0.5 * noise(trainer, 'loss', i))))
  const accuracy = at.map((x, i) => Math.min(1, accuracyAt(x) + 0.06 * noise(trainer, 'accuracy', i)))
  return {
    ...base,
    epoch: Math.floor(done),
    step: Math.round((done % 1) * stepsPerEpoch),
    batches: { at, loss, accuracy },
    history: {
      loss: epochs.map(lossAt),
      accuracy: epochs.map(accuracyAt),
      valLoss: epochs.map((x) => lossAt(x) + 0.05 + 0.01 * x),
      valAccuracy: epochs.map((x) => accuracyAt(x) - 0.03),
    },
    loss: loss.at(-1),
    accuracy: accuracy.at(-1),
    msPerStep: 120,
    msLeft: (base.epochs - done) * stepsPerEpoch * 120,
  }
}

/** What a network that is right 94 times of 100 says about so many drawn digits. */
export function scriptedEvaluation(examples = 500): Evaluation {
  const outputs = new Float32Array(examples * 10)
  const targets = Float32Array.from({ length: examples }, (_, i) => digitAt(i))
  const confusion = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => 0))
  let right = 0
  for (let i = 0; i < examples; i++) {
    const actual = targets[i]!
    const wrong = noise('wrong', i) > 0.44
    const predicted = wrong ? (actual + 1 + Math.floor((noise('as', i) + 0.5) * 9)) % 10 : actual
    for (let c = 0; c < 10; c++) outputs[i * 10 + c] = 0.02
    outputs[i * 10 + predicted] = wrong ? 0.52 : 0.82
    confusion[actual]![predicted]! += 1
    if (!wrong) right++
  }
  return {
    id: 'evaluation',
    part: 'test',
    examples,
    loss: 0.214,
    accuracy: right / examples,
    outputs,
    targets,
    confusion,
  }
}
