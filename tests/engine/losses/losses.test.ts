import * as tf from '@tensorflow/tfjs'
// Registers the gradients.
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { confusionMatrix, countHits, oneHotTargets } from '../../../src/engine/losses/answers.ts'
import { LOSS_FUNCTIONS } from '../../../src/engine/losses/loss-functions.ts'
import type { OutputActivation } from '../../../src/engine/model/logits-network.ts'
import { predictedClass } from '../../../src/graph/base/predicted-class.ts'
import { differsBetweenKerasBackends, type LossKind } from '../../../src/graph/values/loss-kind.ts'

const EPSILON = 1e-7
const clip = (p: number) => Math.min(1 - EPSILON, Math.max(EPSILON, p))
const sigmoid = (z: number) => 1 / (1 + Math.exp(-z))
const softmax = (row: readonly number[]) => {
  const powers = row.map((z) => Math.exp(z - Math.max(...row)))
  return powers.map((p) => p / powers.reduce((a, b) => a + b))
}
const outputs = (row: readonly number[], activation: OutputActivation) =>
  activation === 'softmax' ? softmax(row) : activation === 'sigmoid' ? row.map(sigmoid) : row

/** One example in float64. */
function reference(
  kind: LossKind,
  row: readonly number[],
  wanted: readonly number[],
  activation: OutputActivation,
): number {
  const y = outputs(row, activation)
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b) / values.length
  switch (kind) {
    case 'categorical-crossentropy': {
      const sum = y.reduce((a, b) => a + b)
      const largest = Math.max(...row)
      const logSum = largest + Math.log(row.reduce((total, z) => total + Math.exp(z - largest), 0))
      return -wanted.reduce(
        (total, t, i) =>
          total + t * (activation === 'softmax' ? row[i]! - logSum : Math.log(clip(y[i]! / sum))),
        0,
      )
    }
    case 'binary-crossentropy':
      return mean(
        row.map((z, i) =>
          activation === 'sigmoid'
            ? Math.max(z, 0) - z * wanted[i]! + Math.log1p(Math.exp(-Math.abs(z)))
            : -wanted[i]! * Math.log(clip(y[i]!)) - (1 - wanted[i]!) * Math.log(clip(1 - y[i]!)),
        ),
      )
    case 'mean-squared-error':
      return mean(y.map((value, i) => (value - wanted[i]!) ** 2))
    case 'mean-absolute-error':
      return mean(y.map((value, i) => Math.abs(value - wanted[i]!)))
  }
}

function lossesOf(
  kind: LossKind,
  rows: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
  activation: OutputActivation,
): Float32Array {
  return tf.tidy(() =>
    LOSS_FUNCTIONS[kind](
      tf.tensor2d(rows as number[][]),
      tf.tensor2d(wanted as number[][]),
      activation,
    ).dataSync<'float32'>(),
  )
}

function gradientOf(
  kind: LossKind,
  row: readonly number[],
  wanted: readonly number[],
  activation: OutputActivation,
): number[] {
  return tf.tidy(() => {
    const slope = tf.grad((sums) =>
      tf.sum(LOSS_FUNCTIONS[kind](sums as tf.Tensor2D, tf.tensor2d([[...wanted]]), activation)),
    )
    return [...slope(tf.tensor2d([[...row]])).dataSync()]
  })
}

const cases = [
  ['categorical-crossentropy', 'softmax', 4],
  ['categorical-crossentropy', 'sigmoid', 4],
  ['binary-crossentropy', 'sigmoid', 1],
  ['mean-squared-error', 'softmax', 4],
  ['mean-squared-error', 'linear', 2],
  ['mean-absolute-error', 'linear', 2],
  ['mean-absolute-error', 'sigmoid', 1],
] as const satisfies readonly (readonly [LossKind, OutputActivation, number])[]

beforeAll(async () => {
  await tf.setBackend('cpu')
})

