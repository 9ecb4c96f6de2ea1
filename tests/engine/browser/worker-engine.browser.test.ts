import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createWorkerEngine } from '../../../src/engine/browser/client.ts'
import type { Activations, Engine, RunEvent, RunRequest } from '../../../src/engine/protocol.ts'
import { digits, planOf, planWithMemory } from '../plans.ts'
import { pageTime, send } from './page-time.ts'

let engine: Engine

beforeAll(() => {
  engine = createWorkerEngine({ dataUrl: '/data/' })
})

afterAll(() => engine.dispose())

interface Started {
  readonly events: RunEvent[]
  readonly run: ReturnType<Engine['start']>
  /** Resolves with the first event that fits. */
  until(fits: (event: RunEvent) => boolean): Promise<RunEvent>
  readonly ended: Promise<RunEvent>
}

function start(request: Partial<RunRequest> = {}, through: Engine = engine): Started {
  const run = through.start({ run: 'run', plan: planOf(), backend: 'cpu', ...request })
  const events: RunEvent[] = []
  const waiting = new Set<(event: RunEvent) => void>()
  run.listen((event) => {
    events.push(event)
    for (const look of [...waiting]) look(event)
  })
  const isEnd = ({ kind }: RunEvent) => ['completed', 'cancelled', 'failed'].includes(kind)
  const until = (fits: (event: RunEvent) => boolean) =>
    new Promise<RunEvent>((resolve, reject) => {
      const look = (event: RunEvent) => {
        if (fits(event)) resolve(event)
        else if (isEnd(event)) reject(new Error(`ended with: ${JSON.stringify(event)}`))
        else return
        waiting.delete(look)
      }
      waiting.add(look)
      for (const event of events) look(event)
    })
  const ended = until(isEnd)
  return { events, run, until, ended }
}

/** Nobody sees the end of it: it goes on until the test stops it, however late that comes. */
const long = planOf({ training: { epochs: 1e6, batchSize: 20, shuffle: true, validate: false } })

// Every engine of its own starts workers, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

describe('a run in a worker', () => {
  test('sends its events in order, numbered, with plan and trainer', async () => {
    const { events, ended } = start()
    expect(await ended).toMatchObject({
      kind: 'completed',
      run: 'run',
      trainer: 'trainer',
      plan: planOf().hash,
    })
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i))
    expect(events.filter(({ kind }) => kind === 'batch')).toHaveLength(8)
    const evaluated = events.find((event) => event.kind === 'evaluated')
    expect(evaluated?.evaluation.outputs).toHaveLength(1000)
  })

  test('pauses within one batch and goes on', async () => {
    const { events, run, until, ended } = start({ plan: long })
    await until(({ kind }) => kind === 'batch')
    run.pause()
    await until(({ kind }) => kind === 'paused')
    const seen = events.length
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(events).toHaveLength(seen)
    run.resume()
    await until(({ kind }) => kind === 'resumed')
    await until(({ kind, seq }) => kind === 'batch' && seq > seen)
    run.stop()
    await ended
  })

  test('stops and resumes from the checkpoint as if it had never stopped', async () => {
    const plan = planWithMemory()
    const whole = await start({ plan }).ended
    const first = start({ plan })
    await first.until((event) => event.kind === 'batch')
    first.run.stop()
    expect((await first.ended).kind).toBe('cancelled')
    const kept = first.events.at(-2)
    if (kept?.kind !== 'checkpoint' || whole.kind !== 'completed') throw new Error('no checkpoint')
    const second = await start({ plan, from: kept.checkpoint }).ended
    expect(second).toMatchObject({ kind: 'completed', history: whole.history })
  })

  test('shows what flows through its layers while it trains', async () => {
    const { run, ended } = start({ plan: long })
    const shown = await new Promise<Activations>((resolve) =>
      run.watch({ example: { part: 'test', index: 0 }, everyMs: 10 }, resolve),
    )
    expect(shown.target).toBe(7)
    expect(shown.layers.map(({ layer }) => layer)).toEqual(['flatten', 'hidden', 'output'])
    run.stop()
    await ended
  })

  test('leaves the page free while it trains', async () => {
    const { events, run, ended, until } = start({ plan: planWithMemory({ training: long.training }) })
    await until(({ kind }) => kind === 'batch')
    // How much a core computed for the page, whatever else it was busy with; milliseconds.
    await send('Performance.enable', { timeDomain: 'threadTicks' })
    const before = [await pageTime(), events.length] as const
    const trained = () =>
      events.slice(before[1]).reduce((sum, event) => sum + (event.kind === 'batch' ? event.ms : 0), 0)
    await until(() => trained() > 1000)
    const busy = (await pageTime()) - before[0]
    await send('Performance.disable', {})
    run.stop()
    await ended
    expect(busy).toBeLessThan(trained() / 3)
  })
})

