import { expect, test } from 'vitest'
import type { DataCache } from '../../../src/engine/data/rendered/data-cache.ts'

/** What every place that keeps rendered data has to do. `open` gives a new view of the same place. */
export function dataCacheContract(open: () => DataCache, damage: () => Promise<void>): void {
  const key = { dataset: 'dots', version: 2, side: 'train', block: 7 }
  const bytes = Uint8Array.of(1, 2, 3, 250)

  test('gives back what was kept, to whoever comes later too', async () => {
    expect(await open().read(key)).toBeUndefined()
    await open().write(key, bytes)
    expect([...((await open().read(key)) ?? [])]).toEqual([...bytes])
    for (const other of [{ block: 8 }, { side: 'test' }, { version: 3 }, { dataset: 'dot' }])
      expect(await open().read({ ...key, ...other })).toBeUndefined()
  })

  test('replaces what was kept', async () => {
    await open().write(key, Uint8Array.of(9))
    await open().write(key, bytes)
    expect([...((await open().read(key)) ?? [])]).toEqual([...bytes])
  })

  test('gives nothing for what was damaged, and keeps it anew', async () => {
    await open().write(key, bytes)
    await damage()
    expect(await open().read(key)).toBeUndefined()
    await open().write(key, bytes)
    expect(await open().read(key)).toHaveLength(4)
  })

  test('throws away what an older recipe made, but nothing of other data sets', async () => {
    const [older, other] = [
      { ...key, version: 1 },
      { ...key, dataset: 'dots-large' },
    ]
    await open().write(older, bytes)
    await open().write(other, bytes)
    await open().write(key, bytes)
    expect(await open().read(key)).toHaveLength(4)
    expect(await open().read(other)).toHaveLength(4)
    expect(await open().read(older)).toBeUndefined()
  })
}
