import { beforeAll, describe, expect, test } from 'vitest'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import type { RunEventBody } from '../../../src/engine/protocol.ts'
import type { DataStep } from '../../../src/graph/plan/plan.ts'
import { collect, timeless } from '../collect.ts'
import { digits, planOf, planWithMemory } from '../plans.ts'

const batches = (events: readonly RunEventBody[]) =>
  events.flatMap((event) =>
    event.kind === 'batch' ? [[event.epoch, event.step, event.loss, event.accuracy]] : [],
  )

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeBackends)).toMatchObject({ name: backend })
  })

  describe('a run', () => {
    test('draws augmented examples anew in each epoch, and validates with what there is', async () => {
      const step = {
        kind: 'augment',
        rotation: 30,
        widthShift: 0.2,
        heightShift: 0,
        shear: 0,
        zoom: 0,
        horizontalFlip: false,
        verticalFlip: false,
        fill: 'nearest',
        value: 0,
        seed: 1,
      } as const
      const steps = [{ kind: 'divide', by: 255 } as const]
      // Nothing is learned, so only other examples can give another loss.
      const optimizer = { kind: 'sgd', learningRate: 0, momentum: 0, nesterov: false } as const
      const run = async (data: DataStep[]) =>
        (
          await collect(
            planOf({ optimizer, data: digits({ train: 64, validation: 10, test: 0, steps: data }) }),
          )
        ).history!
      const [plain, augmented] = [await run(steps), await run([...steps, step])]
      expect(plain.loss[1]).toBeCloseTo(plain.loss[0]!, 5)
      for (const loss of augmented.loss) expect(Math.abs(loss - plain.loss[0]!)).toBeGreaterThan(1e-3)
      expect(Math.abs(augmented.loss[0]! - augmented.loss[1]!)).toBeGreaterThan(1e-3)
      expect(augmented.valLoss).toEqual(plain.valLoss)
    })

    test('prepares, starts, trains, keeps its weights, measures and completes', async () => {
      const plan = planOf({ data: digits({ train: 70, validation: 10, test: 20 }) })
      const { events, evaluations } = await collect(plan, { host: { checkpointEveryMs: 5_000 } })
      const kinds = events.map(({ kind }) => kind).filter((kind) => kind !== 'preparing')
      expect(kinds).toEqual([
        'started',
        'batch',
        'batch',
        'epoch',
        'batch',
        'batch',
        'epoch',
        'checkpoint',
        'evaluated',
        'completed',
      ])
      expect(events.find(({ kind }) => kind === 'started')).toMatchObject({
        epochs: 2,
        stepsPerEpoch: 2,
        examples: 70,
        epoch: 0,
        step: 0,
      })
      expect(events.at(-1)).toMatchObject({ epochs: 2, steps: 4, stoppedEarly: false })
      const [evaluation] = evaluations
      expect(evaluation).toMatchObject({ part: 'test', examples: 20, id: plan.evaluations[0]?.id })
      expect(evaluation?.outputs).toHaveLength(200)
      expect(evaluation?.confusion?.flat().reduce((a, b) => a + b)).toBe(20)
      const hits = evaluation?.confusion?.reduce((sum, row, i) => sum + (row[i] ?? 0), 0) ?? 0
      expect(evaluation?.accuracy).toBe(hits / 20)
    })

    test('learns', async () => {
      const plan = planOf({ training: { epochs: 8, batchSize: 20, shuffle: true, validate: false } })
      const { history } = await collect(plan)
      expect(history?.loss[0]).toBeGreaterThan(1.5)
      expect(history?.loss.at(-1)).toBeLessThan(0.3)
      expect(history?.accuracy.at(-1)).toBeGreaterThan(0.95)
      expect(history?.valLoss).toEqual([])
    })

    test('trains the short last batch, and weighs the epoch’s mean by examples', async () => {
      const plan = planOf({
        data: digits({ train: 50, validation: 0 }),
        training: { epochs: 1, batchSize: 32, shuffle: true, validate: true },
      })
      const { events, history } = await collect(plan)
      const [first, second, ...more] = batches(events) as [number[], number[]]
      expect(more).toEqual([])
      expect(history?.loss[0]).toBeCloseTo((first[2]! * 32 + second[2]! * 18) / 50, 10)
      expect(history?.accuracy[0]).toBeCloseTo((first[3]! * 32 + second[3]! * 18) / 50, 10)
    })

    test('sees other batches in each epoch when shuffling, the same ones when not', async () => {
      const stood = { kind: 'sgd', learningRate: 0, momentum: 0, nesterov: false } as const
      const losses = async (shuffle: boolean) => {
        const training = { epochs: 2, batchSize: 50, shuffle, validate: false }
        const { events } = await collect(planOf({ optimizer: stood, training }))
        return batches(events).map(([, , loss]) => loss)
      }
      const [a, b, c, d, ...rest] = await losses(false)
      expect(rest).toEqual([a, b, c, d])
      const shuffled = await losses(true)
      expect(shuffled.slice(0, 4)).not.toEqual(shuffled.slice(4))
    })

    test.each([
      ['dense', planOf()],
      ['convolution, batch normalisation and dropout', planWithMemory()],
    ])('of the same plan gives the same bits: %s', async (_name, plan) => {
      const [first, second] = [await collect(plan), await collect(plan)]
      expect(second.history).toEqual(first.history)
      expect(batches(second.events)).toEqual(batches(first.events))
      expect(timeless(second.checkpoint!)).toEqual(timeless(first.checkpoint!))
      expect(second.evaluations).toEqual(first.evaluations)
    })

    test('of another seed gives others', async () => {
      const [first, second] = [await collect(planOf()), await collect(planOf({ seed: 8 }))]
      expect(second.history).not.toEqual(first.history)
    })

    test('drops other units at each update', async () => {
      const stood = { kind: 'sgd', learningRate: 0, momentum: 0, nesterov: false } as const
      const training = { epochs: 1, batchSize: 200, shuffle: false, validate: false }
      const data = digits({ train: 200 })
      const base = planWithMemory({ optimizer: stood, training: { ...training, epochs: 3 }, data })
      const losses = batches((await collect(base)).events).map(([, , loss]) => loss)
      expect(new Set(losses).size).toBe(3)
    })
  })

  describe('early stopping', () => {
    const rates = { kind: 'sgd', learningRate: 0, momentum: 0, nesterov: false } as const

    test('ends after so many epochs without improvement', async () => {
      const earlyStopping = { monitor: 'loss', patience: 2, minDelta: 0, restoreBest: false } as const
      const training = { epochs: 9, batchSize: 100, shuffle: false, validate: false, earlyStopping }
      const { last } = await collect(planOf({ optimizer: rates, training }))
      expect(last).toMatchObject({ kind: 'completed', epochs: 3, stoppedEarly: true })
    })

    test('takes changes up to the smallest that counts for no improvement', async () => {
      const earlyStopping = { monitor: 'loss', patience: 1, minDelta: 100, restoreBest: false } as const
      const training = { epochs: 9, batchSize: 100, shuffle: true, validate: false, earlyStopping }
      const { last } = await collect(planOf({ training }))
      expect(last).toMatchObject({ kind: 'completed', epochs: 2, stoppedEarly: true })
    })

    test('goes back to the weights of the best epoch', async () => {
      // A rate far too high: the first epoch is the best one.
      const optimizer = { kind: 'sgd', learningRate: 4, momentum: 0, nesterov: false } as const
      const base = { batchSize: 200, shuffle: false, validate: true }
      const earlyStopping = { monitor: 'valLoss', patience: 3, minDelta: 0, restoreBest: true } as const
      const stopped = await collect(planOf({ optimizer, training: { ...base, epochs: 9, earlyStopping } }))
      const best = stopped.history!.valLoss.indexOf(Math.min(...stopped.history!.valLoss)) + 1
      expect(best).toBeLessThan(stopped.history!.valLoss.length)
      const upToBest = await collect(planOf({ optimizer, training: { ...base, epochs: best } }))
      expect(stopped.checkpoint!.weights).toEqual(upToBest.checkpoint!.weights)
      expect(stopped.evaluations).toEqual(upToBest.evaluations)
    })
  })

  describe('checkpoints', () => {
    test('come after each epoch but not more often than the host allows', async () => {
      const plan = planOf({ training: { epochs: 4, batchSize: 100, shuffle: true, validate: false } })
      const count = async (checkpointEveryMs: number) =>
        (await collect(plan, { host: { checkpointEveryMs } })).kinds.filter((kind) => kind === 'checkpoint')
          .length
      expect(await count(0)).toBe(4)
      expect(await count(60_000)).toBe(1)
    })

    test('name every weight and every number the optimizer remembers', async () => {
      const { checkpoint } = await collect(planWithMemory())
      expect(checkpoint?.weights.map(({ name }) => name)).toEqual([
        'conv/kernel',
        'conv/bias',
        'norm/gamma',
        'norm/beta',
        'norm/moving_mean',
        'norm/moving_variance',
        'hidden/kernel',
        'hidden/bias',
        'output/kernel',
        'output/bias',
      ])
      expect(checkpoint?.weights[0]).toMatchObject({ shape: [3, 3, 1, 3] })
      expect(checkpoint?.optimizer.map(({ name }) => name).slice(0, 2)).toEqual([
        'conv/kernel/momentum',
        'conv/kernel/velocity',
      ])
      expect(checkpoint?.optimizer).toHaveLength(16)
    })
  })
})
