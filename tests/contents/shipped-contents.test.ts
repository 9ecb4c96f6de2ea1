import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hashContent } from '../../src/contents/hash-content.ts'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { withShipped } from '../../src/contents/with-shipped.ts'

const folder = new URL('../../public/data/contents/', import.meta.url)

test('the list of what ships names all of it, by what is in it', async () => {
  const list: unknown = JSON.parse(readFileSync(new URL('list.json', folder), 'utf8'))
  const files = readdirSync(folder).filter((name) => name !== 'list.json')
  expect(list).toEqual(files.sort())
  for (const file of files)
    expect(await hashContent(new Uint8Array(readFileSync(new URL(file, folder))))).toBe(file)
})

test('what ships is there without having been brought, but is neither listed nor removed', async () => {
  const [own, shipped] = [memoryContents(), memoryContents()]
  const [mine] = await own.put([new Uint8Array([1])])
  const [theirs] = await shipped.put([new Uint8Array([2])])
  const contents = withShipped(own, shipped)
  const missing = '0'.repeat(64)
  expect(await contents.get([theirs!, missing, mine!])).toEqual([
    new Uint8Array([2]),
    undefined,
    new Uint8Array([1]),
  ])
  expect(await contents.has([theirs!, missing, mine!])).toEqual([true, false, true])
  await contents.remove([theirs!])
  expect(await contents.has([theirs!])).toEqual([true])
  expect(await contents.list()).toMatchObject([{ hash: mine }])
})
