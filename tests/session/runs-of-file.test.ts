import { describe, expect, test } from 'vitest'
import type { KeptLine } from '../../src/runs/kept-line.ts'
import { portionsOf } from '../../src/session/project/kept/portions.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import type { Storage } from '../../src/storage/types.ts'
import { faultyStorage } from './faulty-storage.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, workbench } from './workbench.ts'

const MEGABYTE = 2 ** 20

function entry(run: string, data: number, graph?: string) {
  const line = { run, bytes: { data, weights: 0, graph: 10 } } as unknown as KeptLine
  const record = { project: 'p', run, line, ...(graph !== undefined && { graph }) }
  return { record, data: run, ...(graph !== undefined && { document: smallDigits() }) }
}

describe('the runs of a file', () => {
  test('are written a megabyte at a time, and each graph once', () => {
    const small = Array.from({ length: 10 }, (_, i) => entry(`r${i}`, MEGABYTE / 4, i < 9 ? 'g1' : 'g2'))
    const portions = [...portionsOf(small)]
    expect(portions.map((portion) => portion.length)).toEqual([4, 4, 2])
    const withGraph = portions.flat().filter(({ document }) => document)
    expect(withGraph.map(({ record }) => record.run)).toEqual(['r0', 'r9'])
    expect([...portionsOf([entry('large', 9 * MEGABYTE), entry('small', 1)])]).toHaveLength(2)
    expect([...portionsOf([])]).toEqual([])
  })

  /** A project with twenty runs as a file, and another project that has none yet. */
  async function withFile(storage: Storage) {
    const other = workbench()
    const theirs = await other.open({ ...smallDigits({ trainer: { repeats: 20, epochs: 1 } }), id: 'other' })
    good(theirs.run())
    await until(theirs.groups.groups, ([group]) => group?.status === 'completed')
    const { file } = good(await other.workspace.exportFile(theirs.id, { format: 'project-file' }))
    await theirs.close()
    const session = await workbench({ storage }).open(smallDigits())
    return { file, session }
  }

  test('are in the history together: nothing is shown anew for each of them', async () => {
    const disk = new MemoryDisk()
    const real = createMemoryStorage({ disk })
    let writes = 0
    const storage: Storage = {
      ...real,
      saveKept(...given) {
        writes++
        return real.saveKept(...given)
      },
    }
    const { file, session } = await withFile(storage)
    const shown: number[] = []
    session.kept.runs.changes.subscribe(({ length }) => shown.push(length))
    expect(good(await session.kept.add(file)).runs).toHaveLength(20)
    await until(session.kept.runs, ({ length }) => length === 20)
    expect(shown).toEqual([0, 20])
    expect(writes).toBe(1)
    await session.close()
  })

  test('stay out as a whole portion where the disk refuses it, and can be added again', async () => {
    const disk = faultyStorage(createMemoryStorage())
    const { file, session } = await withFile(disk.storage)
    disk.full = true
    expect(await session.kept.add(file)).toMatchObject({ ok: false })
    expect(session.kept.runs.value).toEqual([])
    disk.full = false
    expect(good(await session.kept.add(file)).runs).toHaveLength(20)
    await until(session.kept.runs, ({ length }) => length === 20)
    await session.close()
  })

  test('stay together at the next opening, until they have been deleted for good', async () => {
    const disk = new MemoryDisk()
    const { file, session } = await withFile(createMemoryStorage({ disk }))
    const { runs } = good(await session.kept.add(file))
    await session.close()
    const again = async () => {
      const { workspace } = workbench({ storage: createMemoryStorage({ disk }) })
      await workspace.begin()
      return workspace.current.value!
    }
    const second = await again()
    expect(second.groups.groups.value).toMatchObject([{ kind: 'repeats', fromFile: true }])
    good(await second.kept.remove(runs))
    good(await second.kept.tidyUp({ deleted: true }))
    await second.close()
    const third = await again()
    expect(third.groups.groups.value).toEqual([])
    await third.close()
  })
})
