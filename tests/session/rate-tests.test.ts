import { describe, expect, it } from 'vitest'
import { adviseRate, isTesting, RATE_TEST } from '../../src/runs/rate-test.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, workbench } from './workbench.ts'

const untilOver = async (project: ProjectSession) => {
  const tests = await until(
    project.rateTests.tests,
    ({ trainer }) => trainer !== undefined && !isTesting(trainer),
  )
  return tests.trainer!
}

const setUnits = (project: ProjectSession, value: number) =>
  good(
    project.perform({
      name: 'set-param',
      operation: { kind: 'set-param', id: 'hidden', param: 'units', value },
    }),
  )

describe('a range test in a project', () => {
  it('finds a rate on the real engine and leaves no run behind', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ adam: { algorithm: 'sgd' } }))
    good(project.rateTests.start('trainer'))
    const test = await untilOver(project)
    expect(test).toMatchObject({ status: 'done', isStale: false })
    expect(test.losses.length).toBeGreaterThan(200)
    // Plain steps on a few digits: one decade either side of the usual 0.01 … 0.1.
    const advice = adviseRate(test)!
    expect(advice.rate).toBeGreaterThan(0.005)
    expect(advice.rate).toBeLessThan(1)
    expect(project.runs.value).toEqual({})
    expect(project.kept.runs.value).toEqual([])
    expect(bench.watched.events.some(({ kind }) => kind === 'evaluated' || kind === 'completed')).toBe(false)
  })

  it('comes to the same losses a second time', async () => {
    const project = await workbench().open(smallDigits())
    good(project.rateTests.start('trainer'))
    const first = await untilOver(project)
    good(project.rateTests.start('trainer'))
    expect((await untilOver(project)).losses).toEqual(first.losses)
  })

  it('can be stopped', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    const stopping = bench.watched.at('batch', () => project.rateTests.stop('trainer'))
    good(project.rateTests.start('trainer'))
    await stopping
    const test = await untilOver(project)
    expect(test.status).toBe('stopped')
    expect(test.losses.length).toBeLessThan(RATE_TEST.steps)
  })

  it('says when the graph has become another, and when it is the same again', async () => {
    const project = await workbench().open(smallDigits())
    good(project.rateTests.start('trainer'))
    await untilOver(project)
    const isStale = () => project.rateTests.tests.value.trainer?.isStale === true
    good(
      project.perform({
        name: 'set-param',
        operation: { kind: 'set-param', id: 'adam', param: 'learningRate', value: 0.5 },
      }),
    )
    expect(isStale()).toBe(false)
    setUnits(project, 3)
    await until(project.rateTests.tests, isStale)
    project.undo()
    await until(project.rateTests.tests, () => !isStale())
  })

  it('is refused while the trainer has problems', async () => {
    const project = await workbench().open(smallDigits({ output: { units: 3, activation: 'softmax' } }))
    const started = project.rateTests.start('trainer')
    expect(started.ok).toBe(false)
    expect(project.rateTests.tests.value).toEqual({})
  })

  it('ends with its project', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    const begun = bench.watched.told('batch')
    good(project.rateTests.start('trainer'))
    await begun
    await project.close()
    expect(await bench.watched.told('cancelled')).toBeDefined()
  })
})
