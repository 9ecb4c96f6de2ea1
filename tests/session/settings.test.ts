import { describe, expect, test } from 'vitest'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { HandClock, settled } from './hand-clock.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

const rename = (title: string) => ({
  name: 'rename' as const,
  operation: { kind: 'set-title' as const, title },
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
    next.workspace.saveSetting('theme', 'system')
    await settled()
    expect(theme.value).toBe('system')
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
    good(await workspace.loadAhead())
    const report = await until(workspace.backend, (value) => value !== undefined)
    expect(['cpu', 'wasm']).toContain(report?.chosen)
  })

  test('that somebody chose is kept, and every run is asked to use it', async () => {
    const bench = workbench()
    good(await bench.workspace.loadAhead())
    bench.workspace.chooseBackend('cpu')
    expect(bench.workspace.backendChoice.value).toBe('cpu')
    const report = await until(bench.workspace.backend, (value) => value?.chosen === 'cpu')
    expect(report?.chosen).toBe('cpu')
    const next = workbench({ disk: bench.disk })
    good(await next.workspace.loadAhead())
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
    good(await workspace.loadAhead())
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
    const [notice, ...others] = workspace.notices.value
    expect(notice).toMatchObject({ severity: 'warning', message: { code: 'space-nearly-full' } })
    expect(others).toEqual([])
    workspace.dismiss(notice!.id)
    good(session.perform(rename('d')))
    await clock.pass(6000)
    expect(workspace.notices.value).toEqual([])
  })

  test('is measured while runs are kept, too', async () => {
    const clock = new HandClock()
    let used = 10
    const storage = {
      ...createMemoryStorage(),
      estimate: async () => ({ used, quota: 100, persisted: true }),
    }
    const { workspace, open } = workbench({ storage, schedule: clock.schedule })
    const session = await open(smallDigits())
    await session.flush()
    await clock.pass(6000)
    expect(workspace.notices.value).toEqual([])
    used = 95
    good(session.run())
    const isSaid = () => workspace.notices.value.some(({ message }) => message?.code === 'space-nearly-full')
    for (let passes = 0; passes < 50_000 && !isSaid(); passes++) await clock.pass(6000)
    expect(isSaid()).toBe(true)
  })
})
