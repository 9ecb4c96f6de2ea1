import { afterEach, describe, expect, test } from 'vitest'
import type { ProjectSession } from '../../src/session/types.ts'
import { smallDigits } from './small-digits.ts'
import { trained } from './trained-line.ts'
import { good, workbench } from './workbench.ts'

const open: ProjectSession[] = []
afterEach(async () => {
  for (const session of open.splice(0)) await session.close()
})

async function opened(bench = workbench()) {
  const session = await bench.open(smallDigits())
  open.push(session)
  return { bench, session }
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

describe('the history in a project file', () => {
  test('comes along with its graphs, and can be put back there', async () => {
    const { bench, session } = await opened()
    const first = await trained(session)
    good(session.perform({ name: 'seed', operation: { kind: 'set-seed', seed: 12 } }))
    const second = await trained(session)
    good(await session.kept.change(first.run, { name: 'the first', isBaseline: true }))
    const { file } = good(await bench.workspace.exportFile(session.id, { format: 'project-file' }))
    const other = workbench()
    const { session: again, problems } = good(await other.workspace.importFile(file))
    open.push(again)
    expect(problems).toEqual([])
    expect(again.kept.runs.value.map(({ run, name }) => ({ run, name }))).toEqual([
      { run: second.run, name: undefined },
      { run: first.run, name: 'the first' },
    ])
    const [then, now] = [await session.kept.read(first.run), await again.kept.read(first.run)]
    expect(good(now)).toEqual(good(then))
    good(await again.kept.putBack(first.run))
    expect(again.document.value.seed).toBe(smallDigits().seed)
    again.undo()
    expect(again.document.value.seed).toBe(12)
  })
})
