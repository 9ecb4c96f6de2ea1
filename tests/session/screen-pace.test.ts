import { describe, expect, test } from 'vitest'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { faultyStorage } from './faulty-storage.ts'
import { HandClock, settled } from './hand-clock.ts'
import { endless, smallDigits } from './small-digits.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

describe('runs on the screen', () => {
  test('change at most once a frame, however fast the batches come', async () => {
    const clock = new HandClock()
    const bench = workbench({ schedule: clock.schedule })
    await bench.workspace.begin()
    const session = await bench.open(smallDigits({ trainer: { epochs: 50 } }))
    let changes = 0
    session.runs.changes.subscribe(() => changes++)
    good(session.run())
    await bench.watched.told('completed')
    expect(bench.watched.events.filter(({ kind }) => kind === 'batch')).toHaveLength(200)
    expect(changes).toBe(1)
    await clock.pass(16)
    expect(changes).toBe(2)
    expect(session.runs.value.trainer?.batches.at).toHaveLength(200)
    await clock.pass(1000)
    expect(changes).toBeLessThanOrEqual(3)
  })

  test('show how far they are ten times a second, with the pictures of their layers at the same beat', async () => {
    const clock = new HandClock()
    const bench = workbench({ schedule: clock.schedule })
    await bench.workspace.begin()
    const session = await bench.open(endless())
    const at: { runs: number[]; pictures: number[] } = { runs: [], pictures: [] }
    session.layer('hidden').subscribe((preview) => {
      if (preview.kind === 'ready' && preview.value.weights === 'training') at.pictures.push(clock.now)
    })
    good(session.run())
    await bench.watched.told('batch')
    await clock.pass(16)
    session.runs.changes.subscribe(() => at.runs.push(clock.now))
    for (let i = 0; i < 40 || at.pictures.length < 2; i++) {
      const trained = bench.watched.events.length
      while (bench.watched.events.length < trained + 3) await settled()
      await clock.pass(25)
    }
    const [, ...shown] = at.runs
    expect(shown.length).toBeGreaterThanOrEqual(9)
    const between = [...shown, ...at.pictures].filter((time) => time % 100 !== 0)
    // A checkpoint, which comes after so many seconds, is shown at once.
    const checkpoints = bench.watched.events.filter(({ kind }) => kind === 'checkpoint')
    expect(between.length).toBeLessThanOrEqual(checkpoints.length)
    expect(new Set(shown).size).toBe(shown.length)
    session.stop('trainer')
    await bench.watched.told('cancelled')
  })

  test('keep the identity of what has not changed', async () => {
    const clock = new HandClock()
    const bench = workbench({ schedule: clock.schedule })
    const session = await bench.open(smallDigits())
    good(session.run())
    await bench.watched.told('completed')
    await clock.pass(1000)
    const runs = session.runs.value
    expect(runs.trainer?.status).toBe('completed')
    good(session.perform({ name: 'rename', operation: { kind: 'set-title', title: 'Other' } }))
    await clock.pass(1000)
    expect(session.document.value.title).toBe('Other')
    expect(session.runs.value).toBe(runs)
  })
})

describe('a run that cannot be saved', () => {
  test('goes on, is said for as long as it is not saved, and is saved when there is room again', async () => {
    const disk = faultyStorage(createMemoryStorage())
    const bench = workbench({ storage: disk.storage })
    const session = await bench.open(smallDigits())
    disk.full = true
    good(session.run())
    const run = await untilStatus(session, 'trainer', 'completed')
    await session.flush()
    expect(run.evaluations).toHaveLength(1)
    expect(session.saved.value).toMatchObject({
      kind: 'unsaved',
      what: 'runs',
      problem: { code: 'storage-full' },
    })
    expect(session.isAtRisk).toBe(true)
    expect(good(await bench.storage.loadRuns(session.id))).toEqual([])
    disk.full = false
    await session.flush()
    await settled()
    expect(session.saved.value.kind).toBe('saved')
    expect(session.isAtRisk).toBe(false)
    expect(good(await bench.storage.loadRuns(session.id))).toHaveLength(1)
    const weights = good(await bench.storage.loadWeights(session.id, 'trainer'))
    expect(weights?.run).toBe(run.run)
    await session.close()
  })
})

describe('the time left', () => {
  test('is there while it trains and gone when it has ended', async () => {
    const { open } = workbench()
    const session = await open(endless())
    good(session.run())
    const runs = await until(session.runs, ({ trainer }) => (trainer?.msLeft ?? 0) > 0)
    expect(runs.trainer?.msPerStep).toBeGreaterThan(0)
    session.stop('trainer')
    expect((await untilStatus(session, 'trainer', 'stopped')).msLeft).toBeUndefined()
    await session.close()
  })
})
