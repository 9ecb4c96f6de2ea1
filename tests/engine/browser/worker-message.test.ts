import * as tf from '@tensorflow/tfjs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createEventBatcher } from '../../../src/engine/browser/event-batcher.ts'
import { buffersIn } from '../../../src/engine/browser/transferable.ts'
import { parseFromWorker, parseToWorker } from '../../../src/engine/browser/worker-message.ts'
import type { RunEventBody } from '../../../src/engine/protocol.ts'
import { collect, stopAfter } from '../collect.ts'
import { digits, planOf, planWithMemory } from '../plans.ts'

const earlyStopping = { monitor: 'valLoss', patience: 3, minDelta: 0, restoreBest: true } as const
const plan = planWithMemory({
  data: digits({ train: 40, validation: 10, test: 10 }),
  training: { epochs: 2, batchSize: 20, shuffle: true, validate: true, earlyStopping },
})

describe('messages between page and worker', () => {
  test('every event of real runs passes the boundary unchanged', async () => {
    await tf.setBackend('cpu')
    const seen = new Set<string>()
    const runs = [
      await collect(plan, {
        onEvent: (event, control) => {
          if (event.kind === 'batch' && event.step === 1 && event.epoch === 1) control.pause()
          if (event.kind === 'paused') setTimeout(control.resume, 1)
        },
      }),
      await collect(plan, stopAfter(1)),
      await collect(planOf({ data: digits({ train: 60_001 }) })),
      await collect(planOf({ data: digits({ train: 20, test: 5_000 }) })),
    ]
    for (const { events } of runs) {
      const message = { kind: 'events', events: structuredClone(events) }
      expect(parseFromWorker(message)).toEqual(message)
      for (const { kind } of events) seen.add(kind)
    }
    for (const kind of [
      'preparing',
      'started',
      'batch',
      'epoch',
      'paused',
      'resumed',
      'evaluated',
      'failed',
      'cancelled',
      'completed',
      'checkpoint',
    ])
      expect(seen).toContain(kind)
  })

  test('a plan and a checkpoint pass the boundary unchanged', async () => {
    await tf.setBackend('cpu')
    const { checkpoint } = await collect(plan)
    const message = { kind: 'start', plan, backend: 'wasm', threads: 1, from: checkpoint }
    expect(parseToWorker(structuredClone(message))).toEqual(message)
    const ofAnotherVersion = { ...message, from: { ...checkpoint, mood: 'good' } }
    expect(parseToWorker(ofAnotherVersion)).toEqual(message)
  })

  test.each([
    ['nothing', undefined],
    ['an unknown kind', { kind: 'dance' }],
    [
      'a batch without its loss',
      { kind: 'events', events: [{ kind: 'batch', epoch: 1, step: 1, ms: 1, msLeft: 1 }] },
    ],
    [
      'weights that are no floats',
      {
        kind: 'activations',
        activations: { input: { layer: 'a', shape: [1], values: [1] }, target: 0, layers: [] },
      },
    ],
    [
      'a field that no schema knows',
      { kind: 'events', events: [{ kind: 'paused', epoch: 1, step: 1, mood: 'good' }] },
    ],
    ['a message with a field too many', { kind: 'beat', mood: 'good' }],
  ])('%s from a worker is refused', (_what, message) => {
    expect(() => parseFromWorker(message)).toThrow()
  })

  test.each([
    ['an unknown back end', { kind: 'start', plan, backend: 'abacus', threads: 1 }],
    ['a plan of another format', { kind: 'start', plan: { ...plan, format: 2 }, backend: 'cpu', threads: 1 }],
    [
      'a field that no schema knows',
      {
        kind: 'call',
        id: 1,
        call: { method: 'samples', request: { data: plan.data, part: 'train', indices: [0], mood: 'good' } },
      },
    ],
    ['an address that is none', { kind: 'open', dataUrl: 'somewhere' }],
  ])('%s to a worker is refused', (_what, message) => {
    expect(() => parseToWorker(message)).toThrow()
  })

  test('float arrays are given away, each buffer once', () => {
    const values = new Float32Array(4)
    const message = {
      kind: 'x',
      list: [{ values }, { values: values.subarray(2) }, { deep: { values: new Float32Array(1) } }],
      curve: [1, 2, 3],
    }
    expect(buffersIn(message)).toEqual([values.buffer, new Float32Array(1).buffer])
  })

  test('nobody looks for buffers among the numbers of a file of bytes, which is millions of them', () => {
    // A property beside the numbers is found by whoever goes through them.
    const bytes = Object.assign(new Uint8Array(3), { beside: new Float32Array(1) })
    expect(buffersIn({ values: bytes })).toEqual([])
  })
})

describe('the batching of events', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('sends batches a moment later and together, everything else at once and in order', () => {
    vi.useFakeTimers()
    const sent: string[][] = []
    const emit = createEventBatcher((events) =>
      sent.push(events.map((event) => `${event.kind}${'step' in event ? event.step : ''}`)),
    )
    const batch = (step: number) =>
      ({ kind: 'batch', epoch: 1, step, loss: 1, ms: 1, msLeft: 1 }) as RunEventBody
    emit(batch(1))
    emit(batch(2))
    emit(batch(3))
    expect(sent).toEqual([['batch1']])
    vi.advanceTimersByTime(20)
    expect(sent).toEqual([['batch1'], ['batch2', 'batch3']])
    emit(batch(4))
    emit({ kind: 'paused', epoch: 0, step: 4 })
    expect(sent.slice(2).flat()).toEqual(['batch4', 'paused4'])
  })
})
