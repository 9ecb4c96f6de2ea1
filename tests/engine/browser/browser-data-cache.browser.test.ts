import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { browserDataCache } from '../../../src/engine/browser/browser-data-cache.ts'
import { dataCacheContract } from '../data/data-cache-contract.ts'

const key = { dataset: 'dots', version: 2, side: 'train', block: 7 }

async function forget() {
  for (const name of await caches.keys()) await caches.delete(name)
}
beforeEach(forget)
afterEach(forget)

describe('rendered data in Cache Storage', () => {
  dataCacheContract(browserDataCache, async () => {
    const [name = ''] = await caches.keys()
    const cache = await caches.open(name)
    const [kept] = await cache.keys()
    if (kept) await cache.put(kept, new Response(Uint8Array.of(1, 2, 3, 251, 0, 0, 0, 0)))
  })

  test('lets one work on a block at a time, and two on different ones', async () => {
    const said: string[] = []
    let open = () => {}
    const first = browserDataCache().alone(key, async () => {
      said.push('first begins')
      await new Promise<void>((resolve) => {
        open = resolve
      })
      said.push('first ends')
    })
    await expect.poll(() => said).toEqual(['first begins'])
    const second = browserDataCache().alone(key, async () => void said.push('second'))
    await browserDataCache().alone({ ...key, block: 8 }, async () => void said.push('another block'))
    open()
    await Promise.all([first, second])
    expect(said).toEqual(['first begins', 'another block', 'first ends', 'second'])
  })

  test('passes a failure of the work on and is free again', async () => {
    const cache = browserDataCache()
    await expect(cache.alone(key, () => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory')
    await cache.alone(key, async () => {})
  })
})
