import { expect, test } from 'vitest'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import { readContents } from '../../../src/engine/data/read-contents.ts'
import { ok } from '../../../src/graph/document/problem.ts'
import { sentence } from '../../../testing/words.ts'

test('what is not on this computer is counted, in words', async () => {
  const contents = memoryContents()
  const one = new TextEncoder().encode('one')
  const [hash] = await contents.put([one])
  expect(await readContents(contents, [hash!, hash!])).toEqual(ok([one, one]))
  const read = await readContents(contents, [hash!, '0'.repeat(64), '1'.repeat(64)])
  if (read.ok) throw new Error('it was there')
  expect(read.problems).toMatchObject([{ code: 'content-missing', values: { missing: 2, total: 3 } }])
  expect(sentence(read.problems[0]!, 'en')).toBe(
    '2 files of your own data are not on this computer (it needs 3). Choose the same files again; they are recognised by what is in them.',
  )
})
