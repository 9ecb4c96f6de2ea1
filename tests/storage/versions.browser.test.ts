import { deleteDB, openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Migration } from '../../src/storage/database/migration.ts'
import { MIGRATIONS } from '../../src/storage/indexed-db/migrations.ts'
import { openIndexedDbStorage } from '../../src/storage/indexed-db/open-indexed-db-storage.ts'
import type { Storage, StoreEvent } from '../../src/storage/types.ts'
import { createDatabaseV1, PROJECT_V1 } from './database-v1.ts'
import { nextEvent, problemOf, unwrap } from './harness.ts'
import { sampleDocument } from './sample-document.ts'

describe('versions of the database', () => {
  let name: string
  let opened: Storage[]
  beforeEach(() => {
    name = `test-${crypto.randomUUID()}`
    opened = []
  })
  afterEach(async () => {
    for (const storage of opened) storage.close()
    await deleteDB(name)
  })

  const tryOpen = async (migrations: readonly Migration[] = MIGRATIONS) => {
    const result = await openIndexedDbStorage({ name, migrations })
    if (result.ok) opened.push(result.value)
    return result
  }
  const open = async (migrations?: readonly Migration[]) => unwrap(await tryOpen(migrations))

  /** What a later version could do: give every project a longer title, in both places. */
  const renameAll: Migration = async (_database, transaction) => {
    for (const store of ['projects', 'documents']) {
      let cursor = await transaction.objectStore(store).openCursor()
      while (cursor) {
        const { value } = cursor
        const renamed = (one: { title: string }) => ({ ...one, title: `${one.title} (later)` })
        const isText = 'text' in value
        await cursor.update!(
          isText ? { ...value, text: JSON.stringify(renamed(JSON.parse(value.text))) } : renamed(value),
        )
        cursor = await cursor.continue()
      }
    }
  }

  test('every migration is called once, from whatever version the database is at', async () => {
    for (let from = 0; from < MIGRATIONS.length; from++) {
      name = `test-${crypto.randomUUID()}`
      const called: number[] = []
      const counted = MIGRATIONS.map(
        (migrate, n): Migration =>
          (...args) => {
            called.push(n)
            return migrate(...args)
          },
      )
      if (from > 0) (await open(MIGRATIONS.slice(0, from))).close()
      const storage = await open(counted)
      expect(called).toEqual(MIGRATIONS.map((_, n) => n).slice(from))
      unwrap(await storage.saveProject(sampleDocument('a')))
      storage.close()
      await open(counted)
      expect(called).toEqual(MIGRATIONS.map((_, n) => n).slice(from))
    }
  })

  test('a database that version 1 wrote opens with everything in it', async () => {
    await createDatabaseV1(name)
    const storage = await open()
    const { openedAt } = PROJECT_V1.mark
    const info = { ...PROJECT_V1.project, openedAt }
    expect(unwrap(await storage.listProjects())).toEqual([info])
    expect(unwrap(await storage.loadProject('p1'))).toMatchObject({
      ...info,
      document: PROJECT_V1.document,
    })
    expect(unwrap(await storage.loadRuns('p1'))).toEqual([PROJECT_V1.run])
    expect(unwrap(await storage.loadWeights('p1', 't'))).toEqual(PROJECT_V1.weights)
    // The history begins with the runs that come now; the latest ones are taken up by whoever knows what they are.
    expect(unwrap(await storage.loadKept('p1'))).toEqual([])
    unwrap(await storage.saveKept('p1', [{ record: { project: 'p1', run: 'r', line: {} }, data: 1 }]))
    expect(unwrap(await storage.loadKeptData('p1', 'r'))).toBe(1)
    expect(unwrap(await storage.loadSetting('theme'))).toBe('dark')
    expect(unwrap(await storage.lastProject())).toBe('p1')
    // The next save of a document is in the format of now.
    const edited = { ...unwrap(await storage.loadProject('p1')).document, title: 'Edited' }
    unwrap(await storage.saveProject(edited))
    expect(unwrap(await storage.loadProject('p1')).document).toEqual(edited)
  })

  test('a later version carries over what an older one saved', async () => {
    const older = await open()
    await older.saveProject(sampleDocument('a', 'A'))
    await older.saveProject(sampleDocument('b', 'B'))
    older.close()
    const later = await open([...MIGRATIONS, renameAll])
    expect(unwrap(await later.loadProject('a')).document).toEqual(sampleDocument('a', 'A (later)'))
    expect(unwrap(await later.loadProject('b')).title).toBe('B (later)')
  })

  test('a migration that fails half-way leaves everything to the older version', async () => {
    const older = await open()
    await older.saveProject(sampleDocument('a', 'A'))
    older.close()
    const failing: Migration = async (database, transaction) => {
      await renameAll(database, transaction)
      throw new Error('a record without a title')
    }
    expect(problemOf(await tryOpen([...MIGRATIONS, failing]))).toMatchObject({
      code: 'storage-not-converted',
      values: { reason: 'Error: a record without a title' },
    })
    const again = await open()
    expect(unwrap(await again.loadProject('a')).document).toEqual(sampleDocument('a', 'A'))
  })

  test('a page that meets a newer database says so and changes nothing', async () => {
    const newer = await open([...MIGRATIONS, renameAll])
    await newer.saveProject(sampleDocument('a', 'A'))
    newer.close()
    expect(problemOf(await tryOpen()).code).toBe('storage-outdated')
    const again = await open([...MIGRATIONS, renameAll])
    expect(unwrap(await again.loadProject('a')).title).toBe('A')
  })

  test('when a newer page opens, the older tab finishes its save, frees its project and writes nothing more', async () => {
    const older = await open()
    await older.saveProject(sampleDocument('a', 'Before'))
    expect(await older.claim('a', () => {})).toBe(true)
    const told: StoreEvent[] = []
    older.listen((event) => told.push(event))

    // Whoever hears of it can still save.
    const last: Promise<unknown>[] = []
    older.listen(() => last.push(older.saveProject(sampleDocument('b', 'At the last moment'))))
    const saving = older.saveProject(sampleDocument('a', 'Under way'))
    const newer = await open([...MIGRATIONS, renameAll])
    expect(unwrap(await saving).title).toBe('Under way')
    expect(unwrap(await newer.loadProject('a')).title).toBe('Under way (later)')
    expect(await Promise.all(last)).toMatchObject([{ ok: true }])
    expect(unwrap(await newer.loadProject('b')).title).toBe('At the last moment (later)')

    expect(told).toMatchObject([{ kind: 'outdated', problem: { code: 'storage-outdated' } }])
    expect(problemOf(await older.saveProject(sampleDocument('a', 'Too late'))).code).toBe('storage-outdated')
    expect(problemOf(await older.saveSetting('theme', 'dark')).code).toBe('storage-outdated')
    expect(problemOf(await older.listProjects()).code).toBe('storage-outdated')
    expect(unwrap(await newer.loadProject('a')).title).toBe('Under way (later)')
    await expect.poll(() => newer.claim('a', () => {})).toBe(true)
    expect(told).toHaveLength(1)
  })

  test('a page that was away while a newer one took over learns of it', async () => {
    const older = await open()
    await older.saveProject(sampleDocument('a', 'A'))
    const told = nextEvent(older, ({ kind }) => kind === 'outdated')
    // Its connection is dropped first.
    await deleteDB(name)
    await open([...MIGRATIONS, renameAll])
    expect(problemOf(await older.saveProject(sampleDocument('a', 'B'))).code).toBe('storage-outdated')
    expect(await told).toMatchObject({ kind: 'outdated', problem: { code: 'storage-outdated' } })
  })

  test('a tab that does not let go of an older version is named, and closing it is enough', async () => {
    const stubborn = await openDB(name, 1, {
      upgrade: (database, _old, _new, transaction) => void MIGRATIONS[0]!(database, transaction as never),
    })
    expect(problemOf(await tryOpen([...MIGRATIONS, renameAll])).code).toBe('storage-blocked')
    stubborn.close()
    const storage = await open([...MIGRATIONS, renameAll])
    expect(unwrap(await storage.listProjects())).toEqual([])
  })

  test('a tab that lets go a moment later is waited for', async () => {
    const slow = await openDB(name, 1, {
      upgrade: (database, _old, _new, transaction) => void MIGRATIONS[0]!(database, transaction as never),
      blocking: () => void setTimeout(() => slow.close(), 300),
    })
    const storage = await open([...MIGRATIONS, renameAll])
    expect(unwrap(await storage.listProjects())).toEqual([])
  })
})
