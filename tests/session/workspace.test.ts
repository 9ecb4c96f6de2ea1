import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyDocument } from '../../src/graph/document.ts'
import { serializeDocument } from '../../src/graph/serialize-document.ts'
import type { Live } from '../../src/session/types.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { HandClock, settled } from './hand-clock.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, untilStatus, type Workbench, workbench } from './workbench.ts'

const WEEK = 7 * 24 * 3600 * 1000
const shipped = {
  'small-digits': serializeDocument({ ...smallDigits(), title: { en: 'Digits', de: 'Ziffern' } }),
}
const titles = ({ workspace }: Workbench) => workspace.projects.value.map(({ title }) => title)
const rename = (title: string) => ({
  name: 'rename' as const,
  operation: { kind: 'set-title' as const, title },
})

describe('the start screen', () => {
  test('is there on a fresh computer, with the shipped graphs', async () => {
    const { workspace } = workbench({ shipped })
    await workspace.begin()
    expect(workspace.current.value).toBeUndefined()
    expect(workspace.projects.value).toEqual([])
    expect(workspace.shipped).toEqual([
      { name: 'small-digits', title: { en: 'Digits', de: 'Ziffern' }, summary: '' },
    ])
  })

  test('offers the graphs of this repository', () => {
    const file = readFileSync(new URL('../../graphs/digits-2000.json', import.meta.url), 'utf8')
    const [graph] = workbench({ shipped: { 'digits-2000': file } }).workspace.shipped
    expect(graph?.summary).toMatchObject({ de: expect.stringContaining('Ziffern') })
  })

  test('refuses to be built with a shipped graph that is none', () => {
    expect(() => workbench({ shipped: { broken: '{}' } })).toThrow('shipped graph is unusable: broken')
  })

  test('is where leaving a project leads', async () => {
    const { workspace } = workbench()
    good(await workspace.create('Mine'))
    await workspace.leave()
    expect(workspace.current.value).toBeUndefined()
  })
})

describe('projects', () => {
  test('are listed with the newest change first, as they are called now', async () => {
    let now = 0
    const bench = workbench({ storage: createMemoryStorage({ now: () => ++now }) })
    const a = good(await bench.workspace.create('A'))
    good(await bench.workspace.create('B'))
    expect(titles(bench)).toEqual(['B', 'A'])
    good(await bench.workspace.rename(a.id, 'A, renamed'))
    expect(titles(bench)).toEqual(['A, renamed', 'B'])
    expect(bench.workspace.projects.value).toEqual(good(await bench.storage.listProjects()))
  })

  test('can be renamed while open, as a step of undo, and are called so in the list once it is saved', async () => {
    const bench = workbench()
    const session = good(await bench.workspace.create('Before'))
    good(await bench.workspace.rename(session.id, 'After'))
    expect(session.document.value.title).toBe('After')
    expect(session.history.value.undo).toBe('rename')
    await session.flush()
    expect(titles(bench)).toEqual(['After'])
  })

  test('can be duplicated with the edits of a moment ago', async () => {
    const bench = workbench()
    const session = await bench.open(smallDigits())
    good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 77 } }))
    const copy = good(await bench.workspace.duplicate(session.id, 'Copy'))
    expect(bench.workspace.current.value).toBe(session)
    const opened = good(await bench.workspace.open(copy.id))
    expect(opened.document.value).toEqual({ ...session.document.value, id: copy.id, title: 'Copy' })
  })

  test('can be deleted, and brought back with their runs', async () => {
    const bench = workbench()
    const session = await bench.open(smallDigits())
    good(session.run())
    const run = await untilStatus(session, 'trainer', 'completed')
    good(await bench.workspace.remove(session.id))
    expect(bench.workspace.current.value).toBeUndefined()
    expect(titles(bench)).toEqual([])
    good(await bench.workspace.restore(session.id))
    expect(titles(bench)).toEqual(['Small digits'])
    const again = good(await bench.workspace.open(session.id))
    expect(again.runs.value.trainer).toEqual(run)
  })

  test('are deleted for good by the first start after a week', async () => {
    const disk = new MemoryDisk()
    let now = 1_000_000
    const clock = () => now
    const bench = workbench({ disk, now: clock, storage: createMemoryStorage({ disk, now: clock }) })
    const session = good(await bench.workspace.create('Old'))
    good(await bench.workspace.remove(session.id))
    now += WEEK - 1000
    await bench.workspace.begin()
    good(await bench.workspace.restore(session.id))
    good(await bench.workspace.remove(session.id))
    now += WEEK + 1000
    await bench.workspace.begin()
    expect((await bench.workspace.restore(session.id)).ok).toBe(false)
  })

  test('that do not exist cannot be opened, and what is open stays open', async () => {
    const { workspace } = workbench()
    const session = good(await workspace.create('Mine'))
    expect(await workspace.open('nowhere')).toMatchObject({
      ok: false,
      problems: [{ code: 'project-missing' }],
    })
    expect(workspace.current.value).toBe(session)
    good(session.perform(rename('still mine')))
  })

  test('are opened one after the other, however quickly somebody clicks', async () => {
    const bench = workbench()
    const [a, b] = [good(await bench.workspace.create('A')), good(await bench.workspace.create('B'))]
    await Promise.all([a.id, b.id, a.id, b.id].map((id) => bench.workspace.open(id)))
    expect(bench.workspace.current.value?.id).toBe(b.id)
    const other = workbench({ disk: bench.disk })
    const free = good(await other.workspace.open(a.id))
    expect(free.saved.value.kind).toBe('saved')
  })

  test('that are closed refuse changes and end their streams', async () => {
    const { workspace } = workbench()
    const session = good(await workspace.create('Mine'))
    let ended = 0
    const streams: readonly Live<unknown>[] = [
      session.document,
      session.checked,
      session.saved,
      session.runs,
      session.history,
    ]
    for (const live of streams) live.changes.subscribe({ complete: () => ended++ })
    await workspace.leave()
    expect(ended).toBe(5)
    expect(session.perform(rename('late'))).toMatchObject({
      ok: false,
      problems: [{ code: 'project-closed' }],
    })
  })
})