describe('several runs', () => {
  test('train beside each other from the same start weights, with the same batches', async () => {
    const runs = ['a', 'b'].map((run) => start({ run, plan: { ...long, trainer: run } }))
    await Promise.all(runs.map(({ until }) => until((event) => event.kind === 'batch' && event.step === 3)))
    for (const { run } of runs) run.stop()
    await Promise.all(runs.map(({ ended }) => ended))
    const losses = runs.map(({ events }) =>
      events.flatMap((e) => (e.kind === 'batch' ? [e.loss] : [])).slice(0, 3),
    )
    expect(losses[1]).toEqual(losses[0])
    expect(runs.map(({ events }) => new Set(events.map(({ trainer }) => trainer)))).toEqual([
      new Set(['a']),
      new Set(['b']),
    ])
  })

  test('wait in line when there are more than workers, and say that they prepare', async () => {
    const narrow = createWorkerEngine({ dataUrl: '/data/', maxRuns: 1 })
    const first = start({ run: 'first', plan: long }, narrow)
    const second = start({ run: 'second' }, narrow)
    const third = start({ run: 'third' }, narrow)
    await first.until(({ kind }) => kind === 'batch')
    expect(second.events.map(({ kind }) => kind)).toEqual(['preparing'])
    third.run.stop()
    expect((await third.ended).kind).toBe('cancelled')
    first.run.stop()
    expect((await second.ended).kind).toBe('completed')
    expect(third.events.map(({ kind }) => kind)).toEqual(['preparing', 'cancelled'])
    narrow.dispose()
  })
})

describe('when a worker dies', () => {
  /** Lets the test reach into the workers the engine opens. */
  function engineWithWorkers(): { mortal: Engine; workers: Worker[] } {
    const workers: Worker[] = []
    const mortal = createWorkerEngine({
      dataUrl: '/data/',
      maxRuns: 1,
      createWorker() {
        const worker = new Worker(new URL('../../../src/engine/browser/run-worker.ts', import.meta.url), {
          type: 'module',
        })
        workers.push(worker)
        return worker
      },
    })
    return { mortal, workers }
  }

  test('its run fails in words, and the next one gets a new worker', async () => {
    const { mortal, workers } = engineWithWorkers()
    const { until, ended } = start({ plan: long }, mortal)
    await until(({ kind }) => kind === 'batch')
    // No message of ours: the worker throws, as it would at any other mistake.
    workers.at(-1)?.postMessage({ kind: 'nonsense' })
    expect(await ended).toMatchObject({ kind: 'failed', code: 'crashed', problem: { code: 'crashed' } })
    expect((await start({}, mortal).ended).kind).toBe('completed')
    mortal.dispose()
  })

  test('questions it had not answered fail in words, and the next one is answered', async () => {
    const { mortal, workers } = engineWithWorkers()
    const request = { data: digits(), part: 'train', indices: [0] } as const
    const first = mortal.samples(request)
    workers[0]?.postMessage({ kind: 'nonsense' })
    const answers = [await first, await mortal.samples(request)]
    expect(answers[0]).toMatchObject({ ok: false, problems: [{ code: 'crashed' }] })
    expect(answers[1]?.ok).toBe(true)
    mortal.dispose()
  })
})

