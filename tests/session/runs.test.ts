import { afterEach, describe, expect, test } from 'vitest'
import type { RunEvent } from '../../src/engine/protocol.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import type { RunView } from '../../src/session/run-view.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { HandClock } from './hand-clock.ts'
import { endless, smallDigits, twoTrainers } from './small-digits.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

const set = (id: string, param: string, value: number | string | boolean): Operation => ({
  kind: 'set-param',
  id,
  param,
  value,
})
const edit = (project: ProjectSession, operation: Operation) =>
  good(project.perform({ name: 'set-param', operation }))

const open: ProjectSession[] = []
async function project(document = smallDigits(), bench = workbench()) {
  const session = await bench.open(document)
  open.push(session)
  return { session, bench }
}

/** In the middle of a run: the second of four batches of the second epoch. */
const isHalfWay = (event: RunEvent) => event.kind === 'batch' && event.epoch === 2 && event.step === 2

afterEach(async () => {
  for (const session of open.splice(0)) await session.close()
})

describe('a run', () => {
  test('is shown as preparing before anything of it is done', async () => {
    const clock = new HandClock()
    const bench = workbench({ schedule: clock.schedule })
    await bench.workspace.begin()
    const { session } = await project(smallDigits(), bench)
    const seen: (string | undefined)[] = []
    session.runs.changes.subscribe((runs) => seen.push(runs.trainer?.status))
    good(session.run())
    clock.frame()
    expect(seen.at(-1)).toBe('preparing')
  })

  test('goes from preparing to completed, with curves, history, evaluation and pace', async () => {
    const { session } = await project()
    const seen = new Set<string>()
    session.runs.changes.subscribe((runs) => runs.trainer && seen.add(runs.trainer.status))
    good(session.run())
    const run = await untilStatus(session, 'trainer', 'completed')
    // What is over within a frame is never shown.
    const inOrder = ['preparing', 'running', 'evaluating', 'completed']
    expect([...seen]).toEqual(inOrder.filter((status) => seen.has(status)))
    expect(run).toMatchObject({
      epochs: 3,
      epoch: 3,
      step: 0,
      stepsPerEpoch: 4,
      seed: 1,
      stale: [],
    })
    expect(run.optimizer).toMatchObject({ kind: 'title', variant: 'adam' })
    expect(run.history.loss).toHaveLength(3)
    expect(run.history.valAccuracy).toHaveLength(3)
    expect(run.batches.at.at(-1)).toBe(3)
    expect(run.batches.loss).toHaveLength(12)
    expect(run.evaluations).toHaveLength(1)
    expect(run.evaluations[0]).toMatchObject({ part: 'test', examples: 60 })
    expect(run.msPerStep).toBeGreaterThan(0)
    expect(run.msLeft).toBeUndefined()
    expect(run.canResume).toBe(false)
  })

  test('trains beside another on the same network, from the same start weights and batches', async () => {
    const { session } = await project(twoTrainers())
    good(session.run())
    await untilStatus(session, 'second', 'completed')
    const runs = await until(session.runs, (now) => now.trainer?.status === 'completed')
    const { trainer, second } = runs as Record<string, RunView>
    expect(trainer?.optimizer).toMatchObject({ kind: 'title', variant: 'adam' })
    expect(second?.optimizer).toMatchObject({ kind: 'title', variant: 'sgd' })
    expect(trainer?.batches.loss[0]).toBe(second?.batches.loss[0])
    expect(trainer?.batches.loss[5]).not.toBe(second?.batches.loss[5])
  })

  test('repeats itself to the last bit when it is run again', async () => {
    const { session } = await project()
    good(session.run())
    const first = await untilStatus(session, 'trainer', 'completed')
    good(session.run())
    const second = await until(session.runs, ({ trainer }) => {
      return trainer?.status === 'completed' && trainer.run !== first.run
    })
    expect(second.trainer?.history).toEqual(first.history)
    expect(second.trainer?.batches).toEqual(first.batches)
  })

  test('pauses, goes on and ends with the numbers of a run that never paused', async () => {
    const { session, bench } = await project()
    good(session.run())
    const whole = await untilStatus(session, 'trainer', 'completed')
    good(session.run())
    await bench.watched.at(isHalfWay, () => session.pause('trainer'))
    const paused = await untilStatus(session, 'trainer', 'paused')
    expect(paused).toMatchObject({ epoch: 1, step: 2, canResume: true })
    session.resume('trainer')
    const resumed = await untilStatus(session, 'trainer', 'completed')
    expect(resumed.history).toEqual(whole.history)
    expect(resumed.batches).toEqual(whole.batches)
  })

  test('stops within a batch, and goes on from its weights as if it had never stopped', async () => {
    const { session, bench } = await project()
    good(session.run())
    const whole = await untilStatus(session, 'trainer', 'completed')
    good(session.run())
    await bench.watched.at(isHalfWay, () => session.stop('trainer'))
    const stopped = await untilStatus(session, 'trainer', 'stopped')
    expect(stopped).toMatchObject({ epoch: 1, step: 2, canResume: true })
    expect(stopped.batches.at).toHaveLength(6)
    session.resume('trainer')
    const finished = await untilStatus(session, 'trainer', 'completed')
    expect(finished.run).toBe(stopped.run)
    expect(finished.history).toEqual(whole.history)
    expect(finished.batches).toEqual(whole.batches)
  })

  test('under way is left alone by another press of Run', async () => {
    const { session, bench } = await project()
    good(session.run())
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    expect(bench.watched.starts).toHaveLength(1)
  })

  test('can be discarded, with all that is kept of it', async () => {
    const { session, bench } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    session.discardRun('trainer')
    expect(await until(session.runs, ({ trainer }) => trainer === undefined)).toEqual({})
    await session.flush()
    expect(good(await bench.storage.loadRuns(session.id))).toEqual([])
  })

  test('that diverges says so, and does not offer to go on', async () => {
    const { session } = await project(
      smallDigits({
        scale: { mode: 'none' },
        hidden: { units: 8, activation: 'linear' },
        adam: { algorithm: 'sgd', learningRate: 100 },
        trainer: { epochs: 9 },
      }),
    )
    good(session.run())
    const run = await untilStatus(session, 'trainer', 'failed', 'completed')
    expect(run).toMatchObject({ status: 'failed', canResume: false })
    expect(run.problem?.code).toMatch(/^diverged/)
  })
})

