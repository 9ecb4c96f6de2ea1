import { afterEach, describe, expect, test } from 'vitest'
import type { ProjectSession } from '../../src/session/types.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, workbench } from './workbench.ts'

const open: ProjectSession[] = []
afterEach(async () => {
  for (const session of open.splice(0)) await session.close()
})

async function opened(bench = workbench()) {
  const session = await bench.open(smallDigits())
  open.push(session)
  return { bench, session }
}

/** Runs the trainer to its end, and waits for the line of it. */
async function trained(session: ProjectSession) {
  const before = session.runs.value.trainer?.run
  good(session.run())
  const { trainer } = await until(
    session.runs,
    ({ trainer }) => trainer?.status === 'completed' && trainer.run !== before,
  )
  const run = trainer!.run
  const runs = await until(session.kept.runs, (lines) => lines.some((line) => line.run === run))
  return runs.find((line) => line.run === run)!
}

describe('the history of runs', () => {
  test('every run that was trained to its end is kept, the newest first', async () => {
    const { session } = await opened()
    const first = await trained(session)
    const second = await trained(session)
    expect(session.kept.runs.value.map(({ run }) => run)).toEqual([second.run, first.run])
    expect(second).toMatchObject({ status: 'completed', trainer: 'trainer', plan: first.plan })
    expect(second.figures).toEqual(first.figures)
  })

  test('a kept run is read with everything there was when it ended', async () => {
    const { session } = await opened()
    const { run } = await trained(session)
    const now = session.runs.value.trainer!
    await trained(session)
    const { weights: _, ...then } = now
    expect(good(await session.kept.read(run))).toEqual({ ...then, weights: undefined, canResume: false })
  })
})