test('a run whose graphics card is lost goes on from its last checkpoint on the processor', async () => {
  const engine = createWorkerEngine({
    dataUrl: '/data/',
    createWorker: () => new Worker(new URL('./losing-worker.ts', import.meta.url), { type: 'module' }),
  })
  const plan = planOf({ training: { epochs: 30, batchSize: 100, shuffle: true, validate: false } })
  const { events, run, until, ended } = start({ plan, backend: 'webgl' }, engine)
  // Pausing makes a checkpoint at a known place.
  await until((event) => event.kind === 'batch' && event.epoch === 2)
  run.pause()
  const paused = await until(({ kind }) => kind === 'paused')
  run.resume()
  await until(({ kind, seq }) => kind === 'batch' && seq > paused.seq)
  new BroadcastChannel('lose-context').postMessage('now')
  const last = await ended
  const starts = events.flatMap((event) => (event.kind === 'started' ? [event] : []))
  expect(starts.map(({ backend }) => backend)).toEqual(['webgl', 'wasm'])
  expect(starts[1]?.threads).toBe(Math.min(8, navigator.hardwareConcurrency))
  expect(starts[1]?.epoch).toBeGreaterThanOrEqual((paused as { epoch: number }).epoch)
  expect(last).toMatchObject({ kind: 'completed', epochs: 30, steps: 60 })
  expect(events.map(({ kind }) => kind)).not.toContain('failed')
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, i) => i))
  // What was trained since the checkpoint is trained again, as by a run that never saw the graphics card.
  const moved = events.indexOf(starts[1] as RunEvent)
  const kept = events.slice(0, moved).findLast(({ kind }) => kind === 'checkpoint')
  if (kept?.kind !== 'checkpoint') throw new Error('no checkpoint')
  const again = start({ plan, backend: 'wasm', from: kept.checkpoint })
  await again.ended
  expect(losses(events.slice(moved))).toEqual(losses(again.events))
  // And with what the card had made of the same batches, up to its rounding.
  const [card, processor] = [new Map(losses(events.slice(0, moved))), losses(events.slice(moved))]
  const repeated = processor.filter(([place]) => card.has(place))
  expect(repeated.length).toBeGreaterThan(0)
  for (const [place, loss] of repeated) expect(loss).toBeCloseTo(card.get(place) as number, 3)
  engine.dispose()
})

/** The loss of every batch with its place. */
function losses(events: readonly RunEvent[]): (readonly [place: string, loss: number])[] {
  return events.flatMap((event) =>
    event.kind === 'batch' ? [[`${event.epoch}/${event.step}`, event.loss] as const] : [],
  )
}

describe('questions', () => {
  test('samples come as they leave the data steps', async () => {
    const reply = await engine.samples({ data: digits({ train: 20 }), part: 'train', indices: [4, 0] })
    if (!reply.ok) throw new Error('no samples')
    expect(reply.value).toMatchObject({ shape: [28, 28, 1], total: 20 })
    expect([...reply.value.targets]).toEqual([9, 5])
    expect(Math.max(...reply.value.values)).toBe(1)
  })

  test('a network comes with examples and its answers, and tfjs’s own layers answer too', async () => {
    const { network, data } = planOf()
    const out = await engine.takeOut({ network, data, part: 'test', count: 3 })
    if (!out.ok) throw new Error('nothing came')
    const { weights, shape, examples, count, outputs, before } = out.value
    expect(before).toEqual([{ kind: 'divide', by: 255 }])
    const scaled = examples.map((value) => value / 255)
    const question = { topology: { ...network }, weights, examples: scaled, shape, count }
    const asked = await engine.askLayersModel(question)
    if (!asked.ok) throw new Error('no answer came')
    const apart = Array.from(outputs, (value, i) => Math.abs(value - (asked.value[i] as number)))
    expect(Math.max(...apart)).toBeLessThan(1e-6)
  })

  test('activations come from the start weights, or from those given', async () => {
    const plan = planOf()
    const request = { network: plan.network, data: plan.data, example: { part: 'test', index: 1 } } as const
    const fresh = await engine.activations(request)
    const { events, ended } = start({ plan })
    await ended
    const kept = events.find((event) => event.kind === 'checkpoint')
    const trained = await engine.activations({ ...request, weights: kept?.checkpoint.weights })
    const again = await engine.activations(request)
    if (!fresh.ok || !trained.ok || !again.ok) throw new Error('no activations')
    expect(fresh.value.layers.map(({ layer }) => layer)).toEqual(['flatten', 'hidden', 'output'])
    expect(fresh.value.target).toBe(2)
    expect(again.value).toEqual(fresh.value)
    expect(trained.value.layers).not.toEqual(fresh.value.layers)
  })

  test('an example that does not exist is refused in words', async () => {
    const reply = await engine.samples({ data: digits(), part: 'test', indices: [100] })
    expect(reply).toMatchObject({
      ok: false,
      problems: [{ code: 'no-such-example', values: { index: 100, total: 100 } }],
    })
  })

  test('data that is not there is refused in words', async () => {
    const lost = createWorkerEngine({ dataUrl: '/nowhere/' })
    const reply = await lost.samples({ data: digits(), part: 'test', indices: [0] })
    expect(reply).toMatchObject({
      ok: false,
      problems: [{ code: 'data-missing', values: { reason: 'HTTP 404' } }],
    })
    lost.dispose()
  })
})
