import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { ContentFault } from '../../src/contents/content-fault.ts'
import { folderContents } from '../../src/contents/folder-contents.ts'
import { sentence } from '../../testing/words.ts'
import { contentContract } from './content-contract.ts'

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faltwerk-contents-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

contentContract('contents in a folder', async (now) => folderContents(join(await emptyFolder(), 'new'), now))

test('a folder that cannot be written says so in words', async () => {
  const folder = await emptyFolder()
  const file = join(folder, 'file')
  await writeFile(file, '')
  const fault = await folderContents(file)
    .put([new Uint8Array(3)])
    .catch((error: unknown) => error)
  if (!(fault instanceof ContentFault)) throw new Error('it was kept')
  expect(fault.kind).toBe('unavailable')
  expect(sentence(fault.problem, 'en')).toMatch(/^The folder “.*file” cannot be used: /)
})
