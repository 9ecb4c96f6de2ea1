import * as tf from '@tensorflow/tfjs'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import { setLeastNumbersOfPart } from '../../../src/engine/ops/runtime/kernel-settings.ts'
import type { EpochTrace, RunEventBody } from '../../../src/engine/protocol.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'
import { type Collected, collect, host, stopAfter, timeless } from '../collect.ts'
import { dense, digits, networkOf, planOf, planWithMemory } from '../plans.ts'

const tracesOf = ({ events }: Collected): readonly EpochTrace[] =>
  events.flatMap((event) => (event.kind === 'epoch' && event.trace ? [event.trace] : []))

/** What its events say of the training itself; the data is loaded once. */
const trainingOf = ({ events }: Collected) =>
  events.filter(({ kind }) => kind !== 'preparing').map(saysOfTraining)

function saysOfTraining(event: RunEventBody): object {
  switch (event.kind) {
    case 'batch':
      return { ...event, ms: 0, msLeft: 0 }
    case 'epoch':
      return { ...event, trace: undefined }
    case 'started':
      return { ...event, validation: undefined }
    case 'checkpoint':
      return timeless(event.checkpoint)
    case 'completed':
      return { ...event, msPerStep: 0 }
    default:
      return event
  }
}

const everything = planWithMemory({
  data: digits({ train: 150, validation: 40, test: 20 }),
  training: { epochs: 3, batchSize: 64, shuffle: true, validate: true },
})
const clipped = planOf({
  optimizer: { ...planOf().optimizer, clip: { by: 'globalNorm', limit: 0.5 } } as Plan['optimizer'],
  data: digits({ train: 150, validation: 40, test: 20 }),
})

describe.each([
  ['cpu', 1],
  ['wasm', 1],
  ['wasm', 2],
] as const)('on %s with threads: %i', (backend, threads) => {
  beforeAll(async () => {
    // Networks as small as these would be left to one thread.
    setLeastNumbersOfPart(1)
    expect(await startBackend(backend, nodeBackends, { threads })).toMatchObject({ name: backend, threads })
    return () => setLeastNumbersOfPart()
  })

  test.each([
    ['convolution, batch normalisation, dropout', everything],
    ['clipped gradients', clipped],
  ])('what is recorded changes no bit of a run with %s', async (_what, plan) => {
    const recorded = await collect(plan)
    const bare = await collect(plan, { host: { records: false } })
    expect(tracesOf(recorded)).toHaveLength(plan.training.epochs)
    expect(tracesOf(bare)).toEqual([])
    const layersSeen = tracesOf(recorded).flatMap(({ layers }) => layers ?? [])
    expect(layersSeen.length).toBeGreaterThan(0)
    expect(trainingOf(recorded)).toEqual(trainingOf(bare))
  })
})

