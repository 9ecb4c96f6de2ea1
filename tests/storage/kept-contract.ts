import { expect, test } from 'vitest'
import type { KeptEntry } from '../../src/storage/kept-types.ts'
import type { Harness } from './harness.ts'
import { nextEvent, problemOf, unwrap } from './harness.ts'
import { sampleDocument } from './sample-document.ts'

const entry = (run: string, rest: Partial<KeptEntry> = {}, graph?: string): KeptEntry => ({
  record: { project: 'a', run, line: { run, name: `run ${run}` }, ...(graph !== undefined && { graph }) },
  ...rest,
})

/** What every storage promises about the history of runs and about queues of them. */
export function keptContract(harness: () => Harness): void {
  const opened = async () => {
    const storage = await harness().open()
    await storage.saveProject(sampleDocument('a'))
    return storage
  }

  test('kept runs come back in the order of their ids, what is large only when it is asked for', async () => {
    const storage = await opened()
    const values = new Float32Array(100_000).fill(0.5)
    unwrap(
      await storage.saveKept('a', [entry('r2', { data: { loss: [1, Number.NaN] }, weights: { values } })]),
    )
    unwrap(await storage.saveKept('a', [entry('r1', { data: 1 })]))
    const other = await harness().open()
    expect(unwrap(await other.loadKept('a'))).toEqual([entry('r1').record, entry('r2').record])
    expect(unwrap(await other.loadKeptData('a', 'r2'))).toEqual({ loss: [1, Number.NaN] })
    expect(unwrap(await other.loadKeptWeights('a', 'r2'))).toEqual({ values })
    expect(unwrap(await other.loadKeptWeights('a', 'r1'))).toBeUndefined()
    expect(unwrap(await other.loadKeptData('a', 'r3'))).toBeUndefined()
  })

  test('what is left out of a save stays as it is, and weights go when they are to', async () => {
    const storage = await opened()
    await storage.saveKept('a', [entry('r1', { data: 'curves', weights: [1, 2] })])
    const renamed = { ...entry('r1').record, deletedAt: 5, line: { name: 'best' } }
    await storage.saveKept('a', [{ record: renamed }])
    expect(unwrap(await storage.loadKept('a'))).toEqual([renamed])
    expect(unwrap(await storage.loadKeptData('a', 'r1'))).toBe('curves')
    expect(unwrap(await storage.loadKeptWeights('a', 'r1'))).toEqual([1, 2])
    await storage.saveKept('a', [{ record: renamed, weights: null }])
    expect(unwrap(await storage.loadKeptWeights('a', 'r1'))).toBeUndefined()
    expect(unwrap(await storage.loadKeptData('a', 'r1'))).toBe('curves')
  })

  test('a graph is kept once, and goes with the last run that has it', async () => {
    const storage = await opened()
    const document = sampleDocument('a', 'then')
    await storage.saveKept('a', [entry('r1', { document }, 'g1'), entry('r2', {}, 'g1')])
    await storage.saveKept('a', [entry('r3', { document: sampleDocument('a', 'now') }, 'g2')])
    expect(unwrap(await storage.loadGraph('a', 'g1'))).toEqual(document)
    await storage.deleteKept('a', ['r1', 'r3'])
    expect([...unwrap(await storage.loadGraphs('a')).keys()]).toEqual(['g1'])
    expect(unwrap(await storage.loadGraph('a', 'g2'))).toBeUndefined()
    await storage.deleteKept('a', ['r2'])
    expect(unwrap(await storage.loadGraph('a', 'g1'))).toBeUndefined()
    expect(unwrap(await storage.loadKept('a'))).toEqual([])
  })

  test('a graph stays where a run that is not saved yet needs it', async () => {
    const storage = await opened()
    await storage.saveKept('a', [entry('r1', { document: sampleDocument('a', 'then') }, 'g1')])
    unwrap(await storage.deleteKept('a', ['r1'], ['g1']))
    await storage.saveKept('a', [entry('r2', {}, 'g1')])
    expect([...unwrap(await storage.loadGraphs('a')).keys()]).toEqual(['g1'])
  })

  test('a run that is deleted for good leaves nothing behind', async () => {
    const storage = await opened()
    await storage.saveKept('a', [entry('r1', { data: 1, weights: [2] }), entry('r2', { data: 3 })])
    unwrap(await storage.deleteKept('a', ['r1', 'never kept']))
    expect(unwrap(await storage.loadKeptData('a', 'r1'))).toBeUndefined()
    expect(unwrap(await storage.loadKeptWeights('a', 'r1'))).toBeUndefined()
    expect(unwrap(await storage.loadKept('a')).map(({ run }) => run)).toEqual(['r2'])
  })

  test('histories of projects whose ids begin alike stay apart', async () => {
    const storage = await opened()
    await storage.saveProject(sampleDocument('ab'))
    await storage.saveKept('a', [entry('r1', { data: 1 })])
    await storage.saveKept('ab', [{ record: { ...entry('r1').record, project: 'ab' }, data: 2 }])
    await storage.deleteKept('a', ['r1'])
    expect(unwrap(await storage.loadKept('a'))).toEqual([])
    expect(unwrap(await storage.loadKeptData('ab', 'r1'))).toBe(2)
  })

  test('nothing is kept of a project that was never saved', async () => {
    const storage = await harness().open()
    expect(problemOf(await storage.saveKept('a', [entry('r1')])).code).toBe('project-missing')
    expect(problemOf(await storage.saveGroup({ project: 'a', id: 'g', data: 1 })).code).toBe(
      'project-missing',
    )
    expect(unwrap(await storage.loadKept('a'))).toEqual([])
    expect(unwrap(await storage.loadGroups('a'))).toEqual([])
  })

  test('a duplicate begins a history of its own, and one that is gone for good takes its own along', async () => {
    const storage = await opened()
    const all = { data: 1, weights: [2], document: sampleDocument('a') }
    await storage.saveKept('a', [entry('r1', all, 'g1')])
    await storage.saveGroup({ project: 'a', id: 'g', data: 1 })
    await storage.duplicateProject('a', 'b', 'Copy')
    expect(unwrap(await storage.loadKept('b'))).toEqual([])
    await storage.deleteProject('a')
    expect(unwrap(await storage.loadKept('a'))).toHaveLength(1)
    await storage.purgeDeleted(Number.POSITIVE_INFINITY)
    await storage.saveProject(sampleDocument('a'))
    expect(unwrap(await storage.loadKept('a'))).toEqual([])
    expect(unwrap(await storage.loadKeptData('a', 'r1'))).toBeUndefined()
    expect(unwrap(await storage.loadKeptWeights('a', 'r1'))).toBeUndefined()
    expect(unwrap(await storage.loadGraphs('a')).size).toBe(0)
    expect(unwrap(await storage.loadGroups('a'))).toEqual([])
  })

  test('groups come back in the order of their ids', async () => {
    const storage = await opened()
    await storage.saveGroup({ project: 'a', id: 'g2', data: { waiting: [1] } })
    await storage.saveGroup({ project: 'a', id: 'g1', data: 1 })
    await storage.saveGroup({ project: 'a', id: 'g2', data: { waiting: [] } })
    const other = await harness().open()
    expect(unwrap(await other.loadGroups('a'))).toEqual([
      { project: 'a', id: 'g1', data: 1 },
      { project: 'a', id: 'g2', data: { waiting: [] } },
    ])
    unwrap(await storage.deleteGroup('a', 'g2'))
    expect(unwrap(await other.loadGroups('a')).map(({ id }) => id)).toEqual(['g1'])
  })

  test('other tabs hear of what is kept and deleted', async () => {
    const storage = await opened()
    const other = await harness().open()
    const kept = nextEvent(other, (event) => event.kind === 'changed' && event.what === 'kept')
    await storage.saveKept('a', [entry('r1')])
    expect(await kept).toEqual({ kind: 'changed', what: 'kept', project: 'a' })
    const deleted = nextEvent(other, (event) => event.kind === 'changed' && event.what === 'kept')
    await storage.deleteKept('a', ['r1'])
    expect(await deleted).toEqual({ kind: 'changed', what: 'kept', project: 'a' })
    const group = nextEvent(other, (event) => event.kind === 'changed' && event.what === 'groups')
    await storage.saveGroup({ project: 'a', id: 'g', data: 1 })
    expect(await group).toEqual({ kind: 'changed', what: 'groups', project: 'a' })
  })
}
