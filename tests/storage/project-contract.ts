import { expect, test } from 'vitest'
import type { Harness } from './harness.ts'
import { problemOf, unwrap } from './harness.ts'
import { sampleDocument } from './sample-document.ts'

/** What every storage promises about projects. */
export function projectContract(harness: () => Harness): void {
  const at = (now: number) => {
    harness().clock.now = now
  }

  test('a saved project comes back word for word, unknown fields included', async () => {
    const storage = await harness().open()
    at(1000)
    const document = {
      ...sampleDocument('a', { en: 'Digits', de: 'Ziffern' }, 3),
      fromLater: { x: [1, null] },
    }
    const info = {
      id: 'a',
      title: document.title,
      nodes: 3,
      createdAt: 1000,
      changedAt: 1000,
      openedAt: 1000,
    }
    const { revision, ...saved } = unwrap(await storage.saveProject(document))
    expect(saved).toEqual(info)
    expect(unwrap(await storage.loadProject('a'))).toEqual({ ...info, revision, document })
    expect(unwrap(await storage.listProjects())).toEqual([info])
  })

  test('saving again overwrites the document, renames, and keeps the time of creation', async () => {
    const storage = await harness().open()
    at(1000)
    await storage.saveProject(sampleDocument('a', 'Before', 2))
    at(2000)
    const after = sampleDocument('a', 'After', 5)
    const info = { id: 'a', title: 'After', nodes: 5, createdAt: 1000, changedAt: 2000, openedAt: 1000 }
    expect(unwrap(await storage.saveProject(after))).toMatchObject(info)
    const later = await harness().open()
    expect(unwrap(await later.loadProject('a'))).toMatchObject({ ...info, document: after })
    at(3000)
    expect(unwrap(await later.saveProject(after))).toMatchObject({ createdAt: 1000, changedAt: 3000 })
  })

  test('a tab that saves a project it never loaded keeps its time of creation and of deletion', async () => {
    const [first, second] = [await harness().open(), await harness().open()]
    at(1000)
    await first.saveProject(sampleDocument('a'))
    at(2000)
    await first.deleteProject('a')
    at(3000)
    const saved = unwrap(await second.saveProject(sampleDocument('a')))
    expect(saved).toMatchObject({ createdAt: 1000, changedAt: 3000, openedAt: 1000, deletedAt: 2000 })
  })

  test('a project that was removed for good is created anew by the tab that has it open', async () => {
    const [first, second] = [await harness().open(), await harness().open()]
    await first.saveProject(sampleDocument('a'))
    const { revision } = unwrap(await first.loadProject('a'))
    await second.deleteProject('a')
    await second.purgeDeleted(Number.POSITIVE_INFINITY)
    await expect
      .poll(async () => (await first.saveProject(sampleDocument('a', 'Still here'), revision)).ok)
      .toBe(true)
    expect(unwrap(await second.loadProject('a')).title).toBe('Still here')
  })

  test('nobody shares an object with the storage', async () => {
    const storage = await harness().open()
    const document = sampleDocument('a')
    const params = document.nodes.dense_0!.params as { units: number }
    await storage.saveProject(document)
    params.units = 99
    const loaded = unwrap(await storage.loadProject('a'))
    expect(loaded.document.nodes.dense_0!.params.units).toBe(10)
    ;(loaded.document.nodes.dense_0!.params as { units: number }).units = 77
    expect(unwrap(await storage.loadProject('a')).document.nodes.dense_0!.params.units).toBe(10)
  })

  test('the list begins with the newest change, and with the smaller id where two are as new', async () => {
    const storage = await harness().open()
    for (const [id, now] of [
      ['b', 1000],
      ['c', 3000],
      ['a', 1000],
      ['d', 2000],
    ] as const) {
      at(now)
      await storage.saveProject(sampleDocument(id))
    }
    const ids = async () => unwrap(await storage.listProjects()).map(({ id }) => id)
    expect(await ids()).toEqual(['c', 'd', 'a', 'b'])
    at(4000)
    await storage.saveProject(sampleDocument('b'))
    await storage.markOpened('a')
    expect(await ids()).toEqual(['b', 'c', 'd', 'a'])
  })

  test('a duplicate has its own id, title and times, and the original stays as it is', async () => {
    const storage = await harness().open()
    at(1000)
    const document = sampleDocument('a', 'Original', 4)
    await storage.saveProject(document)
    at(2000)
    const title = { en: 'Copy of Original', de: 'Kopie von Original' }
    const info = { id: 'b', title, nodes: 4, createdAt: 2000, changedAt: 2000, openedAt: 0 }
    expect(unwrap(await storage.duplicateProject('a', 'b', title))).toEqual(info)
    expect(unwrap(await storage.loadProject('b'))).toMatchObject({
      ...info,
      document: { ...document, id: 'b', title },
    })
    expect(unwrap(await storage.loadProject('a'))).toMatchObject({ document, changedAt: 1000 })
  })

  test('a duplicate never overwrites a project', async () => {
    const storage = await harness().open()
    await storage.saveProject(sampleDocument('a', 'A'))
    await storage.saveProject(sampleDocument('b', 'B'))
    expect(problemOf(await storage.duplicateProject('a', 'b', 'C'))).toMatchObject({
      code: 'project-taken',
      values: { id: 'b' },
    })
    expect(unwrap(await storage.loadProject('b')).title).toBe('B')
  })

  test('a duplicate of a deleted project is not deleted', async () => {
    const storage = await harness().open()
    await storage.saveProject(sampleDocument('a'))
    await storage.deleteProject('a')
    expect(unwrap(await storage.duplicateProject('a', 'b', 'B'))).not.toHaveProperty('deletedAt')
  })

  test('a deleted project leaves the list, can be asked for, and comes back as it was', async () => {
    const storage = await harness().open()
    at(1000)
    const { revision: _, ...before } = unwrap(await storage.saveProject(sampleDocument('a')))
    at(2000)
    const deleted = { ...before, deletedAt: 2000 }
    expect(unwrap(await storage.deleteProject('a'))).toEqual(deleted)
    expect(unwrap(await storage.listProjects())).toEqual([])
    expect(unwrap(await storage.listProjects({ deleted: true }))).toEqual([deleted])
    at(3000)
    expect(unwrap(await storage.deleteProject('a'))).toEqual(deleted)
    expect(unwrap(await storage.restoreProject('a'))).toEqual(before)
    expect(unwrap(await storage.listProjects())).toEqual([before])
  })

  test('purging removes only what was deleted before, with its runs and weights', async () => {
    const storage = await harness().open()
    for (const [id, now] of [
      ['old', 1000],
      ['recent', 2000],
    ] as const) {
      at(now)
      await storage.saveProject(sampleDocument(id))
      const run = { project: id, trainer: 't', run: 'r' }
      await storage.saveRun({ ...run, plan: 'p', savedAt: 1, data: 1 }, { ...run, data: new Float32Array(4) })
      await storage.deleteProject(id)
    }
    await storage.saveProject(sampleDocument('kept'))
    expect(unwrap(await storage.purgeDeleted(2000))).toBe(1)
    expect(unwrap(await storage.purgeDeleted(2000))).toBe(0)
    expect(problemOf(await storage.restoreProject('old')).code).toBe('project-missing')
    expect(unwrap(await storage.restoreProject('recent')).id).toBe('recent')
    expect(unwrap(await storage.loadWeights('recent', 't'))?.data).toEqual(new Float32Array(4))
    // The same id again does not get the old runs.
    at(5000)
    expect(unwrap(await storage.saveProject(sampleDocument('old'))).createdAt).toBe(5000)
    expect(unwrap(await storage.loadRuns('old'))).toEqual([])
    expect(unwrap(await storage.loadWeights('old', 't'))).toBeUndefined()
  })

  test('the last project is the one opened last that is neither deleted nor a copy nobody opened', async () => {
    const storage = await harness().open()
    const last = async () => unwrap(await storage.lastProject())
    expect(await last()).toBeUndefined()
    at(1000)
    await storage.saveProject(sampleDocument('a'))
    at(2000)
    await storage.saveProject(sampleDocument('b'))
    expect(await last()).toBe('b')
    at(3000)
    expect(unwrap(await storage.markOpened('a'))).toBeUndefined()
    await storage.duplicateProject('a', 'c', 'C')
    expect(await last()).toBe('a')
    await storage.deleteProject('a')
    expect(await last()).toBe('b')
    await storage.restoreProject('a')
    expect(await last()).toBe('a')
    at(4000)
    await storage.markOpened('c')
    expect(await last()).toBe('c')
  })

  test('a project that is not there is a problem that names it', async () => {
    const storage = await harness().open()
    for (const result of [
      await storage.loadProject('nobody'),
      await storage.duplicateProject('nobody', 'b', 'B'),
      await storage.deleteProject('nobody'),
      await storage.restoreProject('nobody'),
      await storage.markOpened('nobody'),
    ]) {
      expect(problemOf(result)).toMatchObject({ code: 'project-missing', values: { id: 'nobody' } })
    }
    expect(unwrap(await storage.listProjects({ deleted: true }))).toEqual([])
  })

  test('calls that nobody waited for take effect in the order they were made', async () => {
    const storage = await harness().open()
    const calls = [
      storage.saveProject(sampleDocument('a', 'First')),
      storage.saveRun({ project: 'a', trainer: 't', run: 'r', plan: 'p', savedAt: 1, data: 1 }),
      storage.saveProject(sampleDocument('a', 'Second')),
      storage.deleteProject('a'),
      storage.restoreProject('a'),
      storage.saveProject(sampleDocument('a', 'Third')),
      storage.loadRuns('a'),
      storage.listProjects(),
    ] as const
    expect(unwrap(await calls[7])).toMatchObject([{ title: 'Third' }])
    expect(unwrap(await calls[6])).toHaveLength(1)
    for (const call of calls) expect(await call).toMatchObject({ ok: true })
  })

  test('a document that is no JSON rejects and leaves the saved one as it is', async () => {
    const storage = await harness().open()
    const before = sampleDocument('a', 'Before')
    await storage.saveProject(before)
    const wrong = { ...sampleDocument('a', 'After'), extra: 1n }
    await expect(storage.saveProject(wrong)).rejects.toThrow(/BigInt/)
    expect(unwrap(await storage.loadProject('a')).document).toEqual(before)
    expect(unwrap(await storage.listProjects())).toMatchObject([{ title: 'Before' }])
  })

  test('after closing, every call is a problem and what was under way is still saved', async () => {
    const storage = await harness().open()
    await storage.saveProject(sampleDocument('a', 'Before'))
    const saving = storage.saveProject(sampleDocument('a', 'Under way'))
    storage.close()
    expect(unwrap(await saving).title).toBe('Under way')
    expect(problemOf(await storage.saveProject(sampleDocument('a', 'Too late'))).code).toBe('storage-closed')
    expect(problemOf(await storage.loadProject('a')).code).toBe('storage-closed')
    const other = await harness().open()
    expect(unwrap(await other.loadProject('a')).title).toBe('Under way')
  })
}
