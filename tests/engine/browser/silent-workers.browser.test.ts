import { afterEach, expect, test, vi } from 'vitest'
import { createWorkerEngine } from '../../../src/engine/browser/client.ts'
import { TIMEOUTS, type Timeouts } from '../../../src/engine/browser/timeouts.ts'
import type { Engine, RunEvent } from '../../../src/engine/protocol.ts'
import { digits, planOf } from '../plans.ts'

vi.setConfig({ testTimeout: 90_000 })

const long = planOf({ training: { epochs: 5000, batchSize: 20, shuffle: true, validate: false } })

const engines: Engine[] = []
afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose()
})

/** Where one gets stuck as soon as it is asked to stop. */
const deaf = () => new Worker(new URL('./deaf-worker.ts', import.meta.url), { type: 'module' })
const real = () => new Worker(new URL('./stuck-worker.ts', import.meta.url), { type: 'module' })
/** A worker that begins and never says a word. */
const mute = () => new Worker(URL.createObjectURL(new Blob([''])))

/** The engine with workers of these kinds, the last kind for all that follow. The first one answers questions. */
function engineWith(kinds: readonly (() => Worker)[], changed: Partial<Timeouts> = {}) {
  const workers: Worker[] = []
  const timeouts = { ...TIMEOUTS, ...changed } as { -readonly [K in keyof Timeouts]: number }
  const engine = createWorkerEngine({
    dataUrl: '/data/',
    timeouts,
    createWorker() {
      const create = kinds[Math.min(workers.length, kinds.length - 1)] as () => Worker
      workers.push(create())
      return workers.at(-1) as Worker
    },
  })
  engines.push(engine)
  return { engine, workers, timeouts }
}

function start(engine: Engine, from?: RunEvent & { kind: 'checkpoint' }) {
  const run = engine.start({ run: 'run', plan: long, backend: 'cpu', from: from?.checkpoint })
  const events: RunEvent[] = []
  const first = (...kinds: RunEvent['kind'][]) =>
    new Promise<RunEvent>((resolve) => {
      const known = events.find(({ kind }) => kinds.includes(kind))
      if (known) resolve(known)
      run.listen((event) => kinds.includes(event.kind) && resolve(event))
    })
  run.listen((event) => events.push(event))
  return { run, events, first, ended: first('completed', 'cancelled', 'failed') }
}

/** A run with a checkpoint, which pausing makes. */
async function paused(engine: Engine) {
  const started = start(engine)
  await started.first('batch')
  started.run.pause()
  await started.first('paused')
  const kept = started.events.findLast((event) => event.kind === 'checkpoint')
  if (kept?.kind !== 'checkpoint') throw new Error('no checkpoint')
  return { ...started, kept }
}

test('a worker that ends without a word fails its run in words, which goes on from its checkpoint in another', async () => {
  const { engine, workers } = engineWith([real])
  const { kept, ended } = await paused(engine)
  workers.at(-1)?.terminate()
  expect(await ended).toMatchObject({ kind: 'failed', code: 'crashed', problem: { code: 'worker-ended' } })
  const next = start(engine, kept)
  expect(await next.first('started')).toMatchObject({ epoch: kept.checkpoint.epoch })
  await next.first('batch')
  next.run.stop()
  expect((await next.ended).kind).toBe('cancelled')
})

test('a worker that ended while nobody needed it is given to no run', async () => {
  const { engine, workers } = engineWith([real])
  const first = start(engine)
  await first.first('batch')
  first.run.stop()
  await first.ended
  workers.at(-1)?.terminate()
  const second = start(engine)
  await second.first('batch', 'failed')
  second.run.stop()
  expect((await second.ended).kind).toBe('cancelled')
})

test('stopping ends a run whose worker does not answer any more, at its latest checkpoint', async () => {
  const { engine } = engineWith([deaf], { stop: 500 })
  const { run, events, kept, ended } = await paused(engine)
  run.resume()
  await new Promise<void>((resolve) => run.listen(({ kind }) => kind === 'batch' && resolve()))
  run.stop()
  expect(await ended).toMatchObject({
    kind: 'cancelled',
    epoch: kept.checkpoint.epoch,
    step: kept.checkpoint.step,
  })
  expect(events.at(-2)).toMatchObject({
    kind: 'checkpoint',
    checkpoint: { updates: kept.checkpoint.updates },
  })
})

test('a worker that lives and never says anything again is given up', async () => {
  const { engine } = engineWith([real], { message: 3_000 })
  const started = start(engine)
  await started.first('batch', 'failed')
  new BroadcastChannel('get-stuck').postMessage('now')
  expect(await started.ended).toMatchObject({
    kind: 'failed',
    problem: { code: 'worker-silent', values: { seconds: 3 } },
  })
})

test('a run that does not begin says so and begins once more in another worker', async () => {
  const { engine, timeouts } = engineWith([real, mute, real], { data: 300 })
  const { run, first, ended } = start(engine)
  await new Promise<void>((resolve) =>
    run.listen((event) => {
      if (event.kind !== 'preparing' || event.stage !== 'again') return
      timeouts.data = TIMEOUTS.data
      resolve()
    }),
  )
  expect((await first('batch', 'failed')).kind).toBe('batch')
  run.stop()
  expect((await ended).kind).toBe('cancelled')
})

test('a run that does not begin the second time either fails in words', async () => {
  const { engine } = engineWith([real, mute], { data: 300 })
  expect(await start(engine).ended).toMatchObject({
    kind: 'failed',
    code: 'not-begun',
    problem: { code: 'run-not-begun' },
  })
})

test('a run does not wait for ever for the choice of its back end', async () => {
  const { engine } = engineWith([mute, real], { choice: 500 })
  const { run, first, ended } = start(engine)
  expect(await first('started', 'failed')).toMatchObject({ kind: 'started', backend: 'wasm' })
  run.stop()
  expect((await ended).kind).toBe('cancelled')
})

test('questions to a worker that says nothing are answered in words, and the next one by another worker', async () => {
  const { engine, timeouts } = engineWith([mute, real], { firstMessage: 300 })
  const request = { data: digits(), part: 'train', indices: [0] } as const
  expect(await engine.samples(request)).toMatchObject({ ok: false, problems: [{ code: 'worker-silent' }] })
  timeouts.firstMessage = TIMEOUTS.firstMessage
  expect((await engine.samples(request)).ok).toBe(true)
})
