import { describe, expect, test } from 'vitest'
import { variantsOf } from '../../src/graph/variants/variants-of.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { openSessions } from './open-sessions.ts'
import { smallDigits } from './small-digits.ts'
import { lineOf, trained } from './trained-line.ts'
import { good, until, untilStatus, type Workbench, type WorkbenchOptions, workbench } from './workbench.ts'

const DAY = 24 * 3600 * 1000

const open = openSessions()

async function opened(options: WorkbenchOptions = {}, document = smallDigits()) {
  const bench = workbench(options)
  const session = await bench.open(document)
  open.push(session)
  return { bench, session }
}

/** The project as the same computer opens it the next time. */
async function reopened(bench: Workbench, options: WorkbenchOptions = {}) {
  for (const session of open.splice(0)) await session.close()
  const next = workbench({ disk: bench.disk, ...options })
  await next.workspace.begin()
  const session = next.workspace.current.value
  if (!session) throw new Error('nothing is open')
  open.push(session)
  return session
}

const long = () => smallDigits({ trainer: { epochs: 5000 } })

describe('a history on the disk', () => {
  test('is there again with what a person said of its runs; one of them is the baseline', async () => {
    const { bench, session } = await opened()
    const [first, second] = [await trained(session), await trained(session)]
    good(await session.kept.change(first.run, { name: 'slow', note: 'as in the book', isBaseline: true }))
    good(await session.kept.change(second.run, { isBaseline: true }))
    const { kept } = await reopened(bench)
    expect(kept.runs.value).toMatchObject([
      { run: second.run, isBaseline: true },
      { run: first.run, name: 'slow', note: 'as in the book' },
    ])
    expect(kept.runs.value[1]?.isBaseline).toBeUndefined()
    expect(good(await kept.read(first.run)).history).toEqual(good(await kept.read(second.run)).history)
  })

  test('has the run that was under way when the tab was closed', async () => {
    const { bench, session } = await opened({}, long())
    good(session.run())
    const { trainer } = await until(session.runs, (runs) => (runs.trainer?.batches.at.length ?? 0) > 0)
    await session.flush()
    bench.storage.close()
    await bench.watched.end()
    open.length = 0
    const { kept } = await reopened(bench)
    const line = await lineOf(kept, trainer!.run)
    expect(line).toMatchObject({ status: 'stopped', graph: expect.any(String) })
    expect(good(await kept.read(line.run)).batches.at.length).toBeGreaterThan(0)
  })

  test('has one line for a run that was stopped and has gone on', async () => {
    const { session } = await opened({}, long())
    good(session.run())
    await until(session.runs, (runs) => (runs.trainer?.epoch ?? 0) > 0)
    session.stop('trainer')
    const { run, epoch } = await untilStatus(session, 'trainer', 'stopped')
    expect(await lineOf(session.kept, run)).toMatchObject({ status: 'stopped', epochs: 5000 })
    const param = { kind: 'set-param', id: 'trainer', param: 'epochs', value: epoch + 2 } as const
    good(session.perform({ name: 'set-param', operation: param }))
    session.resume('trainer')
    await untilStatus(session, 'trainer', 'completed')
    const lines = await until(session.kept.runs, ([line]) => line?.status === 'completed')
    expect(lines).toMatchObject([{ run, epoch: epoch + 2, epochs: epoch + 2 }])
  })

  test('has no run that was stopped before its first batch', async () => {
    const { bench, session } = await opened({}, long())
    good(session.run())
    session.stop('trainer')
    await untilStatus(session, 'trainer', 'stopped')
    await session.flush()
    const { kept } = await reopened(bench)
    expect(kept.runs.value).toEqual([])
    const storage = createMemoryStorage({ disk: bench.disk })
    expect(good(await storage.loadKept(session.id))).toEqual([])
  })

  test('brings deleted runs back for a week, and then forgets them', async () => {
    let now = 1000 * DAY
    const { bench, session } = await opened({ now: () => now })
    const [first, second] = [await trained(session), await trained(session)]
    good(await session.kept.remove([first.run, second.run]))
    good(await session.kept.restore([second.run]))
    now += 6 * DAY
    const again = await reopened(bench, { now: () => now })
    const deletedAt = Object.fromEntries(again.kept.runs.value.map((line) => [line.run, line.deletedAt]))
    expect(deletedAt).toEqual({ [first.run]: 1000 * DAY, [second.run]: undefined })
    now += 2 * DAY
    const later = await reopened(bench, { now: () => now })
    await until(later.kept.runs, (lines) => lines.length === 1)
    expect(later.kept.runs.value[0]?.run).toBe(second.run)
  })

  test('keeps the weights of the baseline when a newer run has taken its place', async () => {
    const { bench, session } = await opened()
    const first = await trained(session)
    await until(session.kept.runs, ([line]) => line?.hasWeights === true)
    good(await session.kept.change(first.run, { isBaseline: true }))
    const second = await trained(session)
    await trained(session)
    await session.flush()
    const lines = await until(session.kept.runs, (runs) => runs.length === 3)
    expect(lines.map(({ hasWeights }) => hasWeights)).toEqual([true, false, true])
    const storage = createMemoryStorage({ disk: bench.disk })
    expect(good(await storage.loadKeptWeights(session.id, first.run))).toMatchObject({ plan: first.plan })
    expect(good(await storage.loadKeptWeights(session.id, second.run))).toBeUndefined()
    expect(session.kept.wouldTidy({ weights: true })).toEqual({ runs: 0, bytes: 0 })
  })

  test('is tidied up: the oldest runs that nobody has named go, and what was deleted for good', async () => {
    const { bench, session } = await opened()
    const lines = [
      await trained(session),
      await trained(session),
      await trained(session),
      await trained(session),
    ]
    good(await session.kept.change(lines[0]!.run, { name: 'stays' }))
    const use = session.kept.use.value
    expect(session.kept.wouldTidy({ mostRuns: 2 })).toMatchObject({ runs: 2, bytes: 0 })
    const tidied = good(await session.kept.tidyUp({ mostRuns: 2, deleted: true }))
    expect(tidied.runs).toBe(2)
    expect(session.kept.runs.value.map(({ run }) => run)).toEqual([lines[3]!.run, lines[0]!.run])
    expect(use - session.kept.use.value).toBe(tidied.bytes)
    const { kept } = await reopened(bench)
    expect(kept.runs.value.map(({ run }) => run)).toEqual([lines[3]!.run, lines[0]!.run])
  })

  test('takes runs of another project in, each once', async () => {
    const { session } = await opened()
    await trained(session)
    const other = await opened({}, { ...smallDigits(), id: 'other' })
    const theirs = await trained(other.session)
    const { file } = good(
      await other.bench.workspace.exportFile(other.session.id, { format: 'project-file' }),
    )
    expect(good(await session.kept.add(file))).toEqual({ runs: [theirs.run], problems: [] })
    expect(good(await session.kept.add(file))).toEqual({ runs: [], problems: [] })
    expect(good(await session.kept.read(theirs.run)).history).toEqual(
      other.session.runs.value.trainer?.history,
    )
  })

  test('takes groups and weights in with runs of a file', async () => {
    const other = await opened({}, { ...smallDigits(), id: 'other' })
    const variants = variantsOf([[{ node: 'adam', param: 'learningRate', value: 0.1 }], []], [1])
    // What asks for runs may be any node that is there.
    const asked = { kind: 'sweep', trainer: 'trainer', sweep: 'hidden', variants } as const
    const id = good(await other.session.groups.start(asked))
    await until(other.session.groups.groups, ([group]) => group?.status === 'completed')
    const theirs = await trained(other.session)
    await other.session.flush()
    const { file } = good(
      await other.bench.workspace.exportFile(other.session.id, { format: 'project-file' }),
    )
    const { bench, session } = await opened()
    await trained(session)
    const own = good(await session.groups.start(asked))
    await until(session.groups.groups, ([group]) => group?.status === 'completed')
    expect(good(await session.kept.add(file)).runs.length).toBe(3)
    const groups = await until(session.groups.groups, (all) => all.length === 2)
    expect(groups.map((group) => group.id)).toEqual([own, id])
    expect(groups[1]).toMatchObject({ status: 'completed', sweep: 'hidden' })
    good(await session.kept.useWeights(theirs.run))
    await until(session.runs, ({ trainer }) => trainer?.run === theirs.run)
    await session.flush()
    const storage = createMemoryStorage({ disk: bench.disk })
    expect(
      good(await storage.loadGroups(session.id))
        .map((group) => group.id)
        .sort(),
    ).toEqual([id, own].sort())
  })

  test('that a damaged record lies in shows all others', async () => {
    const { bench, session } = await opened()
    const [first, second] = [await trained(session), await trained(session)]
    await session.flush()
    const storage = createMemoryStorage({ disk: bench.disk })
    await storage.saveKept(session.id, [
      { record: { project: session.id, run: 'rubbish', line: { run: 'rubbish', figures: 7 } } },
      { record: { project: session.id, run: 'torn', line: undefined } },
      {
        record: good(await storage.loadKept(session.id)).find(({ run }) => run === first.run)!,
        data: { version: 1 },
      },
    ])
    const { kept } = await reopened(bench)
    expect(kept.runs.value.map(({ run }) => run)).toEqual([second.run, first.run])
    expect(await kept.read(first.run)).toMatchObject({ ok: false, problems: [{ code: 'kept-run-missing' }] })
    good(await kept.read(second.run))
  })

  test('is seen from another tab, which changes nothing in it', async () => {
    const disk = new MemoryDisk()
    const { session } = await opened({ disk })
    await session.flush()
    const other = workbench({ disk })
    const reader = good(await other.workspace.open(session.id))
    open.push(reader)
    const { run } = await trained(session)
    await lineOf(reader.kept, run)
    good(await reader.kept.read(run))
    for (const refused of [
      reader.kept.remove([run]),
      reader.kept.change(run, { name: 'mine' }),
      reader.kept.useWeights(run),
      reader.kept.tidyUp({ weights: true, deleted: true, mostRuns: 0 }),
    ])
      expect(await refused).toMatchObject({ ok: false, problems: [{ code: 'project-open-elsewhere' }] })
  })

  test('takes up the latest run of a project from before there was a history', async () => {
    const { bench, session } = await opened()
    const { run } = await trained(session)
    await session.flush()
    await createMemoryStorage({ disk: bench.disk }).deleteKept(session.id, [run])
    const { kept } = await reopened(bench)
    expect(await lineOf(kept, run)).toMatchObject({ status: 'completed', graph: expect.any(String) })
    good(await kept.putBack(run))
  })
})
