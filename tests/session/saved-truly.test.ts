import { Subject } from 'rxjs'
import { afterEach, describe, expect, test } from 'vitest'
import { failed, problem } from '../../src/graph/document/problem.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { StoreEvent } from '../../src/storage/types.ts'
import { faultyStorage } from './faulty-storage.ts'
import { settled } from './hand-clock.ts'
import { closeAll } from './look.ts'
import { smallDigits } from './small-digits.ts'
import { speaking } from './speaking-storage.ts'
import { good, until, untilStatus, type Workbench, workbench } from './workbench.ts'

const seed = (value: number) => ({
  name: 'seed' as const,
  operation: { kind: 'set-seed' as const, seed: value },
})
const codes = ({ workspace }: Workbench) => workspace.notices.value.map(({ message }) => message.code)

function leavingPage() {
  const leaving = new Subject<Event>()
  /** Whether a person who closes the tab now is asked. */
  const asks = () => {
    const event = new Event('beforeunload', { cancelable: true })
    leaving.next(event)
    return event.defaultPrevented
  }
  return { leaving, asks }
}

afterEach(closeAll)

describe('when everything kept was cleared', () => {
  const cleared: StoreEvent = { kind: 'lost', problem: problem('storage-cleared') }

  test('what is open is saved anew at once, with its run, its weights and the settings, and a person is told', async () => {
    const disk = new MemoryDisk()
    const { storage, say } = speaking(createMemoryStorage({ disk }))
    const bench = workbench({ storage })
    bench.workspace.saveSetting('theme', 'dark')
    const session = await bench.open(smallDigits())
    good(session.run())
    const run = await untilStatus(session, 'trainer', 'completed')
    await session.flush()

    disk.projects.clear()
    disk.settings.clear()
    disk.deleteRun(session.id, 'trainer')
    say(cleared)
    await until(bench.workspace.notices, (notices) => notices.length > 0)
    expect(codes(bench)).toEqual(['saved-anew'])
    expect(session.saved.value.kind).toBe('saved')
    const next = workbench({ disk })
    await next.workspace.begin()
    expect(next.workspace.current.value?.document.value).toEqual(session.document.value)
    expect(next.workspace.current.value?.runs.value.trainer?.history).toEqual(run.history)
    expect(good(await next.storage.loadWeights(session.id, 'trainer'))?.run).toBe(run.run)
    expect(good(await next.storage.loadSetting('theme'))).toBe('dark')
  })

  test('the start screen lists what is left and says that everything is gone', async () => {
    const disk = new MemoryDisk()
    const { storage, say } = speaking(createMemoryStorage({ disk }))
    const bench = workbench({ storage })
    good(await bench.workspace.create('Gone'))
    await bench.workspace.leave()
    disk.projects.clear()
    say(cleared)
    await until(bench.workspace.projects, (projects) => projects.length === 0)
    expect(codes(bench)).toEqual(['storage-cleared'])
  })

  test('it is not called saved where it cannot be saved anew', async () => {
    const disk = faultyStorage(createMemoryStorage())
    const { storage, say } = speaking(disk.storage)
    const bench = workbench({ storage })
    const session = good(await bench.workspace.create('Mine'))
    disk.full = true
    say(cleared)
    expect(session.isAtRisk).toBe(true)
    await until(session.saved, ({ kind }) => kind === 'unsaved')
    expect(session.saved.value).toMatchObject({ problem: { code: 'storage-full' } })
  })
})

