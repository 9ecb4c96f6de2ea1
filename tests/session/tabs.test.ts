import { BehaviorSubject } from 'rxjs'
import { describe, expect, test } from 'vitest'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { Storage } from '../../src/storage/types.ts'
import { faultyStorage, latch } from './faulty-storage.ts'
import { settled } from './hand-clock.ts'
import { smallDigits } from './small-digits.ts'
import { speaking } from './speaking-storage.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

const seed = (value: number) => ({
  name: 'seed' as const,
  operation: { kind: 'set-seed' as const, seed: value },
})

async function twoTabs() {
  const disk = new MemoryDisk()
  const [first, second] = [workbench({ disk }), workbench({ disk })]
  const writer = await first.open(smallDigits())
  const reader = good(await second.workspace.open(writer.id))
  return { first, second, writer, reader }
}

describe('a project that another tab has', () => {
  test('can be looked at, and refuses every change with a reason', async () => {
    const { reader } = await twoTabs()
    expect(reader.saved.value).toMatchObject({
      kind: 'read-only',
      problem: { code: 'project-open-elsewhere' },
    })
    const refused = { ok: false, problems: [{ code: 'project-open-elsewhere' }] }
    expect(reader.perform(seed(5))).toMatchObject(refused)
    expect(reader.run()).toMatchObject(refused)
    expect(reader.document.value.seed).toBe(1)
  })

  test('follows what the other tab saves', async () => {
    const { writer, reader } = await twoTabs()
    good(writer.perform(seed(5)))
    await writer.flush()
    await until(reader.document, (document) => document.seed === 5)
    good(writer.run())
    await untilStatus(writer, 'trainer', 'completed')
    const seen = await untilStatus(reader, 'trainer', 'completed')
    expect(seen.canResume).toBe(false)
    expect(seen.history).toEqual(writer.runs.value.trainer?.history)
  })

  test('is read once more for all that the other tab saves while it is being read', async () => {
    const disk = new MemoryDisk()
    const real = createMemoryStorage({ disk })
    let loads = 0
    let held: Promise<void> | undefined
    const slow: Storage = {
      ...real,
      async loadProject(id) {
        loads++
        await held
        return real.loadProject(id)
      },
    }
    const writer = await workbench({ disk }).open(smallDigits())
    const reader = good(await workbench({ storage: slow }).workspace.open(writer.id))
    await settled()
    const before = loads
    const told = new BehaviorSubject(0)
    real.listen(() => told.next(told.value + 1))
    const waiting = latch()
    held = waiting.held
    for (let i = 2; i < 22; i++) {
      good(writer.perform(seed(i)))
      await writer.flush()
    }
    await until(told, (count) => count === 20)
    waiting.open()
    await until(reader.document, (document) => document.seed === 21)
    await settled()
    // One that was under way and one after it; a last word of the other tab may come when that has begun.
    expect(loads - before).toBeLessThan(5)
  })

  test('is taken over with everything that was written, when the other tab leaves it', async () => {
    const { first, writer, reader } = await twoTabs()
    good(writer.perform(seed(6)))
    await first.workspace.leave()
    await until(reader.saved, ({ kind }) => kind === 'saved')
    expect(reader.document.value.seed).toBe(6)
    good(reader.perform(seed(7)))
    await reader.flush()
    expect(reader.saved.value.kind).toBe('saved')
  })

  test('is taken over when the other tab is closed without a word', async () => {
    const { first, reader } = await twoTabs()
    first.storage.close()
    await until(reader.saved, ({ kind }) => kind === 'saved')
    good(reader.perform(seed(7)))
  })

  test('is taken over even when it became free while it was opened', async () => {
    const disk = new MemoryDisk()
    const [first, second] = [workbench({ disk }), workbench({ disk })]
    const writer = await first.open(smallDigits())
    const opening = second.workspace.open(writer.id)
    first.storage.close()
    const reader = good(await opening)
    await until(reader.saved, ({ kind }) => kind === 'saved')
  })

  test('can be neither deleted nor renamed from the list', async () => {
    const { second, writer } = await twoTabs()
    await second.workspace.leave()
    const refused = { ok: false, problems: [{ code: 'project-open-elsewhere' }] }
    expect(await second.workspace.remove(writer.id)).toMatchObject(refused)
    expect(await second.workspace.rename(writer.id, 'Stolen')).toMatchObject(refused)
    expect(writer.document.value.title).toBe('Small digits')
  })

  test('is not deleted by the tab that only looks at it', async () => {
    const { second, reader } = await twoTabs()
    expect(await second.workspace.remove(reader.id)).toMatchObject({ ok: false })
    expect(second.workspace.current.value).toBe(reader)
  })
})

