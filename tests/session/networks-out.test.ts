import { afterEach, describe, expect, test } from 'vitest'
import type { Engine } from '../../src/engine/protocol.ts'
import type { Operation } from '../../src/graph/document/operation.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { sentence, WORDS } from '../../testing/words.ts'
import { smallDigits, twoTrainers } from './small-digits.ts'
import { good, untilStatus, workbench } from './workbench.ts'

const open: ProjectSession[] = []
afterEach(async () => {
  for (const session of open.splice(0)) await session.close()
})

async function project(document = smallDigits()) {
  const bench = workbench()
  const session = await bench.open(document)
  open.push(session)
  return { session, bench }
}

const set = (id: string, param: string, value: number | string | boolean): Operation => ({
  kind: 'set-param',
  id,
  param,
  value,
})
const edit = (session: ProjectSession, operation: Operation) =>
  good(session.perform({ name: 'set-param', operation }))

describe('a network that is taken along', () => {
  test('has its start weights before the first run, and says so', async () => {
    const { session } = await project()
    expect(session.networks.origin('trainer')).toEqual({ kind: 'start' })
    const out = good(await session.networks.takeOut('trainer', 'tfjs', WORDS.en))
    expect(out).toMatchObject({ fileName: 'Small digits tfjs.zip', checkedExamples: 60 })
    expect(out.evaluation).toBeUndefined()
  })

  test('has the weights of its latest run, and what was measured with them', async () => {
    const { session } = await project()
    good(session.run())
    const run = await untilStatus(session, 'trainer', 'completed')
    expect(session.networks.origin('trainer')).toEqual({ kind: 'trained', epoch: 3, step: 0 })
    const out = good(await session.networks.takeOut('trainer', 'npz', WORDS.de))
    expect(out.evaluation).toEqual({ part: 'test', examples: 60, accuracy: run.evaluations[0]?.accuracy })
    // What comes after the network changes neither weights nor names.
    edit(session, set('adam', 'learningRate', 0.5))
    expect(session.networks.origin('trainer').kind).toBe('trained')
  })

  test('has start weights again once network or data have changed, and says which', async () => {
    const { session } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    edit(session, set('hidden', 'units', 9))
    expect(session.networks.origin('trainer')).toEqual({ kind: 'start', changed: 'network' })
    session.undo()
    edit(session, set('digits', 'train', 100))
    expect(session.networks.origin('trainer')).toEqual({ kind: 'start', changed: 'data' })
    expect(good(await session.networks.takeOut('trainer', 'tfjs', WORDS.en)).evaluation).toBeUndefined()
  })

  test('is not there where something is wrong before its trainer', async () => {
    const { session } = await project()
    edit(session, set('output', 'units', 3))
    expect(session.networks.origin('trainer')).toEqual({ kind: 'none' })
    const refused = await session.networks.takeOut('trainer', 'tfjs', WORDS.en)
    expect(refused.ok ? [] : refused.problems).not.toEqual([])
  })

  test('is named after its trainer where there are several', async () => {
    const { session } = await project(twoTrainers())
    const [first = ''] = session.checked.value.order.filter(
      (id) => session.checked.value.node(id)?.definition?.plan.kind === 'trainer',
    )
    const out = good(await session.networks.takeOut(first, 'npz', WORDS.en))
    expect(out.fileName).toMatch(/^\S.* \S.*\.npz$/)
    expect(out.fileName).not.toBe('Small digits.npz')
  })

  test('fails in words when a part of the program does not come', async () => {
    const { session, bench } = await project()
    const engine = bench.watched.engine as { -readonly [K in keyof Engine]: Engine[K] }
    engine.takeOut = () => Promise.reject(new TypeError('no such file'))
    const refused = await session.networks.takeOut('trainer', 'tfjs', WORDS.en)
    expect(refused.ok ? '' : sentence(refused.problems[0]!, 'en')).toContain('no such file')
  })
})
