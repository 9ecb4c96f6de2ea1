import { deleteDB } from 'idb'
import { expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { type BrowserContentsOptions, browserContents } from '../../src/contents/browser-contents.ts'
import { ContentFault } from '../../src/contents/content-fault.ts'
import { watchHandles } from '../storage/handles.ts'
import { contentContract } from './content-contract.ts'

let stores = 0

function inBrowser(options: BrowserContentsOptions = {}) {
  const name = `contents-${++stores}`
  const contents = browserContents({ name, ...options })
  onTestFinished(async () => {
    contents.close()
    await deleteDB(name)
  })
  return { name, contents }
}

/** Cannot be compressed. */
const noise = (megabytes: number) =>
  Uint8Array.from({ length: megabytes << 20 }, () => Math.floor(256 * Math.random()))

contentContract('contents in the browser', async (now) => inBrowser({ now }).contents)

test('what is longer than a piece comes back whole, at every length', async () => {
  const { contents } = inBrowser({ piece: 10 })
  const brought = [0, 9, 10, 11, 20, 35].map((length) =>
    Uint8Array.from({ length }, (_, i) => (i + length) % 256),
  )
  const hashes = await contents.put(brought)
  expect(await contents.get(hashes)).toEqual(brought)
  await contents.remove(hashes.slice(5))
  expect(await contents.has(hashes)).toEqual([true, true, true, true, true, false])
})

test('another page on the same database has what this one kept', async () => {
  const { name, contents } = inBrowser()
  const [hash] = await contents.put([new Uint8Array([1, 2])])
  const other = browserContents({ name })
  onTestFinished(() => other.close())
  expect(await other.get([hash!])).toEqual([new Uint8Array([1, 2])])
})

test('a handle that was closed under it is replaced without anybody noticing', async () => {
  const { handles } = watchHandles()
  const { contents } = inBrowser()
  const [hash] = await contents.put([new Uint8Array([1])])
  handles.at(-1)!.close()
  expect(await contents.get([hash!])).toEqual([new Uint8Array([1])])
})

test('without room none of the contents is kept, what was kept stays, and smaller ones still fit', async () => {
  const { origin } = location
  // Chromium remembers for half a minute how much room a database has, so the limit stands before it is opened.
  await cdp().send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' })
  await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6_000_000 })
  onTestFinished(async () => {
    await cdp().send('Storage.overrideQuotaForOrigin', { origin })
  })
  const { contents } = inBrowser()
  const [before] = await contents.put([new Uint8Array([1])])
  const small = new Uint8Array([2])
  const fault = await contents.put([small, noise(20)]).catch((error: unknown) => error)
  if (!(fault instanceof ContentFault)) throw new Error('it was kept')
  expect(fault).toMatchObject({ kind: 'full', problem: { code: 'storage-full' } })
  expect(await contents.list()).toMatchObject([{ hash: before }])
  const [after] = await contents.put([small])
  expect(await contents.get([before!, after!])).toEqual([new Uint8Array([1]), small])
})

test('where there is no IndexedDB, it is a fault in words', async () => {
  vi.stubGlobal('indexedDB', undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  const fault = await inBrowser()
    .contents.get(['0'.repeat(64)])
    .catch((error: unknown) => error)
  vi.unstubAllGlobals()
  expect(fault).toMatchObject({ kind: 'unavailable', problem: { code: 'storage-unavailable' } })
})
