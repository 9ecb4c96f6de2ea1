import { afterEach, describe, expect, test } from 'vitest'
import { closeAll, edit, project, seen, set } from './look.ts'
import { endless, smallDigits } from './small-digits.ts'
import { good, until, untilStatus } from './workbench.ts'

afterEach(closeAll)

describe('a result node', () => {
  test('has nothing before the first run, then the measurement of its part', async () => {
    const { session } = await project(smallDigits({ evaluate: { part: 'train' } }))
    const { all } = seen(session.evaluation('evaluate'))
    good(session.run())
    const shown = await until(session.evaluation('evaluate'), (one) => one !== undefined)
    expect(all[0]).toBeUndefined()
    expect(shown?.evaluation).toMatchObject({ part: 'train', examples: 120 })
    expect(shown?.run.trainer).toBe('trainer')
  })

  test('added after the run is measured while somebody looks, once, and kept', async () => {
    const { session, watched } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    edit(session, set('evaluate', 'part', 'validation'))
    expect(watched.starts).toHaveLength(1)
    const other = seen(session.evaluation('evaluate'))
    const shown = await until(session.evaluation('evaluate'), (one) => one?.evaluation.part === 'validation')
    expect(shown?.evaluation.examples).toBe(40)
    expect(shown?.evaluation.accuracy).toBeCloseTo(shown?.run.history.valAccuracy.at(-1) ?? 0, 6)
    expect(shown?.run.stale).toEqual([])
    expect(other.all.at(-1)?.evaluation).toBe(shown?.evaluation)
    expect(watched.starts).toHaveLength(2)
  })

  test('of a run that was stopped shows what it had learned by then', async () => {
    const { session } = await project(endless())
    good(session.run())
    await until(session.runs, ({ trainer }) => (trainer?.epoch ?? 0) > 1)
    session.stop('trainer')
    const stopped = await untilStatus(session, 'trainer', 'stopped')
    expect(stopped.evaluations).toEqual([])
    const shown = await until(session.evaluation('confusion'), (one) => one !== undefined)
    expect(shown?.evaluation.confusion?.flat().reduce((a, b) => a + b)).toBe(60)
    expect(shown?.run).toMatchObject({ status: 'stopped', canResume: true })
  })

  test('is not needed to see what a trainer has measured, also after a change', async () => {
    const { session } = await project()
    for (const id of ['evaluate', 'confusion']) edit(session, { kind: 'remove-node', id })
    good(session.run())
    const { evaluations } = await untilStatus(session, 'trainer', 'completed')
    const shown = await until(session.evaluation('trainer'), (one) => one !== undefined)
    expect(shown?.evaluation).toBe(evaluations[0])
    expect(shown?.data.dataset).toMatchObject({ test: 60 })
    edit(session, set('digits', 'test', 30))
    const later = await until(
      session.evaluation('trainer'),
      (one) => one?.run.stale.includes('data') === true,
    )
    expect(later?.evaluation).toBe(evaluations[0])
    expect(later?.data.dataset).toMatchObject({ test: 60 })
  })

  test('keeps showing what was measured after the graph has changed, marked as stale', async () => {
    const { session, watched } = await project()
    good(session.run())
    await untilStatus(session, 'trainer', 'completed')
    const { all } = seen(session.evaluation('confusion'))
    edit(session, set('digits', 'test', 30))
    await until(session.evaluation('confusion'), (one) => one?.run.stale.includes('data') === true)
    expect(all.at(-1)?.evaluation.examples).toBe(60)
    expect(all.at(-1)?.data.dataset).toMatchObject({ test: 60 })
    edit(session, { kind: 'remove-wire', id: 'w3' })
    await until(session.evaluation('confusion'), (one) => one?.run.stale.includes('problem') === true)
    expect(all.at(-1)?.evaluation.examples).toBe(60)
    expect(watched.starts).toHaveLength(1)
  })

  test('may be the trainer itself: then it is the test part of its own data', async () => {
    const { session } = await project(smallDigits({ evaluate: { part: 'train' } }))
    good(session.run())
    const shown = await until(session.evaluation('trainer'), (one) => one !== undefined)
    expect(shown?.evaluation).toMatchObject({ part: 'test', examples: 60 })
  })
})