describe('Run', () => {
  test('names the trainers it has to leave out, with their problems, and starts the others', async () => {
    const { session, bench } = await project(twoTrainers())
    good(session.perform({ name: 'unwire', operation: { kind: 'remove-wire', id: 'x2' } }))
    const result = session.run()
    expect(result).toMatchObject({
      ok: false,
      problems: [
        { code: 'trainer-left-out', node: 'second', values: { count: 1 } },
        { code: 'missing-input', node: 'second' },
      ],
    })
    expect(bench.watched.starts.map(({ plan }) => plan.trainer)).toEqual(['trainer'])
  })

  test('says that there is nothing to run', async () => {
    const { session } = await project()
    good(session.perform({ name: 'remove', operation: { kind: 'remove-node', id: 'trainer' } }))
    expect(session.run()).toMatchObject({ ok: false, problems: [{ code: 'no-trainer' }] })
  })
})

describe('a result', () => {
  test.each([
    ['network', set('hidden', 'units', 9), ['network']],
    ['data', set('digits', 'train', 90), ['data']],
    ['optimizer', set('adam', 'learningRate', 0.1), ['optimizer']],
    ['training', set('trainer', 'batchSize', 60), ['training']],
    ['seed', { kind: 'set-seed', seed: 2 } as const, ['seed']],
    ['problem', { kind: 'remove-wire', id: 'w3' } as const, ['problem']],
  ])('says that it is stale: %s', async (_name, operation, reasons) => {
    const { session } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    edit(session, operation)
    const { trainer } = await until(session.runs, (now) => now.trainer?.stale.length === reasons.length)
    expect(trainer?.stale).toEqual(reasons)
    expect(trainer?.canResume).toBe(false)
    session.undo()
    await until(session.runs, (now) => now.trainer?.stale.length === 0)
  })

  test('is stale when another loss is chosen', async () => {
    const { session } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    const position = { x: 0, y: 0 }
    const params = { kind: 'mean-squared-error' }
    edit(session, {
      kind: 'batch',
      operations: [
        { kind: 'add-node', id: 'mse', node: { type: 'loss', version: 1, params, position } },
        { kind: 'add-wire', id: 'wl', wire: { from: ['mse', 'loss'], to: ['trainer', 'loss'] } },
      ],
    })
    const { trainer } = await until(session.runs, (now) => (now.trainer?.stale.length ?? 0) > 0)
    expect(trainer?.stale).toEqual(['loss'])
  })

  test('is not stale after a node was moved, renamed or a result node added', async () => {
    const clock = new HandClock()
    const { session, bench } = await project(smallDigits(), workbench({ schedule: clock.schedule }))
    good(session.run())
    await bench.watched.told('completed')
    edit(session, { kind: 'move-nodes', positions: { hidden: { x: 9, y: 9 } } })
    edit(session, { kind: 'set-label', id: 'hidden', label: 'The middle' })
    edit(session, { kind: 'remove-node', id: 'confusion' })
    await clock.pass(1000)
    expect(session.runs.value.trainer).toMatchObject({ status: 'completed', stale: [] })
  })

  test('goes on for more epochs when only those were raised', async () => {
    const { session } = await project(smallDigits({ trainer: { epochs: 5 } }))
    good(session.run())
    const whole = await untilStatus(session, 'trainer', 'completed')
    session.discardRun('trainer')
    await until(session.runs, ({ trainer }) => trainer === undefined)
    edit(session, set('trainer', 'epochs', 3))
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    edit(session, set('trainer', 'epochs', 5))
    const { trainer } = await until(session.runs, (now) => now.trainer?.canResume === true)
    expect(trainer?.stale).toEqual(['training'])
    session.resume('trainer')
    const longer = await until(
      session.runs,
      (now) => now.trainer?.status === 'completed' && now.trainer.epoch === 5,
    )
    expect(longer.trainer?.stale).toEqual([])
    expect(longer.trainer?.history).toEqual(whole.history)
  })
})

describe('the run of a deleted trainer', () => {
  test('stops, goes out of sight, and is back when the deletion is undone', async () => {
    const { session } = await project(endless())
    good(session.run())
    await until(session.runs, ({ trainer }) => (trainer?.batches.at.length ?? 0) > 0)
    good(session.perform({ name: 'remove', operation: { kind: 'remove-node', id: 'trainer' } }))
    await until(session.runs, ({ trainer }) => trainer === undefined)
    session.undo()
    const run = await untilStatus(session, 'trainer', 'stopped')
    expect(run.batches.at.length).toBeGreaterThan(0)
    expect(run.canResume).toBe(true)
  })

  test('is forgotten when the project is closed', async () => {
    const { session, bench } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    good(session.perform({ name: 'remove', operation: { kind: 'remove-node', id: 'trainer' } }))
    await session.close()
    expect(good(await bench.storage.loadRuns(session.id))).toEqual([])
  })
})
