import { beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { createPreviews } from '../../../src/engine/previews/previews.ts'
import { collect } from '../collect.ts'
import { type Row, tablePlan, tableStore } from '../data/small-table.ts'
import { dense, networkOf, planOf } from '../plans.ts'

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

const inches = (mm: number): Row => [[mm], mm / 25.4]
const lengths = {
  train: numbers(1, 61).map(inches),
  validation: [70, 75].map(inches),
  test: [80, 90].map(inches),
}

const passed = (hours: number): Row => [[hours], hours >= 35 ? 1 : 0]
const exams = {
  train: numbers(20, 50).map(passed),
  validation: [22.5, 47.5].map(passed),
  test: [21, 30, 40, 48].map(passed),
}

const adam = (learningRate: number) =>
  ({ kind: 'adam', learningRate, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 }) as const

const neuron = planOf({
  inputShape: [1],
  outputs: 1,
  target: 'numbers',
  network: networkOf([1], { output: dense(1, 'linear', 3) }),
  data: tablePlan,
  optimizer: adam(0.1),
  loss: 'mean-squared-error',
  training: { epochs: 120, batchSize: 60, shuffle: true, validate: true },
  evaluations: [{ id: 'test', data: tablePlan, part: 'test' }],
})

const yesOrNo = {
  ...neuron,
  target: 'classes' as const,
  network: networkOf([1], { output: dense(1, 'sigmoid', 3) }),
  loss: 'binary-crossentropy' as const,
  optimizer: adam(0.5),
}

describe('a single neuron on a table', () => {
  beforeAll(async () => {
    await startBackend('wasm', nodeBackends)
  })

  test('learns to turn millimetres into inches and is measured without an accuracy', async () => {
    const data = tableStore('numbers', lengths, 10)
    const { history, evaluations, checkpoint, events } = await collect(neuron, { host: { data } })
    expect(history?.accuracy).toEqual([])
    expect(history?.valAccuracy).toEqual([])
    expect(history?.loss).toHaveLength(120)
    expect(history?.valLoss).toHaveLength(120)
    for (const event of events) expect(event).not.toHaveProperty('accuracy')
    const [evaluation] = evaluations
    expect(evaluation).not.toHaveProperty('accuracy')
    expect(evaluation).not.toHaveProperty('confusion')
    expect(evaluation?.targets[0]).toBeCloseTo(80 / 25.4, 5)
    expect(evaluation?.outputs[0]).toBeCloseTo(80 / 25.4, 2)
    const errors = [0, 1].map((i) => ((evaluation?.outputs[i] ?? 0) - (evaluation?.targets[i] ?? 0)) ** 2)
    expect(evaluation?.loss).toBeCloseTo((errors[0]! + errors[1]!) / 2, 8)
    expect(checkpoint?.weights[0]?.values[0]).toBeCloseTo(10 / 25.4, 3)
  })

  test('answers raw numbers as the data steps would prepare them', async () => {
    const data = tableStore('numbers', lengths, 10)
    const { checkpoint } = await collect(neuron, { host: { data } })
    const previews = createPreviews(data)
    const ask = { kind: 'raw', values: Float32Array.of(120, 130), count: 2 } as const
    const { network } = neuron
    const answer = await previews.predict({ network, data: tablePlan, ask, weights: checkpoint?.weights })
    expect(answer.ok && [...answer.value.inputs]).toEqual([12, 13])
    expect(answer.ok && answer.value.outputs[0]).toBeCloseTo(120 / 25.4, 1)
    expect(answer.ok && answer.value.outputs[1]).toBeCloseTo(130 / 25.4, 1)
    expect([...ask.values]).toEqual([120, 130])
    const example = { kind: 'example', example: { part: 'test', index: 1 } } as const
    const asked = await previews.predict({ network, data: tablePlan, ask: example })
    expect(asked.ok && [...asked.value.inputs, asked.value.target]).toEqual([9, Math.fround(90 / 25.4)])
    const odd = { kind: 'raw', values: Float32Array.of(1, 2, 3), count: 2 } as const
    const refused = await previews.predict({ network, data: tablePlan, ask: odd })
    expect(!refused.ok && refused.problems[0]?.code).toBe('wrong-number-of-values')
    previews.dispose()
  })

  test('decides between two classes with one sigmoid unit', async () => {
    const data = tableStore('classes', exams, 10)
    const { evaluations, history } = await collect(yesOrNo, { host: { data } })
    expect(history?.accuracy).toHaveLength(120)
    expect(evaluations[0]).toMatchObject({
      examples: 4,
      accuracy: 1,
      confusion: [
        [2, 0],
        [0, 2],
      ],
    })
    expect(evaluations[0]?.outputs).toHaveLength(4)
  })
})
