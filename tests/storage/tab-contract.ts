import { expect, test } from 'vitest'
import type { Storage, StoreEvent } from '../../src/storage/types.ts'
import { type Harness, nextEvent, unwrap } from './harness.ts'
import { sampleDocument } from './sample-document.ts'

/** What every storage promises when several tabs are open. */
export function tabContract(harness: () => Harness): void {
  const twoTabs = async () => [await harness().open(), await harness().open()] as const

  test('another tab hears of every change once it can be read, and not the one that made it', async () => {
    const [here, there] = await twoTabs()
    const own: StoreEvent[] = []
    here.listen((event) => own.push(event))
    const project = { kind: 'changed', what: 'projects', project: 'a' }
    const record = { project: 'a', trainer: 't', run: 'r', plan: 'p', savedAt: 1, data: 1 }
    const changes: readonly (readonly [() => Promise<unknown>, object])[] = [
      [() => here.saveProject(sampleDocument('a', 'Seen')), project],
      [() => here.saveProject(sampleDocument('a', 'Seen')), project],
      [() => here.markOpened('a'), project],
      [() => here.duplicateProject('a', 'b', 'B'), { ...project, project: 'b' }],
      [() => here.saveRun(record), { ...project, what: 'runs' }],
      [() => here.deleteRun('a', 't'), { ...project, what: 'runs' }],
      [() => here.saveSetting('theme', 'dark'), { kind: 'changed', what: 'settings' }],
      [() => here.deleteProject('a'), project],
      [() => here.restoreProject('a'), project],
    ]
    for (const [act, told] of changes) {
      const heard = nextEvent(there)
      await act()
      expect(await heard).toEqual(told)
    }
    expect(unwrap(await there.loadProject('a')).title).toBe('Seen')
    await here.deleteProject('a')
    const purged = nextEvent(there, (event) => event.kind === 'changed' && event.project === undefined)
    await here.purgeDeleted(Number.POSITIVE_INFINITY)
    expect(await purged).toEqual({ kind: 'changed', what: 'projects' })
    expect(unwrap(await there.listProjects({ deleted: true })).map(({ id }) => id)).toEqual(['b'])
    expect(own).toEqual([])
  })

  test('what failed is not told', async () => {
    const [here, there] = await twoTabs()
    const heard: StoreEvent[] = []
    there.listen((event) => heard.push(event))
    await here.deleteProject('nobody')
    await here.duplicateProject('nobody', 'b', 'B')
    await here.purgeDeleted(1)
    const told = nextEvent(there)
    await here.saveSetting('last', 1)
    await told
    expect(heard).toEqual([{ kind: 'changed', what: 'settings' }])
  })

  test('who stopped listening, or closed, hears nothing more', async () => {
    const [here, there] = await twoTabs()
    const closing = await harness().open()
    const heard: string[] = []
    const stop = there.listen(() => heard.push('stopped'))
    there.listen(() => heard.push('listening'))
    closing.listen(() => heard.push('closed'))
    stop()
    closing.close()
    const told = nextEvent(there)
    await here.saveSetting('theme', 'dark')
    await told
    expect(heard).toEqual(['listening'])
  })

  test('a project has one writer; the next in line becomes it when it is released or its tab closes', async () => {
    const [first, second] = await twoTabs()
    const third = await harness().open()
    const order: string[] = []
    const claim = (storage: Storage, name: string) => storage.claim('a', () => order.push(name))
    expect(await claim(first, 'first')).toBe(true)
    expect(await claim(first, 'first')).toBe(true)
    expect(await claim(second, 'second')).toBe(false)
    expect(await claim(third, 'third')).toBe(false)
    expect(await third.claim('b', () => {})).toBe(true)

    first.release('a')
    await expect.poll(() => order).toEqual(['second'])
    expect(await claim(second, 'second')).toBe(true)
    expect(await claim(third, 'third')).toBe(false)
    expect(await claim(first, 'first')).toBe(false)

    second.close()
    await expect.poll(() => order).toEqual(['second', 'third'])
    expect(await claim(third, 'third')).toBe(true)
  })

  test('who leaves the line is not called', async () => {
    const [first, second] = await twoTabs()
    const third = await harness().open()
    const order: string[] = []
    await first.claim('a', () => order.push('first'))
    await second.claim('a', () => order.push('second'))
    await third.claim('a', () => order.push('third'))
    second.release('a')
    first.release('a')
    await expect.poll(() => order).toEqual(['third'])
    third.release('a')
    await expect.poll(() => second.claim('a', () => {})).toBe(true)
    expect(order).toEqual(['third'])
  })

  test('two claims of one tab at once are one', async () => {
    const [first, second] = await twoTabs()
    const claims = [first.claim('a', () => {}), first.claim('a', () => {}), second.claim('a', () => {})]
    expect(await Promise.all(claims)).toEqual([true, true, false])
    first.release('b')
    first.release('a')
    await expect.poll(() => second.claim('a', () => {})).toBe(true)
  })
}
