import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeDataCache } from '../../../src/engine/node/node-data-cache.ts'
import { dataCacheContract } from '../data/data-cache-contract.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faltwerk-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('rendered data in files', () => {
  dataCacheContract(
    () => nodeDataCache(folder),
    () => truncate(join(folder, 'dots/2/train-7.bin'), 6),
  )

  test('leaves nothing half written beside them', async () => {
    const cache = nodeDataCache(folder)
    const key = { dataset: 'dots', version: 1, side: 'test' }
    await Promise.all([0, 1, 0, 1].map((block) => cache.write({ ...key, block }, new Uint8Array(1000))))
    expect((await readdir(join(folder, 'dots/1'))).sort()).toEqual(['test-0.bin', 'test-1.bin'])
  })

  test('keeps quiet where nothing can be written', async () => {
    const inTheWay = join(folder, 'file')
    await writeFile(inTheWay, '')
    const cache = nodeDataCache(inTheWay)
    const key = { dataset: 'dots', version: 1, side: 'test', block: 0 }
    await cache.write(key, new Uint8Array(3))
    expect(await cache.read(key)).toBeUndefined()
  })
})
