import { describe, expect, test } from 'vitest'
import type { ProjectSession } from '../../src/session/types.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { WORDS } from '../../testing/words.ts'
import { faultyStorage } from './faulty-storage.ts'
import { openSessions } from './open-sessions.ts'
import { endless, smallDigits } from './small-digits.ts'
import { lineOf, trained } from './trained-line.ts'
import { good, until, untilStatus, type WorkbenchOptions, workbench } from './workbench.ts'

const open = openSessions()

/** A project whose runs all keep their weights. */
async function opened(options: WorkbenchOptions = {}, document = smallDigits()) {
  const bench = workbench(options)
  bench.workspace.saveSetting('keep-all-weights', true)
  const session = await bench.open(document)
  open.push(session)
  return { bench, session }
}

/** What the network of a trainer says of the first example. */
async function answers(session: ProjectSession, run: string) {
  await until(session.runs, ({ trainer }) => trainer?.run === run)
  const question = { kind: 'example', example: { part: 'test', index: 0 } } as const
  const answered = await until(session.predict('evaluate', question), ({ kind }) => kind === 'ready')
  if (answered.kind !== 'ready' || answered.value.weights !== 'trained') throw new Error('nothing is trained')
  return Array.from(answered.value.outputs)
}

/** A run with this seed, and what its network says. */
async function answeringRun(session: ProjectSession, seed: number) {
  good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed } }))
  const { run } = await trained(session)
  await until(session.kept.runs, (lines) => lines.some((line) => line.run === run && line.hasWeights))
  const { accuracy } = session.runs.value.trainer?.evaluations[0] ?? {}
  return { run, accuracy, said: await answers(session, run) }
}

const reopened = async (disk: MemoryDisk) => {
  for (const session of open.splice(0)) await session.close()
  const { workspace } = workbench({ disk })
  await workspace.begin()
  const session = workspace.current.value!
  open.push(session)
  return session
}

