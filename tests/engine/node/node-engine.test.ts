import { availableParallelism } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { createKeyedLock } from '../../../src/engine/node/keyed-lock.ts'
import { createNodeEngine } from '../../../src/engine/node/node-engine.ts'
import type { Run, RunEvent, RunRequest } from '../../../src/engine/protocol.ts'
import { digits, planOf, planWithMemory } from '../plans.ts'

const engine = createNodeEngine()
afterAll(() => engine.dispose())

function start(request: Partial<RunRequest> = {}) {
  const run = engine.start({ run: 'run', plan: planOf(), backend: 'auto', ...request })
  return { run, ...watchRun(run) }
}

const isEnd = ({ kind }: RunEvent) => ['completed', 'cancelled', 'failed'].includes(kind)

function watchRun(run: Run) {
  const events: RunEvent[] = []
  const ended = new Promise<RunEvent>((resolve) => {
    run.listen((event) => {
      events.push(event)
      if (isEnd(event)) resolve(event)
    })
  })
  return { events, ended }
}

describe('the engine in Node', () => {
  test('trains on wasm when left the choice', async () => {
    const { events, ended } = start()
    expect((await ended).kind).toBe('completed')
    const threads = Math.min(8, availableParallelism())
    expect(events.find(({ kind }) => kind === 'started')).toMatchObject({ backend: 'wasm', threads })
    expect((await engine.backend('auto')).chosen).toBe('wasm')
  })

  test('computes the same to the bit on one thread and on three', async () => {
    const histories = []
    for (const threads of [3, 1]) {
      const other = createNodeEngine({ threads })
      const { ended } = watchRun(other.start({ run: 'run', plan: planWithMemory(), backend: 'wasm' }))
      const end = await ended
      if (end.kind !== 'completed') throw new Error(`ended with ${end.kind}`)
      histories.push(end.history)
      other.dispose()
    }
    expect(histories[1]).toEqual(histories[0])
  })

  test('trains on cpu when asked to, and gets to about the same', async () => {
    const [wasm, cpu] = await Promise.all([start().ended, start({ backend: 'cpu' }).ended])
    if (wasm.kind !== 'completed' || cpu.kind !== 'completed') throw new Error('no end')
    wasm.history.loss.forEach((loss, i) => {
      expect(cpu.history.loss[i]).toBeCloseTo(loss, 4)
    })
  })

  test('runs of one back end take turns batch by batch and do not disturb each other', async () => {
    const alone = await start().ended
    const log: string[] = []
    const pair = ['a', 'b'].map((name) => {
      const started = start({ run: name })
      started.run.listen((event) => {
        if (event.kind === 'batch') log.push(name)
      })
      return started
    })
    const ends = await Promise.all(pair.map(({ ended }) => ended))
    for (const end of ends) expect(end).toMatchObject({ history: (alone as { history?: unknown }).history })
    const firstOfB = log.indexOf('b')
    expect(firstOfB).toBeLessThan(log.lastIndexOf('a'))
  })

  test('stops at once what it is asked to stop before it began', async () => {
    const { run, ended } = start()
    run.stop()
    expect(await ended).toMatchObject({ kind: 'cancelled', epoch: 0, step: 0 })
  })

  test('answers questions beside a run', async () => {
    const plan = planOf({ training: { epochs: 1e6, batchSize: 50, shuffle: true, validate: false } })
    const { run, ended, events } = start({ plan, backend: 'cpu' })
    await new Promise<void>((resolve) => {
      const stopListening = run.listen(({ kind }) => {
        if (kind !== 'batch') return
        stopListening()
        resolve()
      })
    })
    const request = { network: plan.network, data: plan.data, example: { part: 'test', index: 0 } } as const
    const [activations, samples] = await Promise.all([
      engine.activations(request),
      engine.samples({ data: digits(), part: 'test', indices: [0] }),
    ])
    expect(activations).toMatchObject({ ok: true, value: { target: 7 } })
    expect(samples).toMatchObject({ ok: true, value: { shape: [28, 28, 1] } })
    expect(events.filter(isEnd)).toEqual([])
    run.stop()
    expect((await ended).kind).toBe('cancelled')
  })

  test('says in words when there is no data', async () => {
    const poor = createNodeEngine({ dataFolder: '/nowhere' })
    const { ended } = watchRun(poor.start({ run: 'r', plan: planOf(), backend: 'auto' }))
    expect(await ended).toMatchObject({ code: 'data-unavailable', problem: { code: 'data-missing' } })
    poor.dispose()
  })

  test('tells how far a long measurement has come', async () => {
    const data = digits({ train: 20, validation: 0, test: 10_000 })
    const evaluations = (['train', 'test'] as const).map((part) => ({ id: part, data, part }))
    const { run, events, ended } = start({ plan: planOf({ data, evaluations }), backend: 'cpu' })
    // However fast this computer is: the measurement takes at least as long as its pause.
    run.listen(({ kind }) => {
      if (kind === 'evaluated') run.pause()
      if (kind === 'paused') setTimeout(run.resume, 300)
    })
    expect((await ended).kind).toBe('completed')
    const evaluating = events.flatMap((event) => (event.kind === 'evaluating' ? [event] : []))
    expect(evaluating.length).toBeGreaterThan(0)
    for (const { done, total, msLeft } of evaluating) {
      expect(total).toBe(10_020)
      expect(done).toBeLessThanOrEqual(total)
      expect(msLeft).toBeGreaterThanOrEqual(0)
    }
    expect(evaluating.map(({ done }) => done)).toEqual(
      evaluating.map(({ done }) => done).sort((a, b) => a - b),
    )
  })
})

describe('the lock by keys', () => {
  test('work of one key goes on at the same time, other work waits, nobody overtakes', async () => {
    const lock = createKeyedLock<string>()
    const log: string[] = []
    const work = (name: string, key: string | undefined) =>
      lock.run(key, async () => {
        log.push(`${name}+`)
        await new Promise((resolve) => setTimeout(resolve, 5))
        log.push(`${name}-`)
      })
    await Promise.all([work('a', 'x'), work('b', 'x'), work('c', 'y'), work('d', 'x'), work('e', undefined)])
    expect(log).toEqual(['a+', 'b+', 'a-', 'b-', 'c+', 'c-', 'd+', 'd-', 'e+', 'e-'])
    expect(lock.current).toBeUndefined()
  })

  test('failed work makes room too', async () => {
    const lock = createKeyedLock<string>()
    await expect(lock.run('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await lock.run('y', async () => 1)).toBe(1)
  })
})
