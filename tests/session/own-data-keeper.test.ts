import { expect, test } from 'vitest'
import type { ContentStore } from '../../src/contents/content-store.ts'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import type { GraphDocument } from '../../src/graph/document/document.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { smallDigits } from './small-digits.ts'
import { good, tabsLock, until, workbench } from './workbench.ts'

const HOUR = 3_600_000
const text = (letters: string) => new TextEncoder().encode(letters)

/** One computer on which time passes only when it is told to. */
function computer(lock = tabsLock()) {
  const clock = { now: Date.now() }
  const disk = new MemoryDisk()
  const contents = memoryContents(() => clock.now)
  const tab = () =>
    workbench({ disk, ownData: ownDataInProcess(contents), contentsLock: lock, now: () => clock.now })
  return { clock, contents, tab }
}

/** A project that names these in its summary. */
const naming = (...hashes: readonly string[]): GraphDocument => ({
  ...smallDigits(),
  summary: `data: ${hashes.join(' ')}`,
})

const kept = async (contents: ContentStore) => (await contents.list()).map(({ hash }) => hash)

async function left(bench: ReturnType<ReturnType<typeof computer>['tab']>) {
  await bench.workspace.leave()
  await until(bench.workspace.current, (open) => open === undefined)
}

test('what a project, its lists and its copies name is counted, once in all', async () => {
  const { contents, tab } = computer()
  const [a, b] = await contents.put([text('aaa'), text('bbbbb')])
  const [list] = await contents.put([text(`{"pictures":["${a}","${b}"]}`)])
  const [lonely] = await contents.put([text('x')])
  const bench = tab()
  const project = await bench.open(naming(list!))
  good(await bench.workspace.duplicate(project.id, 'Copy'))
  await left(bench)
  const bytes = 8 + (await contents.get([list!]))[0]!.length
  const use = await until(bench.workspace.ownDataUse, (now) => Object.keys(now?.projects ?? {}).length === 2)
  expect(Object.values(use!.projects)).toEqual([bytes, bytes])
  expect(use).toMatchObject({ total: bytes + 1, unused: 1 })
  expect(await kept(contents)).toContain(lonely)
})

test('what nobody names is removed after a while, and what was brought again meanwhile stays', async () => {
  const { clock, contents, tab } = computer()
  const [named, old, again] = await contents.put([text('named'), text('oldest'), text('again')])
  const bench = tab()
  await bench.open(naming(named!))
  clock.now += 2 * HOUR
  await contents.put([text('again'), text('new')])
  await left(bench)
  await until(bench.workspace.ownDataUse, (now) => now?.total === 'namedagainnew'.length)
  expect(await contents.has([named!, old!, again!])).toEqual([true, false, true])
})

test('what kept graphs and queues of runs name stays, although the project no longer does', async () => {
  const { clock, contents, tab } = computer()
  const [ran, queued, old] = await contents.put([text('ran'), text('queued'), text('old')])
  const bench = tab()
  const { id } = await bench.open(naming())
  const record = { project: id, run: 'r_1', graph: 'g', line: {} }
  good(await bench.storage.saveKept(id, [{ record, document: naming(ran!) }]))
  good(await bench.storage.saveGroup({ project: id, id: 'g_1', data: { document: naming(queued!) } }))
  clock.now += 2 * HOUR
  await left(bench)
  good(await bench.workspace.tidyUp())
  expect(await contents.has([ran!, queued!, old!])).toEqual([true, true, false])
})

test('while a project is open in any tab, nothing is removed: undo may want it', async () => {
  const { clock, contents, tab } = computer()
  const [old] = await contents.put([text('old')])
  const [first, second] = [tab(), tab()]
  await first.open(naming())
  await second.open({ ...naming(), id: 'other' })
  clock.now += 2 * HOUR
  await left(second)
  await until(second.workspace.ownDataUse, (now) => now !== undefined)
  expect(await contents.has([old!])).toEqual([true])
  expect(await second.workspace.tidyUp()).toMatchObject({
    ok: false,
    problems: [{ code: 'own-data-in-use' }],
  })
  await left(first)
  good(await second.workspace.tidyUp())
  expect(await contents.has([old!])).toEqual([false])
})

test('where the projects cannot be read, nothing that they may need is removed', async () => {
  const { clock, contents } = computer()
  const [theirs] = await contents.put([text('theirs')])
  clock.now += 2 * HOUR
  const ownData = ownDataInProcess(contents)
  const bench = workbench({ ownData, contentsLock: tabsLock(), now: () => clock.now, keepsNothing: true })
  await bench.open(naming())
  await left(bench)
  expect(good(await bench.workspace.tidyUp())).toBe(0)
  expect(await kept(contents)).toEqual([theirs])
})

test('tidying up frees what only deleted projects need; before that they can be brought back', async () => {
  const { clock, contents, tab } = computer()
  const [mine, theirs] = await contents.put([text('mine'), text('theirs')])
  const bench = tab()
  const first = await bench.open(naming(mine!))
  const second = await bench.open({ ...naming(theirs!), id: 'other' })
  await left(bench)
  clock.now += 2 * HOUR
  good(await bench.workspace.remove(second.id))
  const use = await until(bench.workspace.ownDataUse, (now) => now?.unused === 'theirs'.length)
  expect(use?.projects).toEqual({ [first.id]: 'mine'.length })
  expect(await contents.has([theirs!])).toEqual([true])
  expect(good(await bench.workspace.tidyUp())).toBe('theirs'.length)
  expect(await kept(contents)).toEqual([mine])
  expect(bench.workspace.ownDataUse.value).toMatchObject({ total: 'mine'.length, unused: 0 })
})