describe('the weights of a kept run', () => {
  test('are there from the moment on that all are kept, also of the run that its trainer has then', async () => {
    const bench = workbench()
    const session = await bench.open(smallDigits())
    open.push(session)
    const first = await answeringRun(session, 1)
    bench.workspace.saveSetting('keep-all-weights', true)
    await answeringRun(session, 2)
    good(await session.kept.useWeights(first.run))
    expect(await answers(session, first.run)).toEqual(first.said)
  })

  test('are those of its trainer again, for all that asks, measures or leaves, and so are those they replaced', async () => {
    const { bench, session } = await opened()
    const first = await answeringRun(session, 1)
    const second = await answeringRun(session, 2)
    expect(second.said).not.toEqual(first.said)
    good(await session.kept.useWeights(first.run))
    expect(await answers(session, first.run)).toEqual(first.said)
    expect(session.runs.value.trainer).toMatchObject({ status: 'completed', stale: ['seed'] })
    const shown = await until(session.evaluation('confusion'), (found) => found?.run.run === first.run)
    expect(shown?.evaluation.accuracy).toBe(first.accuracy)
    expect(session.networks.origin('trainer')).toEqual({ kind: 'trained', epoch: 3, step: 0 })
    good(await session.networks.takeOut('trainer', 'keras', WORDS.en))

    const again = await reopened(bench.disk)
    expect(await answers(again, first.run)).toEqual(first.said)
    good(await again.kept.useWeights(second.run))
    expect(await answers(again, second.run)).toEqual(second.said)
    expect(again.kept.runs.value.map(({ run }) => run)).toEqual([second.run, first.run])
  })

  test('stay with the run that is replaced, although only the latest ones are kept', async () => {
    const { bench, session } = await opened()
    const first = await answeringRun(session, 1)
    bench.workspace.saveSetting('keep-all-weights', false)
    const { run } = await trained(session)
    good(await session.kept.useWeights(first.run))
    expect((await lineOf(session.kept, run)).hasWeights).toBe(true)
    const second = await trained(session)
    await until(session.kept.runs, (lines) => lines.some((line) => line.run === second.run))
    expect(session.kept.runs.value.map(({ hasWeights }) => hasWeights)).toEqual([true, true, true])
  })

  test('are used where the graph has their network, or with the graph of the run, which undo takes back', async () => {
    const { session } = await opened()
    const first = await answeringRun(session, 1)
    const units = { kind: 'set-param', id: 'hidden', param: 'units', value: 5 } as const
    good(session.perform({ name: 'set-param', operation: units }))
    const second = await answeringRun(session, 2)
    expect(await session.kept.useWeights(first.run)).toMatchObject({
      problems: [{ code: 'kept-network-other' }],
    })
    expect(await answers(session, second.run)).toEqual(second.said)
    good(await session.kept.useWeights(first.run, { putsBack: true }))
    expect(await answers(session, first.run)).toEqual(first.said)
    expect(session.runs.value.trainer?.stale).toEqual([])
    session.undo()
    expect(session.document.value.nodes.hidden?.params.units).toBe(5)
    good(await session.kept.useWeights(second.run))
    expect(await answers(session, second.run)).toEqual(second.said)
  })

  test('of a trainer that is gone come with the graph of the run', async () => {
    const { session } = await opened()
    const first = await answeringRun(session, 1)
    await trained(session)
    good(session.perform({ name: 'remove', operation: { kind: 'remove-node', id: 'trainer' } }))
    expect(await session.kept.useWeights(first.run)).toMatchObject({
      problems: [{ code: 'kept-network-other' }],
    })
    good(await session.kept.useWeights(first.run, { putsBack: true }))
    expect(await answers(session, first.run)).toEqual(first.said)
  })

  test('that were not kept are refused, and so is a run that nobody knows', async () => {
    const { bench, session } = await opened()
    bench.workspace.saveSetting('keep-all-weights', false)
    const [first, second] = [await trained(session), await trained(session)]
    expect(await session.kept.useWeights(first.run)).toMatchObject({
      problems: [{ code: 'kept-weights-missing' }],
    })
    expect(await session.kept.useWeights('nobody')).toMatchObject({
      problems: [{ code: 'kept-run-missing' }],
    })
    good(await session.kept.useWeights(second.run))
    expect(session.runs.value.trainer?.run).toBe(second.run)
  })

  test('wait until the trainer does not train', async () => {
    const { session } = await opened()
    const first = await answeringRun(session, 1)
    const epochs = endless().nodes.trainer!.params.epochs!
    good(
      session.perform({
        name: 'set-param',
        operation: { kind: 'set-param', id: 'trainer', param: 'epochs', value: epochs },
      }),
    )
    good(session.run())
    expect(await session.kept.useWeights(first.run)).toMatchObject({
      problems: [{ code: 'kept-trainer-busy' }],
    })
    session.stop('trainer')
    await untilStatus(session, 'trainer', 'stopped')
    good(await session.kept.useWeights(first.run))
  })

  test('of a deleted run bring it back', async () => {
    const { session } = await opened()
    const first = await answeringRun(session, 1)
    await answeringRun(session, 2)
    good(await session.kept.remove([first.run]))
    good(await session.kept.useWeights(first.run))
    expect((await lineOf(session.kept, first.run)).deletedAt).toBeUndefined()
  })

  test('are not used where those they replace cannot be kept', async () => {
    const disk = new MemoryDisk()
    const faulty = faultyStorage(createMemoryStorage({ disk }))
    const { bench, session } = await opened({ disk, storage: faulty.storage })
    const first = await answeringRun(session, 1)
    bench.workspace.saveSetting('keep-all-weights', false)
    const second = await trained(session)
    const said = await answers(session, second.run)
    await session.flush()
    faulty.full = true
    expect(await session.kept.useWeights(first.run)).toMatchObject({ problems: [{ code: 'storage-full' }] })
    expect(await answers(session, second.run)).toEqual(said)
    faulty.full = false
    good(await session.kept.useWeights(first.run))
    expect(await answers(session, first.run)).toEqual(first.said)
  })
})
