import { zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { openZip } from '../../src/formats/zip/open-zip.ts'

const text = (letters: string) => new TextEncoder().encode(letters)

test('the files of a zip are read one by one, with their folders', async () => {
  const zip = new Blob([zipSync({ 'train/cat/a.txt': text('a'), 'b.txt': text('bb') })])
  const opened = await openZip(zip)
  if (!opened.ok) throw new Error('not opened')
  expect(opened.value.map(({ path, size }) => [path, size])).toEqual([
    ['train/cat/a.txt', 1],
    ['b.txt', 2],
  ])
  expect(await opened.value[0]!.read()).toEqual({ ok: true, value: text('a') })
})

test('what is no zip is said in words', async () => {
  expect(await openZip(new Blob(['no zip']))).toMatchObject({
    ok: false,
    problems: [{ code: 'zip-damaged' }],
  })
})