describe('a project that two tabs believe to have', () => {
  /** As after one of them slept so long that the other took it for closed. */
  async function twoWriters() {
    const disk = new MemoryDisk()
    const deaf = (): Storage => ({ ...createMemoryStorage({ disk }), claim: async () => true })
    const [first, second] = [workbench({ storage: deaf() }), workbench({ storage: deaf() })]
    const one = await first.open(smallDigits())
    const other = good(await second.workspace.open(one.id))
    return { first, second, one, other }
  }

  test('is not overwritten by the slower one, which keeps its edits and says so', async () => {
    const { first, one, other } = await twoWriters()
    good(one.perform(seed(5)))
    await one.flush()
    good(other.perform(seed(6)))
    await other.flush()
    expect(other.saved.value).toMatchObject({
      kind: 'unsaved',
      what: 'edits',
      problem: { code: 'project-changed-elsewhere' },
    })
    expect(other.isAtRisk).toBe(true)
    expect(other.document.value.seed).toBe(6)
    expect(good(await first.storage.loadProject(one.id)).document.seed).toBe(5)
    good(one.perform(seed(7)))
    await one.flush()
    expect(one.saved.value.kind).toBe('saved')
  })

  test('is kept twice once the slower one has saved its edits as a copy', async () => {
    const { second, one, other } = await twoWriters()
    good(one.perform(seed(5)))
    await one.flush()
    good(other.perform(seed(6)))
    await other.flush()
    const copy = good(await second.workspace.saveCopy('My copy'))
    expect(second.workspace.current.value).toBe(copy)
    expect(copy.document.value).toEqual({ ...one.document.value, seed: 6, id: copy.id, title: 'My copy' })
    expect(copy.saved.value.kind).toBe('saved')
    expect(good(await second.storage.loadProject(one.id)).document.seed).toBe(5)
    expect(second.workspace.projects.value.map(({ id }) => id)).toContain(copy.id)
  })

  test('is only looked at by the tab that hears that it was taken, until it is free again', async () => {
    const disk = new MemoryDisk()
    const { storage, say } = speaking(createMemoryStorage({ disk }))
    const [first, second] = [workbench({ storage }), workbench({ disk })]
    const one = await first.open(smallDigits())
    storage.release(one.id)
    const other = good(await second.workspace.open(one.id))
    good(other.perform(seed(8)))
    await other.flush()
    say({ kind: 'taken', project: one.id })
    await until(one.document, (document) => document.seed === 8)
    expect(one.saved.value).toMatchObject({
      kind: 'read-only',
      problem: { code: 'project-open-elsewhere' },
    })
    await second.workspace.leave()
    await until(one.saved, ({ kind }) => kind === 'saved')
    good(one.perform(seed(9)))
  })

  test('keeps what was not saved in the tab that hears that it was taken', async () => {
    const disk = new MemoryDisk()
    const { storage, say } = speaking(createMemoryStorage({ disk }))
    const [first, second] = [workbench({ storage }), workbench({ disk })]
    const one = await first.open(smallDigits())
    storage.release(one.id)
    const other = good(await second.workspace.open(one.id))
    good(other.perform(seed(8)))
    await other.flush()
    good(one.perform(seed(9)))
    say({ kind: 'taken', project: one.id })
    await until(one.saved, ({ kind }) => kind === 'unsaved')
    await second.workspace.leave()
    await until(
      one.saved,
      (saved) => saved.kind === 'unsaved' && saved.problem.code === 'project-changed-elsewhere',
    )
    expect(one.document.value.seed).toBe(9)
    const copy = good(await first.workspace.saveCopy('Rescued'))
    expect(copy.document.value.seed).toBe(9)
    expect(good(await first.storage.loadProject(one.id)).document.seed).toBe(8)
  })

  test('comes back to the tab that it was taken from, although that could not save for a while', async () => {
    const disk = new MemoryDisk()
    const faulty = faultyStorage(createMemoryStorage({ disk }))
    const { storage, say } = speaking(faulty.storage)
    const [first, second] = [workbench({ storage }), workbench({ disk })]
    const one = await first.open(smallDigits())
    storage.release(one.id)
    good(await second.workspace.open(one.id))
    faulty.full = true
    good(one.perform(seed(9)))
    say({ kind: 'taken', project: one.id })
    await until(one.saved, ({ kind }) => kind === 'unsaved')
    await second.workspace.leave()
    await settled()
    faulty.full = false
    await one.flush()
    await until(one.saved, ({ kind }) => kind === 'saved')
    good(one.perform(seed(10)))
    expect(good(await first.storage.loadProject(one.id)).document.seed).toBe(9)
  })
})

describe('the list of projects', () => {
  test('shows what another tab makes', async () => {
    const disk = new MemoryDisk()
    const [first, second] = [workbench({ disk }), workbench({ disk })]
    await second.workspace.begin()
    good(await first.workspace.create('From the other tab'))
    await until(second.workspace.projects, (list) => list.length === 1)
    expect(second.workspace.projects.value[0]?.title).toBe('From the other tab')
  })
})
