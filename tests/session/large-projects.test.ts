import { describe, expect, test } from 'vitest'
import { emptyDocument, type GraphDocument } from '../../src/graph/document/document.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { good, textOf, until, workbench } from './workbench.ts'

/** The largest table there is: 5,000 rows of 50 numbers. */
const table = {
  columns: Array.from({ length: 50 }, (_, i) => ({ name: `c${i}`, role: i === 49 ? 'target' : 'input' })),
  rows: Array.from({ length: 5000 }, (_, row) =>
    Array.from({ length: 50 }, (_, i) => (((row * 50 + i) * 7919) % 99_991) / 7),
  ),
}
const node = {
  type: 'table',
  version: 1,
  params: { preset: 'own', table },
  position: { x: 0, y: 0 },
}
const withTables = (...ids: readonly string[]): GraphDocument => ({
  ...emptyDocument('tables', 'Tables'),
  nodes: Object.fromEntries(ids.map((id) => [id, node])),
})
const add = (id: string): Operation => ({ kind: 'add-node', id, node })

describe('a project', () => {
  test('with more in it than a file used to hold is there after a reload, can be exported, and opened again', async () => {
    const disk = new MemoryDisk()
    const first = workbench({ disk })
    const session = await first.open(withTables('one'))
    good(session.perform({ name: 'duplicate', operation: add('two') }))
    await first.workspace.leave()
    const second = workbench({ disk })
    const reloaded = good(await second.workspace.open(session.id))
    expect(Object.keys(reloaded.document.value.nodes)).toEqual(['one', 'two'])
    const text = await textOf(good(await second.workspace.exportFile(session.id)))
    expect(text.length).toBeGreaterThan(8_500_000)
    const { problems, session: opened } = good(await workbench().workspace.importFile(text))
    expect(problems).toEqual([])
    expect(opened.document.value).toEqual(reloaded.document.value)
  })

  test('that would become larger than a graph may be stays as it is, and the page says why', async () => {
    const { workspace, open } = workbench()
    const session = await open(withTables())
    const added = () => Object.keys(session.document.value.nodes).length
    const heavy = { ...node, type: 'from-the-future', params: { data: 'x'.repeat(10_000_000) } }
    const put = (id: string) =>
      session.perform({ name: 'duplicate', operation: { kind: 'add-node', id, node: heavy } }).ok
    expect(['a', 'b', 'c', 'd'].map(put)).toEqual([true, true, true, false])
    expect(added()).toBe(3)
    const { notices } = workspace
    const said = await until(notices, (all) => all.length > 0)
    expect(said.map(({ message }) => message.code)).toEqual(['graph-too-large'])
    session.undo()
    session.redo()
    expect(added()).toBe(3)
    good(await workspace.importFile(await textOf(good(await workspace.exportFile(session.id)))))
  })

  test('that this version cannot open can still be exported, word for word', async () => {
    const disk = new MemoryDisk()
    const later = { ...withTables(), format: 99, invented: [1, { two: null }] } as GraphDocument
    good(await createMemoryStorage({ disk }).saveProject(later))
    const { workspace } = workbench({ disk })
    expect(await workspace.open('tables')).toMatchObject({ problems: [{ code: 'file-newer' }] })
    const file = good(await workspace.exportFile('tables'))
    expect(file.fileName).toBe('Tables.json')
    expect(JSON.parse(await textOf(file))).toEqual(JSON.parse(JSON.stringify(later)))
  })

  test('that is damaged opens with what is left, and the page says what is not', async () => {
    const disk = new MemoryDisk()
    const damaged = { ...withTables(), wires: [1, 2] } as unknown as GraphDocument
    good(await createMemoryStorage({ disk }).saveProject(damaged))
    const { workspace } = workbench({ disk })
    good(await workspace.open('tables'))
    const said = await until(workspace.notices, (all) => all.length > 0)
    expect(said.map(({ message }) => message.code)).toEqual(['file-part-dropped'])
  })
})
