import { afterEach, beforeEach, expect, test } from 'vitest'
import { cdp } from 'vitest/browser'
import { problemOf, unwrap } from './harness.ts'
import { inIndexedDb } from './indexed-db-harness.ts'
import { sampleDocument } from './sample-document.ts'

const { origin } = location

// Chromium remembers for half a minute how much room a database has, so everything of earlier tests goes first and
// the limit stands before the database is opened.
beforeEach(async () => {
  await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 })
})
afterEach(() => cdp().send('Storage.overrideQuotaForOrigin', { origin }))

const run = (id: string) => ({ project: 'a', trainer: 't', run: id, plan: 'p', savedAt: 1, data: { id } })
const weights = (id: string, values: Float32Array) => ({ project: 'a', trainer: 't', run: id, data: values })

/** Cannot be compressed. */
const noise = (megabytes: number) => Float32Array.from({ length: megabytes * 262_144 }, Math.random)

test('without room nothing is half saved, what was saved before stays, and smaller things still fit', async () => {
  const harness = inIndexedDb()
  const storage = await harness.open()
  await storage.saveProject(sampleDocument('a', 'Before'))
  const small = Float32Array.of(1, 2, 3)
  unwrap(await storage.saveRun(run('small'), weights('small', small)))

  const large = await storage.saveRun(run('large'), weights('large', noise(20)))
  expect(problemOf(large)).toMatchObject({ code: 'storage-full', severity: 'error' })
  expect(unwrap(await storage.loadRuns('a'))).toEqual([run('small')])
  expect(unwrap(await storage.loadWeights('a', 't'))).toEqual(weights('small', small))

  const keep = (values: Float32Array | null, name: string) =>
    storage.saveKept('a', [
      { record: { project: 'a', run: 'r', line: { name } }, data: name, weights: values },
    ])
  unwrap(await keep(small, 'small'))
  expect(problemOf(await keep(noise(20), 'large')).code).toBe('storage-full')
  expect(unwrap(await storage.loadKept('a'))).toMatchObject([{ line: { name: 'small' } }])
  expect(unwrap(await storage.loadKeptData('a', 'r'))).toBe('small')
  expect(unwrap(await storage.loadKeptWeights('a', 'r'))).toEqual(small)

  const summary = Array.from({ length: 400_000 }, () => Math.random().toString(36).slice(2)).join('')
  for (const id of ['a', 'new']) {
    const tooMuch = await storage.saveProject({
      ...sampleDocument(id, 'Too much'),
      summary: summary.repeat(3),
    })
    expect(problemOf(tooMuch).code).toBe('storage-full')
  }
  expect(problemOf(await storage.saveSetting('theme', summary.repeat(3))).code).toBe('storage-full')
  expect(unwrap(await storage.loadProject('a')).document).toEqual(sampleDocument('a', 'Before'))
  expect(unwrap(await storage.listProjects()).map(({ id }) => id)).toEqual(['a'])

  expect(unwrap(await storage.saveProject(sampleDocument('a', 'After'))).title).toBe('After')
  expect(unwrap(await storage.loadProject('a')).document).toEqual(sampleDocument('a', 'After'))
  unwrap(await keep(null, 'without weights'))
  expect(unwrap(await storage.loadKeptWeights('a', 'r'))).toBeUndefined()
  await harness.dispose()
})