describe('a shipped graph', () => {
  test('opens as a project of one’s own', async () => {
    const { workspace } = workbench({ shipped })
    const session = good(await workspace.openShipped('small-digits'))
    expect(session.document.value).toMatchObject({ title: { en: 'Digits', de: 'Ziffern' }, seed: 1 })
    expect(session.id).not.toBe('small')
  })

  test('opens the copy made before as long as nobody has touched that', async () => {
    const bench = workbench({ shipped })
    const first = good(await bench.workspace.openShipped('small-digits'))
    await bench.workspace.leave()
    expect(good(await bench.workspace.openShipped('small-digits')).id).toBe(first.id)
    expect(titles(bench)).toHaveLength(1)
  })

  test('opens fresh, with a number, beside a copy that was changed or trained', async () => {
    const bench = workbench({ shipped })
    const changed = good(await bench.workspace.openShipped('small-digits'))
    good(changed.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 2 } }))
    const trained = good(await bench.workspace.openShipped('small-digits'))
    expect(trained.id).not.toBe(changed.id)
    expect(trained.document.value).toMatchObject({ seed: 1, title: { en: 'Digits (2)', de: 'Ziffern (2)' } })
    good(trained.run())
    await untilStatus(trained, 'trainer', 'completed')
    const fresh = good(await bench.workspace.openShipped('small-digits'))
    expect(fresh.document.value.title).toEqual({ en: 'Digits (3)', de: 'Ziffern (3)' })
    expect(fresh.runs.value).toEqual({})
  })

  test('that this version does not have is a problem', async () => {
    const { workspace } = workbench({ shipped })
    expect(await workspace.openShipped('nothing')).toMatchObject({
      ok: false,
      problems: [{ code: 'shipped-missing', values: { name: 'nothing' } }],
    })
  })
})

describe('a graph file', () => {
  test('comes out as it went in, through a project', async () => {
    const bench = workbench()
    const text = serializeDocument(smallDigits())
    const { session, problems } = good(await bench.workspace.importFile('small.json', text))
    expect(problems).toEqual([])
    expect(session.id).toBe('small')
    expect(good(await bench.workspace.exportFile(session.id))).toEqual({
      fileName: 'Small digits.json',
      text,
    })
    await bench.workspace.leave()
    expect(good(await bench.workspace.exportFile('small')).text).toBe(text)
  })

  test('is exported with the edits of a moment ago, under its title in the language asked for', async () => {
    const { workspace } = workbench({ shipped })
    const session = good(await workspace.openShipped('small-digits'))
    good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 5 } }))
    const file = good(await workspace.exportFile(session.id, 'de'))
    expect(file.fileName).toBe('Ziffern.json')
    expect(JSON.parse(file.text)).toMatchObject({ seed: 5 })
  })

  test('gets an id of its own where there is such a project already, even a deleted one', async () => {
    const bench = workbench()
    const text = serializeDocument(smallDigits())
    const first = good(await bench.workspace.importFile('a.json', text)).session
    good(first.perform(rename('changed here')))
    const second = good(await bench.workspace.importFile('a.json', text)).session
    expect(second.id).not.toBe(first.id)
    expect(good(await bench.storage.loadProject('small')).title).toBe('changed here')
    good(await bench.workspace.remove('small'))
    const third = good(await bench.workspace.importFile('a.json', text)).session
    expect(third.id).not.toBe('small')
  })

  test('that is none is a problem, and nothing is opened or made', async () => {
    const bench = workbench()
    const refused = await bench.workspace.importFile('cat.png', '\u0089PNG')
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'file-not-json' }] })
    expect(bench.workspace.current.value).toBeUndefined()
    expect(titles(bench)).toEqual([])
  })

  test('opens with what could be saved of it, and says what could not', async () => {
    const { workspace } = workbench()
    const text = JSON.stringify({ ...emptyDocument('damaged', 'Damaged'), nodes: { a: 7 } })
    const { session, problems } = good(await workspace.importFile('damaged.json', text))
    expect(session.document.value.nodes).toEqual({})
    expect(problems.length).toBeGreaterThan(0)
  })
})

