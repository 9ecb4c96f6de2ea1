import { describe, expect, test } from 'vitest'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import type { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { RunRecord } from '../../src/storage/types.ts'
import { faultyStorage, latch } from './faulty-storage.ts'
import { openSessions } from './open-sessions.ts'
import { smallDigits, twoTrainers } from './small-digits.ts'
import { good, until, untilStatus, type Workbench, workbench } from './workbench.ts'

const open = openSessions()

async function opened(document: GraphDocument) {
  const bench = workbench()
  const session = await bench.open(document)
  open.push(session)
  return { bench, session }
}

/** A run that is under way for longer than any of these tests looks, and makes its first checkpoint after seconds. */
const long = () => smallDigits({ trainer: { epochs: 5000 } })

/** The tab is killed, and the page opened anew on the same computer. */
async function killed({ storage, disk, watched }: Workbench): Promise<ProjectSession> {
  storage.close()
  // Its workers are gone with it; here they would compute on the same back end as those of the next.
  await watched.end()
  const next = workbench({ disk })
  await next.workspace.begin()
  const session = next.workspace.current.value
  if (!session) throw new Error('nothing is open')
  open.push(session)
  return session
}

/** Waits until the disk holds such a record of a run. */
async function onDisk(disk: MemoryDisk, project: string, wanted: (record: RunRecord) => boolean) {
  const storage = createMemoryStorage({ disk })
  const seen = new Promise<void>((resolve) => {
    const look = async () => {
      if (good(await storage.loadRuns(project)).some(wanted)) resolve()
    }
    storage.listen(() => void look())
    void look()
  })
  await seen
  storage.close()
}

const hasCurve = ({ data }: RunRecord) =>
  (data as { readonly curve: { readonly at: readonly number[] } }).curve.at.length > 0

describe('a run that ends with the page', () => {
  test('before its first batch is still known: it was stopped, without weights', async () => {
    const { bench, session } = await opened(long())
    good(session.run())
    await onDisk(bench.disk, session.id, ({ trainer }) => trainer === 'trainer')
    const again = await killed(bench)
    expect(again.runs.value.trainer).toMatchObject({
      status: 'stopped',
      weights: undefined,
      canResume: false,
      hasBefore: false,
    })
  })

  test('before its first checkpoint keeps its curve, and can be started again', async () => {
    const { bench, session } = await opened(long())
    good(session.run())
    await onDisk(bench.disk, session.id, hasCurve)
    const again = await killed(bench)
    const { trainer: run } = again.runs.value
    expect(run).toMatchObject({ status: 'stopped', weights: undefined, canResume: false, epochs: 5000 })
    expect(run?.batches.loss.length).toBeGreaterThan(0)
    expect(run?.optimizer).toMatchObject({ kind: 'title', variant: 'adam' })
    good(again.run(['trainer']))
    const next = await until(again.runs, ({ trainer }) => trainer?.status === 'running')
    expect(next.trainer?.run).not.toBe(run?.run)
  })

  test('is known for every trainer that was at work', async () => {
    const { bench, session } = await opened(twoTrainers())
    for (const id of ['trainer', 'second'])
      good(
        session.perform({
          name: 'set-param',
          operation: { kind: 'set-param', id, param: 'epochs', value: 5000 },
        }),
      )
    await session.flush()
    good(session.run())
    for (const id of ['trainer', 'second'])
      await onDisk(bench.disk, session.id, (record) => record.trainer === id && hasCurve(record))
    const again = await killed(bench)
    expect(again.runs.value).toMatchObject({
      trainer: { status: 'stopped', weights: undefined },
      second: { status: 'stopped', weights: undefined },
    })
  })

  test('after a checkpoint stands where its weights do, whatever was trained beyond them', async () => {
    const { bench, session } = await opened(long())
    good(session.run())
    await until(session.runs, ({ trainer }) => (trainer?.epoch ?? 0) > 1)
    session.pause('trainer')
    const paused = await untilStatus(session, 'trainer', 'paused')
    session.resume('trainer')
    await until(session.runs, ({ trainer }) => (trainer?.epoch ?? 0) > paused.epoch + 1)
    // The page is hidden, which writes how far everything is.
    await session.flush()
    const again = await killed(bench)
    const { trainer: run } = again.runs.value
    expect(run).toMatchObject({ status: 'stopped', canResume: true, epoch: paused.epoch, step: paused.step })
    expect(run?.history).toEqual(paused.history)
    expect(run?.batches).toEqual(paused.batches)
  })
})

describe('a run that ends by itself without weights', () => {
  test('is still known after a reload: it failed, and why', async () => {
    const { bench, session } = await opened(
      smallDigits({
        scale: { mode: 'none' },
        hidden: { units: 8, activation: 'linear' },
        adam: { algorithm: 'sgd', learningRate: 100 },
      }),
    )
    good(session.run())
    const run = await untilStatus(session, 'trainer', 'failed')
    await session.flush()
    const again = await killed(bench)
    expect(again.runs.value.trainer).toEqual(run)
  })

  test('is still known when it was stopped at once', async () => {
    const { bench, session } = await opened(long())
    good(session.run())
    session.stop('trainer')
    const run = await untilStatus(session, 'trainer', 'stopped')
    await session.flush()
    const again = await killed(bench)
    expect(again.runs.value.trainer).toMatchObject({ run: run.run, status: 'stopped' })
  })
})

describe('a finished run', () => {
  async function finishedAndBegunAgain() {
    const { bench, session } = await opened(smallDigits({ trainer: { epochs: 2 } }))
    good(session.run())
    const finished = await untilStatus(session, 'trainer', 'completed')
    const more = { kind: 'set-param', id: 'trainer', param: 'epochs', value: 5000 } as const
    good(session.perform({ name: 'set-param', operation: more }))
    good(session.run())
    await onDisk(bench.disk, session.id, (record) => record.run !== finished.run && hasCurve(record))
    await session.flush()
    const newest = bench.watched.starts.at(-1)?.run
    return { finished, newest, again: await killed(bench) }
  }

  test('does not come back in the place of a newer one that has no weights yet', async () => {
    const { finished, newest, again } = await finishedAndBegunAgain()
    expect(again.runs.value.trainer).toMatchObject({
      run: newest,
      status: 'stopped',
      weights: undefined,
      hasBefore: true,
      evaluations: [],
    })
    expect(newest).not.toBe(finished.run)
  })

  test('takes its place again when the newer one is discarded, with its weights', async () => {
    const { finished, again } = await finishedAndBegunAgain()
    again.discardRun('trainer')
    const back = await until(again.runs, ({ trainer }) => trainer?.run === finished.run)
    expect(back.trainer).toMatchObject({
      status: 'completed',
      history: finished.history,
      evaluations: finished.evaluations,
      weights: { epoch: 2, step: 0 },
      hasBefore: false,
      canResume: true,
    })
    again.resume('trainer')
    const on = await until(again.runs, ({ trainer }) => (trainer?.history.loss.length ?? 0) > 2)
    expect(on.trainer?.run).toBe(finished.run)
    expect(on.trainer?.history.loss.slice(0, 2)).toEqual(finished.history.loss)
  })

  test('keeps its weights when the next one begins before a slow disk has them', async () => {
    const disk = faultyStorage(createMemoryStorage())
    const session = await workbench({ storage: disk.storage }).open(smallDigits())
    open.push(session)
    const { held, open: letGo } = latch()
    disk.held = held
    good(session.run())
    const finished = await untilStatus(session, 'trainer', 'completed')
    good(session.run())
    session.discardRun('trainer')
    letGo()
    await session.flush()
    expect(good(await disk.storage.loadWeights(session.id, 'trainer'))?.run).toBe(finished.run)
  })

  test('is gone for good as soon as the newer one has weights', async () => {
    const { bench, session } = await opened(smallDigits({ trainer: { epochs: 1 } }))
    good(session.run())
    const first = await untilStatus(session, 'trainer', 'completed')
    good(session.run())
    const second = await until(
      session.runs,
      ({ trainer }) => trainer?.status === 'completed' && trainer.run !== first.run,
    )
    expect(second.trainer?.hasBefore).toBe(false)
    await session.flush()
    expect(good(await bench.storage.loadWeights(session.id, 'trainer'))?.run).toBe(second.trainer?.run)
    session.discardRun('trainer')
    await until(session.runs, ({ trainer }) => trainer === undefined)
  })
})

test('a record that an older version of the page has written is read', async () => {
  const { bench, session } = await opened(smallDigits())
  good(session.run())
  const run = await untilStatus(session, 'trainer', 'completed')
  await session.flush()
  const [record] = good(await bench.storage.loadRuns(session.id))
  if (!record) throw new Error('no record')
  const { version, state, curve } = record.data as Record<string, unknown>
  expect(version).toBe(1)
  good(await bench.storage.saveRun({ ...record, data: { version, state, curve } }))
  const again = await killed(bench)
  expect(again.runs.value.trainer).toEqual(run)
})
