import * as ort from 'onnxruntime-web/wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PortableNetwork } from '../../../src/formats/networks/portable-network.ts'
import { askOnnx } from '../../../src/formats/onnx/ask-onnx.ts'
import { writeOnnx } from '../../../src/formats/onnx/write-onnx.ts'
import { joined } from '../../../src/graph/base/joined.ts'
import type { KerasModel } from '../../../src/graph/plan/plan.ts'
import { ownAnswers } from '../../../testing/own-answers.ts'
import { RANDOM_SEEDS, randomExamples, randomNetwork } from '../../../testing/random-networks.ts'
import { dense, networkOf, planOf } from '../../engine/plans.ts'

const fileOf = (network: PortableNetwork) => joined(writeOnnx(network))

/** A network on rows of numbers, called and wired as wished. */
function portable(model: KerasModel, change: Partial<PortableNetwork> = {}): PortableNetwork {
  return {
    title: 'small',
    model,
    weights: [],
    titles: {},
    inputShape: [3],
    before: [],
    answer: { kind: 'numbers', names: ['y'], units: ['m'] },
    plan: planOf({ network: model, inputShape: [3], outputs: 1, target: 'numbers' }),
    epochs: 0,
    ...change,
  }
}

const one = portable(networkOf([3], { sum: dense(1, 'linear', 1) }), {
  weights: [
    { name: 'sum/kernel', shape: [3, 1], values: Float32Array.of(1, 2, 3) },
    { name: 'sum/bias', shape: [1], values: Float32Array.of(0.5) },
  ],
})

describe('an .onnx file', () => {
  test.each(RANDOM_SEEDS)('of random network %i gives the answers of the network', async (seed) => {
    const random = randomNetwork(seed)
    const { network, plan } = random
    const values = randomExamples(random, 12)
    const own = await ownAnswers(network, values)
    const answers = await askOnnx(fileOf(network), { values, shape: network.inputShape, count: 12 })
    expect(answers).toHaveLength(12 * plan.outputs)
    const largest = Math.max(...answers.map((value, i) => Math.abs(value - (own[i] ?? Number.NaN))))
    expect(largest).toBeLessThan(1e-5)
  })

  test('has the same bytes whenever it is written', () => {
    const [first, second] = [5, 5].map((seed) => Buffer.from(fileOf(randomNetwork(seed).network)))
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true)
  })
})

describe('the graph in an .onnx file', () => {
  beforeAll(() => {
    ort.env.wasm.numThreads = 1
  })

  test.each([0, 1, 100])('takes a batch of %i examples', async (count) => {
    const { network } = randomNetwork(3)
    const session = await ort.InferenceSession.create(fileOf(network))
    const shape = [count, ...network.inputShape]
    const values = new Float32Array(shape.reduce((product, extent) => product * extent, 1))
    const input = new ort.Tensor('float32', values, shape)
    const results = await session.run({ [session.inputNames[0] ?? '']: input })
    expect(results[session.outputNames[0] ?? '']?.dims).toEqual([count, network.plan.outputs])
    await session.release()
  })

  test('calls its input after the data and its output after what is asked for', async () => {
    const named = async (network: PortableNetwork) => {
      const { inputNames, outputNames } = await ort.InferenceSession.create(fileOf(network))
      return [...inputNames, ...outputNames]
    }
    expect(await named(one)).toEqual(['digits', 'y'])
    const { plan } = one
    const classes = (...names: readonly string[]) => ({ answer: { kind: 'classes', names } }) as const
    expect(await named({ ...one, ...classes('no', 'yes') })).toEqual(['digits', 'probability_of_yes'])
    const two = { ...one, plan: { ...plan, outputs: 2 }, ...classes('no', 'yes') }
    expect(await named(two)).toEqual(['digits', 'probabilities'])
    const strange = { ...one, answer: { kind: 'numbers', names: ['漢字'], units: [undefined] } } as const
    expect(await named(strange)).toEqual(['digits', 'layer'])
  })

  test('may have nodes of any title, and of the names of its input and output', async () => {
    for (const title of ['', 'digits', 'y', 'Größe 3×3', 'a/b', '🙂', '2', 'sum_kernel', 'x'.repeat(5000)]) {
      const file = fileOf({ ...one, titles: { sum: title } })
      expect(await askOnnx(file, { values: Float32Array.of(1, 1, 1), shape: [3], count: 1 })).toEqual(
        Float32Array.of(6.5),
      )
    }
  })

  test('of a network without layers gives back what it was asked', async () => {
    const file = fileOf(portable(networkOf([3], {})))
    const values = Float32Array.of(1, 2, 3)
    expect(await askOnnx(file, { values, shape: [3], count: 1 })).toEqual(values)
    expect(await askOnnx(file, { values: new Float32Array(), shape: [3], count: 0 })).toHaveLength(0)
  })

  test('does not turn pictures more often than convolutions and rows need it', () => {
    const model = networkOf([8, 8, 2], {
      first: [
        'Conv2D',
        { filters: 2, kernel_size: [3, 3], strides: [1, 1], padding: 'same', activation: 'softmax' },
      ],
      norm: ['BatchNormalization', { epsilon: 1e-3, scale: false, center: false }],
      pool: ['AveragePooling2D', { pool_size: [3, 3], strides: [2, 2], padding: 'same' }],
      both: ['Add', {}, ['pool', 'pool']],
      bias: ['Bias', { initial_value: 0 }],
      flat: ['Flatten', {}],
    })
    const weights = [
      { name: 'first/kernel', shape: [3, 3, 2, 2], values: new Float32Array(36).fill(0.1) },
      { name: 'norm/moving_mean', shape: [2], values: Float32Array.of(0.1, 0.2) },
      { name: 'norm/moving_variance', shape: [2], values: Float32Array.of(1, 2) },
      { name: 'bias/bias', shape: [2], values: Float32Array.of(1, 2) },
    ]
    const text = new TextDecoder('latin1').decode(fileOf(portable(model, { weights, inputShape: [8, 8, 2] })))
    // The field of a node that says what it does, and the length of the word.
    expect(text.match(/"\tTranspose/g)).toHaveLength(2)
  })

  test('says in its metadata what goes in and comes out', () => {
    const text = new TextDecoder().decode(fileOf({ ...one, title: 'Größe', inputNames: ['a, b', 'c', 'd'] }))
    for (const part of ['title', 'Größe', 'inputs', '["a, b","c","d"]', 'numbers', '["y"]', 'units', '["m"]'])
      expect(text).toContain(part)
  })
})

test('weights of more than 2 GB are refused in a sentence', () => {
  // Never touched, so no memory is taken for them.
  const values = new Float32Array(100_000_000)
  const weights = Array.from({ length: 6 }, (_, i) => ({
    name: `${i}/kernel`,
    shape: [10_000, 10_000],
    values,
  }))
  const problem = { code: 'onnx-too-long', values: { megabytes: 2400 } }
  expect(() => writeOnnx({ ...one, weights })).toThrow(
    expect.objectContaining({ problem: expect.objectContaining(problem) }),
  )
})
