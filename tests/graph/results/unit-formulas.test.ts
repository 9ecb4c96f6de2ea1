import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { farOut, probes, readPreparation } from '../../../src/scores/preparation.ts'
import { crossing, layerFormulas } from '../../../src/scores/unit-formulas.ts'
import { conv2d, dense, networkOf } from '../../engine/plans.ts'

const weights = (layer: string, inputs: number, units: number, kernel: number[], bias: number[]) => [
  { name: `${layer}/kernel`, shape: [inputs, units], values: Float32Array.from(kernel) },
  { name: `${layer}/bias`, shape: [units], values: Float32Array.from(bias) },
]

describe('the formula of a unit', () => {
  test('is said in the units of the data although the data was scaled', () => {
    const network = networkOf([1], { output: dense(1, 'linear', 1) })
    const preparation = { factors: [0.1], shifts: [-2] }
    const [layer] = layerFormulas(network, weights('output', 1, 1, [18], [68]), preparation) ?? []
    expect(layer?.units[0]?.factors[0]).toBeCloseTo(1.8, 6)
    expect(layer?.units[0]?.constant).toBeCloseTo(32, 6)
  })

  test('takes in an activation of its own and passes over what changes nothing', () => {
    const network = networkOf([2], {
      hidden: dense(2, 'relu', 1),
      dropout: ['Dropout', { rate: 0.2 }],
      output: dense(1, 'linear', 1),
      bent: ['Activation', { activation: 'sigmoid' }],
    })
    const all = [...weights('hidden', 2, 2, [1, 2, 3, 4], [5, 6]), ...weights('output', 2, 1, [7, 8], [9])]
    expect(layerFormulas(network, all)).toEqual([
      {
        layer: 'hidden',
        activation: 'relu',
        units: [
          { factors: [1, 3], constant: 5 },
          { factors: [2, 4], constant: 6 },
        ],
      },
      { layer: 'output', activation: 'sigmoid', units: [{ factors: [7, 8], constant: 9 }] },
    ])
  })

  test('is the same for a Dense layer that is taken apart into sum, bias and activation', () => {
    const parts = networkOf([2], {
      sum: ['Dense', { units: 2, activation: 'linear', use_bias: false }],
      bias: ['Bias', { initial_value: 0 }],
      bent: ['Activation', { activation: 'sigmoid' }],
    })
    const kernel = { name: 'sum/kernel', shape: [2, 2], values: Float32Array.from([1, 2, 3, 4]) }
    const bias = { name: 'bias/bias', shape: [2], values: Float32Array.from([5, 6]) }
    const preparation = { factors: [2, 2], shifts: [1, 1] }
    const whole = networkOf([2], { sum: dense(2, 'sigmoid', 1) })
    expect(layerFormulas(parts, [kernel, bias], preparation)).toEqual(
      layerFormulas(whole, weights('sum', 2, 2, [1, 2, 3, 4], [5, 6]), preparation),
    )
    // Behind a curve a bias is no part of the sum any more.
    const late = networkOf([2], { sum: dense(2, 'relu', 1), bias: ['Bias', { initial_value: 0 }] })
    expect(layerFormulas(late, [...weights('sum', 2, 2, [1, 2, 3, 4], [5, 6]), bias])).toBeUndefined()
  })

  test('does not exist for a convolution or for branches', () => {
    expect(layerFormulas(networkOf([8, 8, 1], { conv: conv2d(2, 'relu', 1) }), [])).toBeUndefined()
    const branches = networkOf([2], {
      left: dense(1, 'linear', 1),
      right: ['Dense', { units: 1, activation: 'linear' }, ['input']],
      both: ['Add', {}, ['left', 'right']],
    })
    expect(layerFormulas(branches, weights('left', 2, 1, [1, 1], [0]))).toBeUndefined()
  })

  test('crosses zero where a sigmoid says one half', () => {
    expect(crossing({ factors: [0.61], constant: -21.35 })).toBeCloseTo(35, 10)
    expect(crossing({ factors: [0], constant: 3 })).toBeUndefined()
    expect(crossing({ factors: [1, 1], constant: 3 })).toBeUndefined()
  })
})

describe('the preparation of a row', () => {
  /** Where the probes of data with small numbers are. */
  const FAR = farOut([0, 8])

  test('is read back from prepared probes to nearly all digits, also with a mean of billions', () => {
    const step = fc.tuple(
      fc.double({ min: 1e-3, max: 100, noNaN: true }),
      fc.oneof(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        fc.double({ min: 1e9, max: 2e9, noNaN: true }),
      ),
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const size = steps.length
        const prepared = probes(size, FAR).map((value, i) => {
          const [factor, mean] = steps[i % size] ?? [1, 0]
          return (value - mean) * factor
        })
        const read = readPreparation(prepared, size, FAR)
        steps.forEach(([factor, mean], i) => {
          expect((read?.factors[i] ?? 0) / factor).toBeCloseTo(1, 9)
          expect(Math.abs((read?.shifts[i] ?? 0) + mean * factor)).toBeLessThanOrEqual(
            1e-12 * Math.abs(mean * factor),
          )
        })
      }),
    )
  })

  test('is unknown where numbers are mixed or left out', () => {
    expect(readPreparation(Float32Array.of(0, 0, 1, 1, 0, 1), 2, FAR)).toBeUndefined()
    expect(readPreparation(Float32Array.of(0, 1), 2, FAR)).toBeUndefined()
  })
})
