import { afterEach, describe, expect, test } from 'vitest'
import type { ProjectSession } from '../../src/session/types.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { faultyStorage, latch } from './faulty-storage.ts'
import { smallDigits } from './small-digits.ts'
import { lineOf, trained } from './trained-line.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

const open: ProjectSession[] = []
afterEach(async () => {
  for (const session of open.splice(0)) await session.close()
})

async function opened(document = smallDigits()) {
  const disk = new MemoryDisk()
  const faulty = faultyStorage(createMemoryStorage({ disk }))
  const { workspace, open: openIn } = workbench({ disk, storage: faulty.storage })
  const session = await openIn(document)
  open.push(session)
  return { disk, faulty, workspace, session }
}

describe('a history that the disk refuses', () => {
  test('is tried again, said, and can be read meanwhile', async () => {
    const { disk, faulty, session } = await opened()
    await trained(session)
    faulty.full = true
    const second = await trained(session)
    await until(session.saved, ({ kind }) => kind === 'unsaved')
    expect(session.isAtRisk).toBe(true)
    good(await session.kept.read(second.run))
    expect(await session.kept.change(second.run, { name: 'lost' })).toMatchObject({ ok: false })
    expect(session.kept.runs.value[0]?.name).toBeUndefined()
    faulty.full = false
    await session.flush()
    await until(session.saved, ({ kind }) => kind === 'saved')
    expect(good(await createMemoryStorage({ disk }).loadKept(session.id))).toHaveLength(2)
  })

  test('has the curves of a run on the disk although its weights find no room there', async () => {
    const { disk, faulty, workspace, session } = await opened()
    workspace.saveSetting('keep-all-weights', true)
    faulty.crowded = true
    const { run } = await trained(session)
    await until(session.saved, ({ kind }) => kind === 'unsaved')
    const storage = createMemoryStorage({ disk })
    const [record] = good(await storage.loadKept(session.id))
    expect(record).toMatchObject({ run, line: { status: 'completed', bytes: { weights: 0 } } })
    expect(good(await storage.loadKeptData(session.id, run))).toMatchObject({ state: { epoch: 3 } })
    expect(session.kept.runs.value[0]).toMatchObject({ run, hasWeights: true })
    faulty.crowded = false
    await until(session.saved, ({ kind }) => kind === 'saved')
    expect(good(await storage.loadKeptWeights(session.id, run))).toBeDefined()
    const [now] = good(await storage.loadKept(session.id))
    expect(now).toMatchObject({ line: { bytes: { weights: expect.any(Number) } } })
  })

  test('takes back a change that was asked for, and nothing of what has become of the run meanwhile', async () => {
    const { disk, faulty, session } = await opened(smallDigits({ trainer: { epochs: 5000 } }))
    good(session.run())
    await until(session.runs, ({ trainer }) => (trainer?.epoch ?? 0) > 0)
    session.stop('trainer')
    const { run, epoch } = await untilStatus(session, 'trainer', 'stopped')
    await lineOf(session.kept, run)
    await session.flush()
    const gate = latch()
    faulty.held = gate.held
    const renamed = session.kept.change(run, { name: 'lost', note: 'lost' })
    expect(session.kept.runs.value[0]).toMatchObject({ name: 'lost', epoch })
    const param = { kind: 'set-param', id: 'trainer', param: 'epochs', value: epoch + 1 } as const
    good(session.perform({ name: 'set-param', operation: param }))
    session.resume('trainer')
    await untilStatus(session, 'trainer', 'completed')
    await until(session.kept.runs, ([line]) => line?.status === 'completed')
    faulty.full = true
    gate.open()
    expect(await renamed).toMatchObject({ ok: false })
    const [line] = session.kept.runs.value
    expect(line).toMatchObject({ status: 'completed', epoch: epoch + 1 })
    expect([line?.name, line?.note]).toEqual([undefined, undefined])
    faulty.full = false
    await session.flush()
    await until(session.saved, ({ kind }) => kind === 'saved')
    const [record] = good(await createMemoryStorage({ disk }).loadKept(session.id))
    expect(record?.line).toMatchObject({ status: 'completed' })
    expect(record?.line).not.toHaveProperty('name')
  })

  test('loses nothing of a run that is not saved yet where deleting it for good is refused', async () => {
    const { disk, faulty, session } = await opened()
    const tooMany = { mostRuns: 1, deleted: true }
    await trained(session)
    await session.flush()
    faulty.full = true
    faulty.locked = true
    const second = await trained(session)
    await trained(session)
    expect(await session.kept.tidyUp(tooMany)).toMatchObject({ ok: false })
    expect(session.kept.runs.value.length).toBe(3)
    faulty.full = false
    faulty.locked = false
    await session.flush()
    const storage = createMemoryStorage({ disk })
    expect(good(await storage.loadKept(session.id)).length).toBe(3)
    expect(good(await storage.loadKeptData(session.id, second.run))).toBeDefined()

    // One that is not saved has the graph of those that go.
    faulty.full = true
    const { run } = await trained(session)
    good(await session.kept.tidyUp(tooMany))
    faulty.full = false
    await session.flush()
    expect(good(await storage.loadKept(session.id)).map((record) => record.run)).toEqual([run])
    good(await session.kept.putBack(run))
  })
})