describe('when a newer version takes over', () => {
  test('the edit of a moment ago is written before the tab stops, and then it is read-only', async () => {
    const { storage, say } = speaking(createMemoryStorage())
    const bench = workbench({ storage })
    const session = good(await bench.workspace.create('Mine'))
    good(session.perform(seed(9)))
    say({ kind: 'outdated', problem: problem('storage-outdated') })
    await until(session.saved, ({ kind }) => kind === 'read-only')
    expect(good(await storage.loadProject(session.id)).document.seed).toBe(9)
    expect(session.perform(seed(10))).toMatchObject({ ok: false, problems: [{ code: 'storage-outdated' }] })
  })

  test('an edit that came too late is called unsaved, not read-only', async () => {
    const real = createMemoryStorage()
    let isOutdated = false
    const { storage, say } = speaking({
      ...real,
      saveProject: async (document) =>
        isOutdated ? failed(problem('storage-outdated')) : real.saveProject(document),
    })
    const bench = workbench({ storage })
    const session = good(await bench.workspace.create('Mine'))
    good(session.perform(seed(9)))
    isOutdated = true
    say({ kind: 'outdated', problem: problem('storage-outdated') })
    await settled()
    expect(session.saved.value).toMatchObject({ kind: 'unsaved', problem: { code: 'storage-outdated' } })
    expect(session.isAtRisk).toBe(true)
  })
})

describe('who leaves the page', () => {
  test('is asked while an edit is not on the disk, and not once it is', async () => {
    const { leaving, asks } = leavingPage()
    const disk = faultyStorage(createMemoryStorage())
    const bench = workbench({ leaving, storage: disk.storage })
    expect(asks()).toBe(false)
    const session = good(await bench.workspace.create('Mine'))
    expect(asks()).toBe(false)
    disk.full = true
    good(session.perform(seed(9)))
    expect(asks()).toBe(true)
    await until(session.saved, ({ kind }) => kind === 'unsaved')
    expect(asks()).toBe(true)
    disk.full = false
    await session.flush()
    await session.flush()
    expect(asks()).toBe(false)
    good(session.perform(seed(10)))
    await bench.workspace.leave()
    expect(asks()).toBe(false)
  })

  test('is asked while a run has no weights on the disk that it could go on from', async () => {
    const { leaving, asks } = leavingPage()
    const disk = faultyStorage(createMemoryStorage())
    const bench = workbench({ leaving, storage: disk.storage })
    const session: ProjectSession = await bench.open(smallDigits())
    good(session.run())
    expect(asks()).toBe(true)
    disk.full = true
    await untilStatus(session, 'trainer', 'completed')
    await until(session.saved, ({ kind }) => kind === 'unsaved')
    expect(asks()).toBe(true)
    disk.full = false
    await session.flush()
    await session.flush()
    expect(asks()).toBe(false)
  })

  test('is always asked where the browser keeps nothing', async () => {
    const { leaving, asks } = leavingPage()
    const bench = workbench({ leaving, keepsNothing: true })
    expect(asks()).toBe(false)
    good(await bench.workspace.create('Mine'))
    expect(asks()).toBe(true)
  })
})

describe('what is said of a full disk', () => {
  test('is taken back once there is room again, and settings that did not fit are saved then', async () => {
    const disk = faultyStorage(createMemoryStorage())
    const bench = workbench({
      storage: {
        ...disk.storage,
        saveSetting: async (key, value) =>
          disk.full ? failed(problem('storage-full')) : disk.storage.saveSetting(key, value),
      },
    })
    const session = good(await bench.workspace.create('Mine'))
    disk.full = true
    bench.workspace.saveSetting('theme', 'dark')
    good(session.perform(seed(9)))
    await bench.workspace.leave()
    expect(codes(bench).toSorted()).toEqual(['not-closed-unsaved', 'storage-full'])
    disk.full = false
    await session.flush()
    expect(codes(bench)).toEqual([])
    await settled()
    expect(good(await bench.storage.loadSetting('theme'))).toBe('dark')
  })

  test('keeps nobody who wants to leave all the same', async () => {
    const disk = faultyStorage(createMemoryStorage())
    const bench = workbench({ storage: disk.storage })
    const session = good(await bench.workspace.create('Mine'))
    disk.full = true
    good(session.perform(seed(9)))
    await bench.workspace.leave()
    expect(bench.workspace.current.value).toBe(session)
    await bench.workspace.leave(true)
    expect(bench.workspace.current.value).toBeUndefined()
  })
})
