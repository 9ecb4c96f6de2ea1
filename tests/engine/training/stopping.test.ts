import { beforeAll, describe, expect, test } from 'vitest'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import { startBackend } from '../../../src/engine/backends/start-backend.ts'
import type { DataStore } from '../../../src/engine/data/data-store.ts'
import { nodeBackends } from '../../../src/engine/node/node-backends.ts'
import type { RunEventBody } from '../../../src/engine/protocol.ts'
import { createRunControl } from '../../../src/engine/training/run-control.ts'
import type { DataStep } from '../../../src/graph/plan/plan.ts'
import { collect, stopAfter, stopAtStart, timeless } from '../collect.ts'
import { digits, planOf, planWithMemory } from '../plans.ts'

/** Every epoch draws other pictures; a run that goes on must draw those of the epoch it stopped in. */
const AUGMENTED: readonly DataStep[] = [
  { kind: 'divide', by: 255 },
  {
    kind: 'augment',
    rotation: 10,
    widthShift: 0.1,
    heightShift: 2,
    shear: 5,
    zoom: 0.1,
    horizontalFlip: true,
    verticalFlip: false,
    fill: 'nearest',
    value: 0,
    seed: 1,
  },
]

const batches = (events: readonly RunEventBody[]) =>
  events.flatMap((event) =>
    event.kind === 'batch' ? [[event.epoch, event.step, event.loss, event.accuracy]] : [],
  )

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  beforeAll(async () => {
    expect(await startBackend(backend, nodeBackends)).toMatchObject({ name: backend })
  })

  describe('stopping and going on', () => {
    const earlyStopping = { monitor: 'valLoss', patience: 5, minDelta: 0, restoreBest: true } as const
    const plan = planWithMemory({
      data: digits({ train: 150, validation: 30, test: 30, steps: AUGMENTED }),
      training: { epochs: 3, batchSize: 64, shuffle: true, validate: true, earlyStopping },
    })

    test('at any step gives the same bits as never stopping', async () => {
      const whole = await collect(plan)
      expect(whole.last.kind).toBe('completed')
      for (let stop = 1; stop <= 8; stop++) {
        const before = await collect(plan, stopAfter(stop))
        expect(before.kinds.slice(-2)).toEqual(['checkpoint', 'cancelled'])
        expect(before.kinds.filter((kind) => kind === 'batch')).toHaveLength(stop)
        const after = await collect(plan, { from: structuredClone(before.checkpoint!) })
        expect(after.history).toEqual(whole.history)
        expect([...batches(before.events), ...batches(after.events)]).toEqual(batches(whole.events))
        expect(timeless(after.checkpoint!)).toEqual(timeless(whole.checkpoint!))
        expect(after.evaluations).toEqual(whole.evaluations)
      }
    })

    test('twice in a row is no different', async () => {
      const whole = await collect(plan)
      let from = (await collect(plan, stopAfter(2))).checkpoint!
      from = (await collect(plan, { from, ...stopAfter(3) })).checkpoint!
      expect((await collect(plan, { from })).history).toEqual(whole.history)
    })

    test('while validating or measuring picks up there', async () => {
      const whole = await collect(plan)
      const before = await collect(plan, {
        onEvent: (event, control) => {
          // After the last batch of an epoch comes its validation.
          if (event.kind === 'batch' && event.step === 3) control.stop()
        },
      })
      expect(before.last).toMatchObject({ kind: 'cancelled', epoch: 0, step: 3 })
      expect((await collect(plan, { from: before.checkpoint! })).history).toEqual(whole.history)

      const measuring = await collect(plan, {
        onEvent: (event, control) => {
          if (event.kind === 'checkpoint' && event.checkpoint.epoch === 3) control.stop()
        },
      })
      expect(measuring.last).toMatchObject({ kind: 'cancelled', epoch: 3, step: 0 })
      const after = await collect(plan, { from: measuring.checkpoint! })
      expect(after.kinds).not.toContain('batch')
      expect(after.evaluations).toEqual(whole.evaluations)
    })

    test('before the first batch leaves the start weights', async () => {
      const { last, checkpoint } = await collect(plan, stopAtStart)
      expect(last).toMatchObject({ kind: 'cancelled', epoch: 0, step: 0 })
      expect(checkpoint?.updates).toBe(0)
      expect((await collect(plan, { from: checkpoint! })).history).toEqual((await collect(plan)).history)
    })

    test('while the data is on its way does not wait for it, and gives the checkpoint back', async () => {
      const { checkpoint } = await collect(plan, stopAfter(2))
      const control = createRunControl()
      const silent: DataStore = {
        contents: memoryContents(),
        load: () => new Promise(() => {}),
        loadAll: () => new Promise(() => {}),
      }
      setTimeout(control.stop, 10)
      const { kinds, last, ...kept } = await collect(plan, {
        control,
        host: { data: silent },
        from: checkpoint!,
      })
      expect(kinds).toEqual(['checkpoint', 'cancelled'])
      expect(last).toMatchObject({ epoch: 0, step: 2 })
      expect(kept.checkpoint).toEqual(checkpoint)
    })

    test('goes on for more epochs than the run had before', async () => {
      const short = planOf({ training: { epochs: 1, batchSize: 64, shuffle: true, validate: false } })
      const long = planOf({ training: { epochs: 3, batchSize: 64, shuffle: true, validate: false } })
      const { checkpoint } = await collect(short)
      const continued = await collect(long, { from: checkpoint! })
      expect(continued.history).toEqual((await collect(long)).history)
    })

    test('from the weights of another network fails in words', async () => {
      const { checkpoint } = await collect(planOf())
      const { last } = await collect(plan, { from: checkpoint! })
      expect(last).toMatchObject({ kind: 'failed', code: 'checkpoint-unusable' })
    })

    test('from the state of another optimizer fails in words', async () => {
      const { checkpoint } = await collect(planOf())
      const optimizer = {
        kind: 'adagrad',
        learningRate: 0.01,
        initialAccumulator: 0.1,
        epsilon: 1e-7,
      } as const
      const { last } = await collect(planOf({ optimizer }), { from: checkpoint! })
      expect(last).toMatchObject({ kind: 'failed', code: 'checkpoint-unusable' })
    })
  })

  describe('pausing', () => {
    test('takes effect within one batch, and the numbers stay the same', async () => {
      const plan = planOf()
      const paused = await collect(plan, {
        onEvent: (event, control) => {
          if (event.kind === 'batch' && event.step === 2) control.pause()
          if (event.kind === 'paused') setTimeout(control.resume, 20)
        },
      })
      const kinds = paused.kinds.slice(paused.kinds.indexOf('batch'))
      expect(kinds.slice(0, 6)).toEqual(['batch', 'batch', 'checkpoint', 'paused', 'resumed', 'batch'])
      expect(paused.events.find(({ kind }) => kind === 'paused')).toMatchObject({ epoch: 0, step: 2 })
      expect(paused.history).toEqual((await collect(plan)).history)
    })

    test('can be followed by a stop', async () => {
      const { kinds } = await collect(planOf(), {
        onEvent: (event, control) => {
          if (event.kind === 'batch') control.pause()
          if (event.kind === 'paused') setTimeout(control.stop, 5)
        },
      })
      expect(kinds.slice(-3)).toEqual(['paused', 'checkpoint', 'cancelled'])
    })

    test('lets other work of the process in between batches', async () => {
      let turns = 0
      let next: NodeJS.Immediate
      const turn = () => {
        turns++
        next = setImmediate(turn)
      }
      const turnsAtBatches: number[] = []
      turn()
      await collect(planOf(), {
        onEvent: ({ kind }) => {
          if (kind === 'batch') turnsAtBatches.push(turns)
        },
      })
      clearImmediate(next!)
      expect(turnsAtBatches.length).toBeGreaterThan(4)
      expect(new Set(turnsAtBatches).size).toBe(turnsAtBatches.length)
    })
  })
})