describe('what an epoch records', () => {
  beforeAll(async () => {
    expect(await startBackend('wasm', nodeBackends)).toBeDefined()
  })
  afterEach(() => {
    expect(tf.memory().numTensors).toBeLessThan(200)
  })

  const plan = planOf({
    data: digits({ train: 200, validation: 50, test: 10 }),
    training: { epochs: 2, batchSize: 64, shuffle: false, validate: true },
  })

  test('holds the answers to the validation, which the accuracy counts', async () => {
    const run = await collect(plan)
    const started = run.events.find((event) => event.kind === 'started')
    const asked = started?.kind === 'started' ? started.validation : undefined
    expect(asked).toBeInstanceOf(Uint8Array)
    expect(asked).toHaveLength(50)
    const { data } = await loaded(plan)
    expect([...(asked ?? [])]).toEqual([...data.parts.validation.targets])
    const counted = tracesOf(run).map(
      ({ answers }) => [...(answers ?? [])].filter((answer, i) => answer === asked?.[i]).length / 50,
    )
    expect(counted).toEqual(run.history?.valAccuracy)
    expect(tracesOf(run).map(({ epoch }) => epoch)).toEqual([1, 2])
  })

  test('holds the sizes that tfjs computes on cpu from the same weights', async () => {
    // Four steps an epoch, the last one with eight examples.
    const before = await collect(plan, stopAfter(3))
    const run = await collect(plan, { from: before.checkpoint!, ...stopAfter(2) })
    const [trace] = tracesOf(run)
    const at = (collected: Collected, index: number) =>
      collected.events.flatMap((event) => (event.kind === 'checkpoint' ? [event.checkpoint] : []))[index]!
    const [old, next] = [at(before, 0).weights, at(run, 0).weights]
    expect(at(run, 0)).toMatchObject({ epoch: 1, step: 0 })
    const { data } = await loaded(plan)
    const places = Array.from({ length: 8 }, (_, i) => 192 + i)
    const examples = data.parts.train.gather(places)
    const targets = places.map((place) => data.parts.train.targets[place]!)
    const looked = Array.from({ length: 32 }, (_, i) => Math.floor((i * 200) / 32))
    await startBackend('cpu', nodeBackends)
    const [hiddenKernel, hiddenBias, outputKernel, outputBias] = old.map(({ values, shape }) =>
      tf.tensor(values.slice(), [...shape] as [number, number]),
    ) as [tf.Tensor2D, tf.Tensor1D, tf.Tensor2D, tf.Tensor1D]
    const x = tf.tensor2d(examples, [8, 784])
    const loss = (a: tf.Tensor, b: tf.Tensor, c: tf.Tensor, d: tf.Tensor) => {
      const hidden = tf.relu(tf.add(tf.matMul(x, a as tf.Tensor2D), b))
      const logits = tf.add(tf.matMul(hidden as tf.Tensor2D, c as tf.Tensor2D), d)
      return tf.losses.softmaxCrossEntropy(tf.oneHot(targets, 10), logits) as tf.Scalar
    }
    const gradients = tf
      .grads(loss)([hiddenKernel, hiddenBias, outputKernel, outputBias])
      .map((gradient) => gradient.dataSync<'float32'>())
    const size = (...lists: readonly Iterable<number>[]) => {
      const all = lists.flatMap((list) => [...list])
      return Math.hypot(...all) / Math.sqrt(all.length)
    }
    const changes = next.map(({ values }, i) => values.map((value, j) => value - old[i]!.values[j]!))
    const expected = [0, 2].map((i) => ({
      layer: i === 0 ? 'hidden' : 'output',
      weights: size(next[i]!.values, next[i + 1]!.values),
      gradients: size(gradients[i]!, gradients[i + 1]!),
      updates: size(changes[i]!, changes[i + 1]!),
    }))
    expect(trace?.layers).toHaveLength(2)
    trace?.layers?.forEach((layer, i) => {
      expect(layer.layer).toBe(expected[i]?.layer)
      for (const figure of ['weights', 'gradients', 'updates'] as const)
        expect(layer[figure] / expected[i]![figure]).toBeCloseTo(1, 5)
    })
    const shown = tf.tensor2d(data.parts.train.gather(looked), [32, 784])
    const put = tf.relu(
      tf.add(tf.matMul(shown, tf.tensor2d(next[0]!.values, [784, 12])), tf.tensor1d(next[1]!.values)),
    )
    const most = tf.max(put, 0).dataSync<'float32'>()
    expect(trace?.relus).toEqual([{ layer: 'hidden', dead: most.filter((value) => value === 0).length / 12 }])
    tf.disposeVariables()
    await startBackend('wasm', nodeBackends)
  })

  test('counts a relu unit as dead whose bias nothing outweighs', async () => {
    const bias = { class_name: 'Constant', config: { value: -1e3 } }
    const [name, config] = dense(6, 'relu', 3)
    const network = networkOf([28, 28, 1], {
      flatten: ['Flatten'],
      alive: dense(6, 'relu', 2),
      dead: [name, { ...config, bias_initializer: bias }],
      output: dense(10, 'softmax', 4),
    })
    const [trace] = tracesOf(await collect({ ...plan, network }))
    const dead = Object.fromEntries((trace?.relus ?? []).map((relu) => [relu.layer, relu.dead]))
    expect(dead.dead).toBe(1)
    expect(dead.alive).toBeLessThan(1)
    const sizes = Object.fromEntries((trace?.layers ?? []).map((layer) => [layer.layer, layer]))
    // Nothing comes back through it.
    expect(sizes.alive?.gradients).toBe(0)
    expect(sizes.output?.gradients).toBeGreaterThan(0)
  })

  test('is the same after a stop as without one, also in the middle of the validation', async () => {
    const whole = await collect(plan)
    const ofEpoch = whole.kinds.indexOf('epoch') - whole.kinds.indexOf('batch')
    const timelessly = (traces: readonly EpochTrace[]) => traces.map(({ trainedMs: _, ...trace }) => trace)
    for (const stop of [1, ofEpoch, ofEpoch + 1, 2 * ofEpoch]) {
      const first = await collect(plan, stopAfter(stop))
      const rest = await collect(plan, { from: structuredClone(first.checkpoint!) })
      const both = [...tracesOf(first), ...tracesOf(rest)]
      expect(timelessly(both)).toEqual(timelessly(tracesOf(whole)))
    }
  })

  test('tells how long the training took, and more with each epoch', async () => {
    const times = tracesOf(await collect(plan)).map(({ trainedMs }) => trainedMs)
    expect(times[0]).toBeGreaterThan(0)
    expect(times[1]).toBeGreaterThan(times[0]!)
  })
})

async function loaded({ data }: Plan) {
  const result = await host.data.load(data)
  if (!result.ok) throw new Error('no data')
  return { data: result.value }
}
