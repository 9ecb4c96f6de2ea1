import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { digitFiles, faultOf, prepareData } from '../../scripts/prepare-data.js'

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faltwerk-data-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

function listener() {
  const said: string[] = []
  return { said, log: { isTTY: false, write: (text: string) => said.push(text) } }
}

test('the digits are unpacked to the published MNIST files, with their licence beside them', async () => {
  const folder = await emptyFolder()
  const { said, log } = listener()
  expect(await prepareData({ folder, log })).toBe(true)
  for (const file of digitFiles) {
    const bytes = gunzipSync(await readFile(join(folder, file.target)))
    expect(faultOf(file, bytes)).toBeUndefined()
  }
  expect(await readFile(join(folder, 'NOTICE.txt'), 'utf8')).toMatch(/LeCun.*Cortes.*Burges.*CC BY-SA 3\.0/s)
  expect(await readdir(folder)).toHaveLength(5)
  expect(said.join('')).toMatch(/100 %.*70,000 images are ready/s)

  expect(await prepareData({ folder, log: listener().log })).toBe(false)
  await truncate(join(folder, 'test-images.idx.gz'), 1000)
  expect(await prepareData({ folder, log: listener().log })).toBe(true)
}, 60_000)

test('a package that does not hold MNIST is refused in words', async () => {
  const source = await emptyFolder()
  for (const file of digitFiles) await writeFile(join(source, file.source), 'not found')
  const folder = await emptyFolder()
  await expect(prepareData({ source, folder, log: listener().log })).rejects.toThrow(
    /train-labels-idx1-ubyte has 9 bytes instead of 60008; run npm ci/,
  )
  expect(await readdir(folder)).toEqual([])
})

test('wrong values in files of the right size are noticed', () => {
  const labels = { source: '', target: '', shape: [3], first: [5, 0, 4] }
  const idx = (...values: number[]) => Buffer.from([0, 0, 8, 1, 0, 0, 0, 3, ...values])
  expect(faultOf(labels, idx(5, 0, 4))).toBeUndefined()
  expect(faultOf(labels, idx(5, 0, 9))).toBe('begins with 5,0,9 instead of 5,0,4')
  expect(faultOf({ ...labels, sum: 10 }, idx(5, 0, 4))).toBe('has the pixel sum 9 instead of 10')
  expect(faultOf(labels, Buffer.from([0, 0, 8, 1, 0, 0, 0, 2, 5, 0, 4]))).toBe('has the shape 2 instead of 3')
  expect(faultOf(labels, Buffer.from([0, 0, 8, 3, 0, 0, 0, 3, 5, 0, 4]))).toBe(
    'is no idx file of 1 dimensions',
  )
})
