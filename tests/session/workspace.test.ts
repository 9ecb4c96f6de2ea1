import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { createNodeEngine } from '../../src/engine/node/node-engine.ts'
import { failed, ok, problem, type Result } from '../../src/graph/document/problem.ts'
import { serializeDocument } from '../../src/graph/file/serialize-document.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import type { Signal } from '../../src/session/signal.ts'
import type { Workspace } from '../../src/session/types.ts'
import { createRuntime, type Runtime } from '../../src/session/workspace/runtime.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { smallDigits } from './small-digits.ts'
import { good, untilStatus, type Workbench, workbench } from './workbench.ts'

const WEEK = 7 * 24 * 3600 * 1000
const shipped = {
  'small-digits': serializeDocument({ ...smallDigits(), title: { en: 'Digits', de: 'Ziffern' } }),
}
const titles = ({ workspace }: Workbench) => workspace.projects.value.map(({ title }) => title)
const graphs = ({ shipped: { value } }: Workspace) => (value.kind === 'ready' ? value.value : [])
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
    good(await workspace.loadAhead())
    expect(graphs(workspace)).toEqual([
      {
        name: 'small-digits',
        title: { en: 'Digits', de: 'Ziffern' },
        summary: '',
        document: { ...smallDigits(), title: { en: 'Digits', de: 'Ziffern' } },
      },
    ])
  })

  test('offers the graphs of this repository', async () => {
    const file = readFileSync(new URL('../../graphs/digits-2000.json', import.meta.url), 'utf8')
    const { workspace } = workbench({ shipped: { 'digits-2000': file } })
    good(await workspace.loadAhead())
    const [graph] = graphs(workspace)
    expect(graph?.summary).toMatchObject({ de: expect.stringContaining('Ziffern') })
  })

  test('refuses to be built with a shipped graph that is none', () => {
    expect(() => workbench({ shipped: { broken: '{}' } })).toThrow('shipped graph is unusable: broken')
  })

  test('lists the projects where what opens them cannot be loaded, and opens them as soon as it can', async () => {
    const disk = new MemoryDisk()
    good(await workbench({ disk }).workspace.create('Mine'))
    const runtime = createRuntime({
      engine: createNodeEngine(),
      registry,
      ownData: ownDataInProcess(),
      shipped,
    })
    const missing = failed<never>(problem('server-away', {}))
    let isAway = true
    const loadRuntime = async (): Promise<Result<Runtime>> => (isAway ? missing : ok(runtime))
    const { workspace } = workbench({ disk, loadRuntime })
    await workspace.begin()
    expect(workspace.current.value).toBeUndefined()
    expect(workspace.projects.value).toMatchObject([{ title: 'Mine' }])
    expect(workspace.notices.value).toMatchObject([{ message: { code: 'server-away' } }])
    expect(await workspace.create('Another')).toEqual(missing)
    expect(workspace.shipped.value).toMatchObject({ kind: 'failed', problems: [{ code: 'server-away' }] })
    isAway = false
    const [mine] = workspace.projects.value
    good(await workspace.open(mine!.id))
    expect(graphs(workspace)).toHaveLength(1)
  })

  test('stays where it is asked for, although a project was open last', async () => {
    const disk = new MemoryDisk()
    good(await workbench({ disk }).workspace.create('Mine'))
    const { workspace } = workbench({ disk })
    await workspace.begin({ kind: 'start' })
    expect(workspace.current.value).toBeUndefined()
  })

  test('gives way to the project or shipped graph that is asked for', async () => {
    const disk = new MemoryDisk()
    const { workspace: before } = workbench({ disk })
    const mine = good(await before.create('Mine'))
    good(await before.create('Another'))
    const { workspace } = workbench({ disk })
    await workspace.begin({ kind: 'project', id: mine.id })
    expect(workspace.current.value?.id).toBe(mine.id)
    const { workspace: next } = workbench({ shipped })
    await next.begin({ kind: 'shipped', name: 'small-digits' })
    expect(next.current.value?.document.value.title).toEqual({ en: 'Digits', de: 'Ziffern' })
  })

  test('says that what is asked for is not there', async () => {
    const { workspace } = workbench({ shipped })
    await workspace.begin({ kind: 'project', id: 'p-elsewhere' })
    expect(workspace.current.value).toBeUndefined()
    expect(workspace.notices.value).toMatchObject([{ message: { code: 'project-missing' } }])
    const { workspace: next } = workbench({ shipped })
    await next.begin({ kind: 'shipped', name: 'none' })
    expect(next.notices.value).toMatchObject([{ message: { code: 'shipped-missing' } }])
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
    const streams: readonly Signal<unknown>[] = [
      session.document,
      session.checked,
      session.saved,
      session.runs,
      session.history,
    ]
    for (const signal of streams) signal.changes.subscribe({ complete: () => ended++ })
    await workspace.leave()
    expect(ended).toBe(5)
    expect(session.perform(rename('late'))).toMatchObject({
      ok: false,
      problems: [{ code: 'project-closed' }],
    })
  })
})
