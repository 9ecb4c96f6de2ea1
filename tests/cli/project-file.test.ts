import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { call } from './call.ts'
import { folderOf, linePictures } from './picture-folder.ts'

const GRAPH = 'graphs/own-pictures.json'
const SMALL = ['--set', 'pictures.size=[16,16]', '--epochs', '2', '--backend', 'wasm', '--json']

const target = async (name: string) => join(await mkdtemp(join(tmpdir(), 'faltwerk-')), name)
const historyOf = (lines: readonly string[]) => JSON.parse(lines.at(-1) ?? '{}').runs[0].history

it('a project packed with its own data gives the same curve where nothing else of it is', async () => {
  const folder = await folderOf(linePictures(8))
  const project = await target('lines.faltwerk')
  expect(await call('export', GRAPH, '-o', project, '--files', folder)).toMatchObject({ status: 0 })
  const there = await call('run', GRAPH, '--files', folder, ...SMALL)
  const packed = await call('run', project, ...SMALL)
  expect(packed).toMatchObject({ status: 0 })
  expect(historyOf(packed.lines)).toEqual(historyOf(there.lines))
})

it('the graph out of a project says which data it misses, and finds it again in the folder', async () => {
  const folder = await folderOf(linePictures(8))
  const [project, graph] = [await target('lines.faltwerk'), await target('lines.json')]
  await call('export', GRAPH, '-o', project, '--files', folder)
  expect(await call('export', project, '-o', graph)).toMatchObject({ status: 0 })
  expect(JSON.parse(await readFile(graph, 'utf8'))).toHaveProperty('nodes')
  const alone = await call('run', graph, ...SMALL)
  expect(alone.status).toBe(1)
  expect(alone.stderr).toContain('of your own data is not on this computer')
  const again = await call('run', graph, '--files', folder, ...SMALL)
  const packed = await call('run', project, ...SMALL)
  expect(historyOf(again.lines)).toEqual(historyOf(packed.lines))
})

it('a project that is cut short is refused in words', async () => {
  const folder = await folderOf(linePictures(2))
  const project = await target('lines.faltwerk')
  await call('export', GRAPH, '-o', project, '--files', folder)
  const whole = await readFile(project)
  await writeFile(project, whole.subarray(0, whole.length / 2))
  expect(await call('run', project)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('damaged or cut short'),
  })
})
