import { expect, it } from 'vitest'
import { paintedPicture, plainPicture } from '../engine/data/small-pictures.ts'
import { call } from './call.ts'
import { folderOf, linePictures } from './picture-folder.ts'

const GRAPH = 'graphs/own-pictures.json'
const SMALL = ['--set', 'pictures.size=[16,16]', '--backend', 'wasm']
const run = (folder: string, ...rest: readonly string[]) =>
  call('run', GRAPH, '--files', folder, ...SMALL, ...rest)
const events = (lines: readonly string[]) => lines.map((line) => JSON.parse(line))

it('a graph that waits for pictures says so, and which ones', async () => {
  const checked = await call('check', GRAPH)
  expect(checked.status).toBe(1)
  expect(checked.stdout).toContain(
    'pictures-awaited  Waiting for pictures: a folder with a folder for each class',
  )
  const without = await call('run', GRAPH)
  expect([without.status, without.stdout]).toEqual([1, expect.stringContaining('Waiting for pictures')])
})

it('a folder of class folders trains, whatever classes they are, and says what was taken', async () => {
  const folder = await folderOf(linePictures(12, '', ['bars', 'stripes']))
  const { status, stderr, lines } = await run(folder, '--epochs', '12', '--json')
  expect(status).toBe(0)
  expect(stderr).toContain('pictures: 24 pictures are taken: bars 12, stripes 12')
  expect(stderr).toContain('output.units = 2')
  const [brought] = events(lines)
  expect(brought).toMatchObject({ event: 'brought', node: 'pictures', refused: [] })
  const { runs } = events(lines).at(-1)
  expect(runs[0].classes.map(({ name }: { name: string }) => name)).toEqual(['bars', 'stripes'])
  expect(runs[0].evaluation.accuracy).toBe(1)
})

it('folders of the parts decide, and what cannot be taken is named and nothing else is lost', async () => {
  const folder = await folderOf({
    ...linePictures(6, 'lines/train/'),
    ...linePictures(2, 'lines/val/'),
    ...linePictures(3, 'lines/test/'),
    'lines/train/bars/notes.txt': 'not a picture',
    'lines/train/bars/cut.png': plainPicture(20, 9).slice(0, 50),
    'lines/train/bars/empty.jpg': '',
    'lines/train/bars/.DS_Store': 'x',
    'lines/__MACOSX/train/bars/1.png': plainPicture(20, 9),
  })
  const { status, stderr, lines } = await run(folder, '--epochs', '1', '--json')
  expect(status).toBe(0)
  expect(stderr).toContain('33 pictures are taken: bars 11, slants 11, stripes 11')
  const [brought] = events(lines)
  expect(brought.value.classes[0]).toEqual({ name: 'bars', free: 0, train: 6, validation: 2, test: 3 })
  expect(brought.refused.map(({ path }: { path: string }) => path)).toEqual([
    'lines/train/bars/cut.png',
    'lines/train/bars/empty.jpg',
    'lines/train/bars/notes.txt',
  ])
  expect(stderr).toContain('lines/train/bars/cut.png: ')
})

it('a folder without pictures leaves the graph waiting', async () => {
  const { status, stdout, stderr } = await run(await folderOf({ 'a/b.txt': 'text', 'a/c.txt': '' }))
  expect(status).toBe(1)
  expect(stdout).toContain('Waiting for pictures')
  expect(stderr).toContain('a/b.txt: ')
})

it('names in any script, and pictures in the folder itself, are taken as they are', async () => {
  const green = (at: number) => paintedPicture(16, 16, () => [at, 200, 40])
  const folder = await folderOf({
    '猫/一.png': green(1),
    '猫/二.png': green(2),
    'Bäume/Ahorn & Eiche/é.png': green(3),
    'Bäume/Ahorn & Eiche/#1.png': green(4),
    'lose.png': green(5),
  })
  const { stderr } = await run(folder, '--epochs', '1')
  expect(stderr).toMatch(/5 pictures are taken: Ahorn & Eiche 2, faltwerk-\w+ 1, 猫 2/)
})