describe.each(cases)('%s after %s', (kind, activation, units) => {
  const batch = fc.array(
    fc.record({
      row: fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: units, maxLength: units }),
      target: fc.nat(units === 1 ? 1 : units - 1),
    }),
    { minLength: 1, maxLength: 5 },
  )
  const wantedOf = (target: number) =>
    units === 1 ? [target] : Array.from({ length: units }, (_, i) => (i === target ? 1 : 0))

  test('equals the formula in float64', () => {
    fc.assert(
      fc.property(batch, (examples) => {
        const rows = examples.map(({ row }) => row.map(Math.fround))
        const wanted = examples.map(({ target }) => wantedOf(target))
        lossesOf(kind, rows, wanted, activation).forEach((loss, i) => {
          const expected = reference(kind, rows[i]!, wanted[i]!, activation)
          expect(Math.abs(loss - expected)).toBeLessThan(1e-5 * Math.max(1, expected))
        })
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  test('has the slope of the formula', () => {
    fc.assert(
      fc.property(batch, ([example]) => {
        // Away from the corners of |y − t|, where there is no slope.
        const row = example!.row.map((z) =>
          Math.fround(Math.abs(z) < 0.05 || Math.abs(z - 1) < 0.05 ? 0.5 : z),
        )
        const wanted = wantedOf(example!.target)
        const slope = gradientOf(kind, row, wanted, activation)
        row.forEach((z, i) => {
          const at = (value: number) =>
            reference(
              kind,
              row.map((other, j) => (j === i ? value : other)),
              wanted,
              activation,
            )
          const expected = (at(z + 1e-5) - at(z - 1e-5)) / 2e-5
          expect(Math.abs(slope[i]! - expected)).toBeLessThan(1e-4 * Math.max(1, Math.abs(expected)))
        })
      }),
      { seed: 4, numRuns: 60 },
    )
  })
})

/**
 * What Keras 3.15.1 measures for one example: `Model.evaluate` of a lone Activation layer on 0.5 with target 1, or on
 * 1, 2, −1 with the first as target.
 */
const KERAS = [
  { kind: 'categorical-crossentropy', activation: 'softmax', tensorflow: 1.349012, jax: 1.349012 },
  { kind: 'categorical-crossentropy', activation: 'sigmoid', tensorflow: 1.349012, jax: 0.944957 },
  { kind: 'binary-crossentropy', activation: 'sigmoid', units: 1, tensorflow: 0.474077, jax: 0.474077 },
  { kind: 'mean-squared-error', activation: 'softmax', tensorflow: 0.349049, jax: 0.349049 },
  { kind: 'mean-squared-error', activation: 'linear', tensorflow: 1.666667, jax: 1.666667 },
  { kind: 'mean-absolute-error', activation: 'linear', tensorflow: 1, jax: 1 },
  { kind: 'mean-absolute-error', activation: 'sigmoid', units: 1, tensorflow: 0.377541, jax: 0.377541 },
] as const

test.each(KERAS)(
  '$kind after $activation is what Keras gives where it has one answer, and says where not',
  (row) => {
    const single = 'units' in row
    const rows = single ? [[0.5]] : [[1, 2, -1]]
    const [loss] = lossesOf(row.kind, rows, single ? [[1]] : [[1, 0, 0]], row.activation)
    expect(loss).toBeCloseTo(row.jax, 5)
    expect(differsBetweenKerasBackends(row.kind, row.activation)).toBe(row.tensorflow !== row.jax)
  },
)

describe('at the edges', () => {
  test('softmax cross-entropy of a hopeless answer is large, not infinite, and still has a slope', () => {
    const [loss] = lossesOf('categorical-crossentropy', [[200, -200]], [[0, 1]], 'softmax')
    expect(loss).toBeCloseTo(400, 3)
    expect(gradientOf('categorical-crossentropy', [200, -200], [0, 1], 'softmax')).toEqual([1, -1])
  })

  test('sigmoid outputs in a categorical loss stop at −log 1e-7', () => {
    const [loss] = lossesOf('categorical-crossentropy', [[50, -50]], [[0, 1]], 'sigmoid')
    expect(loss).toBeCloseTo(-Math.log(1e-7), 4)
  })

  test('sigmoid outputs that are all 0 in float32 are shared out, not divided by zero', () => {
    const [loss] = lossesOf('categorical-crossentropy', [[-300, -300]], [[0, 1]], 'sigmoid')
    expect(loss).toBeCloseTo(Math.log(2), 5)
  })

  test('binary cross-entropy of a hopeless answer is large, not infinite', () => {
    expect(lossesOf('binary-crossentropy', [[500]], [[0]], 'sigmoid')[0]).toBe(500)
    expect(lossesOf('binary-crossentropy', [[500]], [[1]], 'sigmoid')[0]).toBe(0)
  })

  test('binary cross-entropy has its full slope where all weights are zero', () => {
    expect(gradientOf('binary-crossentropy', [0], [1], 'sigmoid')).toEqual([-0.5])
    expect(gradientOf('binary-crossentropy', [0], [0], 'sigmoid')).toEqual([0.5])
  })

  test('outputs that are probabilities already are kept between 1e-7 and 1 − 1e-7', () => {
    expect(lossesOf('categorical-crossentropy', [[1, 0]], [[0, 1]], 'linear')[0]).toBeCloseTo(
      -Math.log(1e-7),
      4,
    )
    expect(lossesOf('binary-crossentropy', [[0]], [[1]], 'linear')[0]).toBeCloseTo(-Math.log(1e-7), 4)
    expect(lossesOf('binary-crossentropy', [[1]], [[1]], 'linear')[0]).toBeCloseTo(1e-7, 6)
  })
})

describe('answers', () => {
  test('the largest output is the class, the first of equals', () => {
    expect(predictedClass(Float32Array.of(0, 0, 0.1, 0.4, 0.4, 0.1), 0, 3)).toBe(2)
    expect(predictedClass(Float32Array.of(0, 0, 0.1, 0.4, 0.4, 0.1), 1, 3)).toBe(0)
  })

  test('one output above a half is class 1; a half is not', () => {
    expect([0.49, 0.5, 0.51].map((p) => predictedClass(Float32Array.of(p), 0, 1))).toEqual([0, 0, 1])
  })

  test('hits and the confusion matrix tell the same', () => {
    const outputs = Float32Array.of(0.9, 0.1, 0.2, 0.8, 0.6, 0.4)
    const targets = Float32Array.of(0, 1, 1)
    expect(countHits(outputs, targets, 2)).toBe(2)
    expect(confusionMatrix(outputs, targets, 2)).toEqual([
      [1, 0],
      [1, 1],
    ])
    expect(confusionMatrix(Float32Array.of(0.9, 0.2), Float32Array.of(0, 0), 1)).toEqual([
      [1, 1],
      [0, 0],
    ])
  })

  test('classes become one 1 per row, numbers stay', () => {
    expect([...oneHotTargets(Float32Array.of(2, 0), 3, 'classes')]).toEqual([0, 0, 1, 1, 0, 0])
    expect([...oneHotTargets(Float32Array.of(1, 0), 1, 'classes')]).toEqual([1, 0])
    expect([...oneHotTargets(Float32Array.of(2.5), 1, 'numbers')]).toEqual([2.5])
  })
})