describe('settings', () => {
  test('begin with the fallback, are there at once when set, and are kept', async () => {
    const bench = workbench()
    const theme = bench.workspace.setting('theme', 'light')
    expect(theme.value).toBe('light')
    bench.workspace.saveSetting('theme', 'dark')
    expect(theme.value).toBe('dark')
    await settled()
    const next = workbench({ disk: bench.disk })
    const kept = next.workspace.setting('theme', 'light')
    expect(await until(kept, (value) => value === 'dark')).toBe('dark')
  })

  test('set before the kept value has been read are not overwritten by it', async () => {
    const bench = workbench()
    bench.workspace.saveSetting('theme', 'dark')
    await settled()
    const next = workbench({ disk: bench.disk })
    const theme = next.workspace.setting('theme', 'light')
    next.workspace.saveSetting('theme', 'contrast')
    await settled()
    expect(theme.value).toBe('contrast')
  })

  test('are the same object as long as they are equal', async () => {
    const { workspace } = workbench()
    const sizes = workspace.setting('sizes', { left: 200 })
    const shown: unknown[] = []
    sizes.changes.subscribe((value) => shown.push(value))
    workspace.saveSetting('sizes', { left: 300 })
    workspace.saveSetting('sizes', { left: 300 })
    await settled()
    expect(shown).toEqual([{ left: 200 }, { left: 300 }])
    expect(sizes.value).toBe(shown[1])
  })

  test('of another tab arrive here', async () => {
    const disk = new MemoryDisk()
    const [a, b] = [workbench({ disk }), workbench({ disk })]
    const language = b.workspace.setting('language', 'en')
    a.workspace.saveSetting('language', 'de')
    await until(language, (value) => value === 'de')
  })
})

describe('the back end', () => {
  test('is asked of the engine at the start, and its report shown', async () => {
    const { workspace } = workbench()
    expect(workspace.backendChoice.value).toBe('auto')
    await workspace.begin()
    const report = await until(workspace.backend, (value) => value !== undefined)
    expect(['cpu', 'wasm']).toContain(report?.chosen)
  })

  test('that somebody chose is kept, and every run is asked to use it', async () => {
    const bench = workbench()
    await bench.workspace.begin()
    bench.workspace.chooseBackend('cpu')
    expect(bench.workspace.backendChoice.value).toBe('cpu')
    const report = await until(bench.workspace.backend, (value) => value?.chosen === 'cpu')
    expect(report?.chosen).toBe('cpu')
    const next = workbench({ disk: bench.disk })
    await next.workspace.begin()
    await until(next.workspace.backendChoice, (choice) => choice === 'cpu')
    const session = await next.open(smallDigits())
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    expect(next.watched.starts[0]?.backend).toBe('cpu')
  })

  test('that cannot be found is a notice, not a crash', async () => {
    const bench = workbench()
    const engine = { ...bench.watched.engine, backend: () => Promise.reject(new Error('no worker')) }
    const { workspace } = workbench({ engine })
    await workspace.begin()
    const [notice] = await until(workspace.notices, (list) => list.length > 0)
    expect(notice).toMatchObject({
      severity: 'error',
      message: { code: 'backend-unknown', values: { reason: 'no worker' } },
    })
    workspace.dismiss(notice!.id)
    expect(workspace.notices.value).toEqual([])
  })
})

describe('space', () => {
  test('is measured, and a person is told once when it is nearly full', async () => {
    const real = createMemoryStorage()
    const clock = new HandClock()
    let used = 10
    let persisted = 0
    const { workspace } = workbench({
      schedule: clock.schedule,
      storage: {
        ...real,
        estimate: async () => ({ used, quota: 100, persisted: persisted > 0 }),
        persist: async () => ++persisted > 0,
      },
    })
    await workspace.begin()
    await settled()
    expect(workspace.space.value).toEqual({ used: 10, quota: 100, persisted: false })
    expect(workspace.notices.value).toEqual([])
    const session = good(await workspace.create('Big'))
    used = 95
    for (const title of ['a', 'b', 'c']) {
      good(session.perform(rename(title)))
      await clock.pass(6000)
    }
    expect(persisted).toBe(1)
    expect(workspace.space.value).toEqual({ used: 95, quota: 100, persisted: true })
    expect(workspace.notices.value).toMatchObject([
      { severity: 'warning', message: { code: 'space-nearly-full' } },
    ])
  })
})
