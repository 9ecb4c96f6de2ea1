import fc from 'fast-check'
import { firstValueFrom, Subject } from 'rxjs'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../../src/graph/document/operation.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { operation } from '../graph/arbitrary-document.ts'
import { faultyStorage } from './faulty-storage.ts'
import { endless, smallDigits } from './small-digits.ts'
import { good, until, untilStatus, type Workbench, workbench } from './workbench.ts'

/** The tab is closed without a word, and the page opened anew on the same computer. */
async function reopened({ storage, disk, watched }: Workbench): Promise<ProjectSession> {
  storage.close()
  // Its workers are gone with it; here they would compute on the same back end as those of the next.
  await watched.end()
  const next = workbench({ disk })
  await next.workspace.begin()
  const session = next.workspace.current.value
  if (!session) throw new Error('nothing is open')
  return session
}

async function discarded(session: ProjectSession): Promise<void> {
  session.discardRun('trainer')
  await until(session.runs, ({ trainer }) => trainer === undefined)
}

const set = (param: string, value: number): Operation => ({ kind: 'set-param', id: 'trainer', param, value })

describe('after a reload', () => {
  test('the last project is open, as it was', async () => {
    const bench = workbench()
    await bench.open(smallDigits())
    const session = good(await bench.workspace.create('Mine'))
    good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 42 } }))
    await session.flush()
    const again = await reopened(bench)
    expect(again.id).toBe(session.id)
    expect(again.document.value).toEqual(session.document.value)
    expect(again.history.value).toEqual({})
  })

  test('curves, history, evaluation and confusion matrix of a finished run are back', async () => {
    const bench = workbench()
    const session = await bench.open(smallDigits())
    good(session.run())
    const before = await untilStatus(session, 'trainer', 'completed')
    await session.flush()
    const again = await reopened(bench)
    expect(again.runs.value.trainer).toEqual(before)
    const shown = await firstValueFrom(again.evaluation('confusion'))
    expect(shown?.evaluation.confusion).toEqual(before.evaluations[0]?.confusion)
    expect(shown?.data.dataset).toMatchObject({ test: 60 })
  })

  test('the trained weights are back: more epochs go on from them, to the last bit', async () => {
    const bench = workbench()
    const session = await bench.open(smallDigits({ trainer: { epochs: 4 } }))
    good(session.run())
    const whole = await untilStatus(session, 'trainer', 'completed')
    await discarded(session)
    good(session.perform({ name: 'set-param', operation: set('epochs', 2) }))
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    await session.flush()
    const again = await reopened(bench)
    good(again.perform({ name: 'set-param', operation: set('epochs', 4) }))
    await until(again.runs, ({ trainer }) => trainer?.canResume === true)
    again.resume('trainer')
    const longer = await until(
      again.runs,
      ({ trainer }) => trainer?.epoch === 4 && trainer.status === 'completed',
    )
    expect(longer.trainer?.history).toEqual(whole.history)
    expect(longer.trainer?.batches).toEqual(whole.batches)
    await again.close()
  })

  test('a stopped run goes on where it stopped', async () => {
    const bench = workbench()
    const session = await bench.open(smallDigits())
    good(session.run())
    const whole = await untilStatus(session, 'trainer', 'completed')
    await discarded(session)
    good(session.run())
    await bench.watched.at('batch', () => session.stop('trainer'))
    const stopped = await untilStatus(session, 'trainer', 'stopped')
    expect(stopped.batches.at).toHaveLength(1)
    await session.flush()
    const again = await reopened(bench)
    expect(again.runs.value.trainer).toEqual(stopped)
    again.resume('trainer')
    const finished = await untilStatus(again, 'trainer', 'completed')
    expect(finished.history).toEqual(whole.history)
    await again.close()
  })

  test('a run that was under way is stopped, at its latest checkpoint', async () => {
    const bench = workbench()
    const session = await bench.open(endless())
    good(session.run())
    await until(session.runs, ({ trainer }) => (trainer?.epoch ?? 0) > 1)
    // A pause makes a checkpoint.
    session.pause('trainer')
    const paused = await untilStatus(session, 'trainer', 'paused')
    await session.flush()
    session.resume('trainer')
    // Closed in the middle of the next epoch, before any other checkpoint can be stored.
    await bench.watched.at('epoch', () => bench.storage.close())
    const again = await reopened(bench)
    expect(again.runs.value.trainer).toMatchObject({
      status: 'stopped',
      canResume: true,
      epoch: paused.epoch,
      step: paused.step,
      history: paused.history,
    })
  })

  test('what somebody left while it trained is at its checkpoint', async () => {
    const bench = workbench()
    const session = await bench.open(endless())
    good(session.run())
    await until(session.runs, ({ trainer }) => (trainer?.epoch ?? 0) > 1)
    await bench.workspace.leave()
    expect(bench.workspace.current.value).toBeUndefined()
    const again = good(await bench.workspace.open(session.id))
    expect(again.runs.value.trainer).toMatchObject({ status: 'stopped', canResume: true })
    expect(again.runs.value.trainer?.epoch).toBeGreaterThan(1)
  })

  test('results of trainers that are gone are gone', async () => {
    const bench = workbench()
    const session = await bench.open(smallDigits())
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    good(session.perform({ name: 'remove', operation: { kind: 'remove-node', id: 'trainer' } }))
    await session.flush()
    const again = await reopened(bench)
    expect(again.runs.value).toEqual({})
    await again.flush()
    const next = workbench({ disk: bench.disk })
    expect(good(await next.storage.loadRuns(session.id))).toEqual([])
  })
})

describe('what is on the disk', () => {
  test('is the document of the screen after everything is written, whatever was done', async () => {
    const operations = fc.array(operation, { maxLength: 25 })
    await fc.assert(
      fc.asyncProperty(operations, fc.array(fc.nat(3)), async (list, undos) => {
        const bench = workbench()
        const session = good(await bench.workspace.create('Empty'))
        for (const [i, one] of list.entries()) {
          session.perform({ name: 'paste', operation: one })
          if (undos[i] === 1) session.undo()
          if (undos[i] === 2) session.redo()
        }
        await session.flush()
        expect(session.saved.value.kind).toBe('saved')
        const stored = good(await bench.storage.loadProject(session.id)).document
        expect(stored).toEqual(session.document.value)
        const again = await reopened(bench)
        expect(again.document.value).toEqual(session.document.value)
      }),
      { seed: 71, numRuns: 60 },
    )
  })

  test('is there at once when the page is hidden', async () => {
    const hidden = new Subject<void>()
    const bench = workbench({ hidden })
    const session = good(await bench.workspace.create('Hidden'))
    good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 9 } }))
    expect(good(await bench.storage.loadProject(session.id)).document.seed).toBe(1)
    hidden.next()
    expect(good(await bench.storage.loadProject(session.id)).document.seed).toBe(9)
  })

  test('stays what it was while the disk is full, and a project with unsaved edits stays open', async () => {
    const disk = faultyStorage(createMemoryStorage())
    const bench = workbench({ storage: disk.storage })
    const session = good(await bench.workspace.create('Full'))
    const other = good(await bench.workspace.duplicate(session.id, 'Other'))
    disk.full = true
    good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 9 } }))
    await bench.workspace.leave()
    expect(bench.workspace.current.value).toBe(session)
    expect(bench.workspace.notices.value.map(({ message }) => message.code)).toEqual(['not-closed-unsaved'])
    expect(session.saved.value).toMatchObject({ kind: 'unsaved', problem: { code: 'storage-full' } })
    expect(await bench.workspace.open(other.id)).toMatchObject({
      ok: false,
      problems: [{ code: 'not-closed-unsaved' }, { code: 'storage-full' }],
    })
    disk.full = false
    await bench.workspace.leave()
    expect(bench.workspace.current.value).toBeUndefined()
    expect(good(await bench.storage.loadProject(session.id)).document.seed).toBe(9)
  })
})
